// The search engine of the default theme outside a browser: the scripts of the search page run on
// the shards of a built site, read from its folder.
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import vm from "node:vm";

const folder = new URL("../../themes/default/script/search/", import.meta.url);
const scripts = ["words", "shards", "query", "index", "hits", "rank", "show", "engine"];

/** An engine on the site's shards; `engine.bytes()` tells what it has read. */
export async function openEngine(site, language) {
  const values = new Map();
  const sandbox = { TextEncoder, console };
  sandbox.window = sandbox;
  vm.createContext(sandbox);
  for (const name of scripts) vm.runInContext(readFileSync(new URL(`${name}.js`, folder), "utf8"), sandbox, name);
  sandbox.ibidemSearch = (name, value) => values.set(name, value);
  let bytes = 0;
  const load = async (name) => {
    if (!values.has(name)) {
      const file = join(site, "search", `${name}.js`);
      bytes += statSync(file).size;
      vm.runInContext(readFileSync(file, "utf8"), sandbox, name);
    }
    return values.get(name);
  };
  load.setVersion = () => {};
  const search = sandbox.ibidem.search;
  const engine = await search.Engine.open(load, language);
  return { engine, search, bytes: () => bytes };
}

/** The first hits of a query as they would be shown. */
export async function firstHits({ engine }, text, filters = {}, count = 10) {
  const answer = await engine.query(text, filters);
  const { found } = await engine.passages(answer, 0, count);
  return { answer, shown: found };
}
