#!/usr/bin/env node
// What the search of a corpus costs, beside MiniSearch and Pagefind: the size of the index, making
// it, and in Chromium over HTTP the bytes and the time from a query to its first ten results, for
// the first query of a page that was just opened and for later ones.
import { cpSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launch } from "../../browser/launch.js";
import { serve } from "../../browser/server.js";
import * as minisearch from "./minisearch.js";
import { documents, unitsIn } from "./paragraphs.js";
import { run } from "./process.js";

const here = fileURLToPath(new URL(".", import.meta.url));
const queries = [
  "renforcement des capacités", "points de contact", "droit international humanitaire", "femmes",
  "infrastructures critiques", "conférence d'examen", "rançonneur", "cyberattaques", "État de droit",
  "fonds d'affectation spéciale", "mesures de confiance", "chaîne d'approvisionnement",
];

const sizeOf = (folder, test = () => true) =>
  readdirSync(folder, { recursive: true })
    .filter(test)
    .map((path) => statSync(join(folder, path)))
    .reduce((sum, facts) => sum + (facts.isFile() ? facts.size : 0), 0);

/** All that can be read of the documents, in all languages. */
function textBytes(site) {
  let bytes = 0;
  for (const [, { texts }] of documents(site))
    for (const text of Object.values(texts)) {
      const parts = [text.title, ...text.headings.map((h) => h.text), ...text.notes.map((n) => n.text)];
      for (const paragraph of text.paragraphs) parts.push(paragraph.text, ...paragraph.items.map((item) => item.text));
      for (const table of text.tables) parts.push(...table.rows.flat());
      bytes += parts.reduce((sum, part) => sum + Buffer.byteLength(part), 0);
    }
  return bytes;
}

/**
 * Opens a page once a query, then asks the other queries on it: bytes and milliseconds of each, and
 * milliseconds of the page's thread alone, which hang less on what else the machine does.
 */
async function measure(browser, server, path, counts, ask) {
  const first = [];
  const later = [];
  for (const [i, query] of queries.entries()) {
    // What the worker copies for reading offline is not the query's.
    const context = await browser.newContext({ serviceWorkers: "block" });
    const page = await context.newPage();
    page.setDefaultTimeout(0);
    const devtools = await context.newCDPSession(page);
    await devtools.send("Performance.enable", { timeDomain: "threadTicks" });
    const busy = async () => 1000 * (await devtools.send("Performance.getMetrics")).metrics.find((one) => one.name === "TaskDuration").value;
    const asked = async (text) => {
      const from = server.requests.length;
      const before = await busy();
      const time = await page.evaluate(ask, text);
      return { time, processor: (await busy()) - before, bytes: bytesOf(server.requests.slice(from)) };
    };
    const bytesOf = (requests) => requests.filter((request) => counts(request.path)).reduce((sum, request) => sum + request.bytes, 0);
    const before = server.requests.length;
    await page.goto(server.address + path);
    await page.waitForLoadState("networkidle");
    const opening = bytesOf(server.requests.slice(before));
    const answer = await asked(query);
    first.push({ ...answer, bytes: answer.bytes + opening });
    if (i < 3) for (const other of queries) if (other !== query) later.push(await asked(other));
    await context.close();
  }
  return { first, later };
}

/** In the page: types a query into our search page and waits for its answer. */
function askIbidem(query) {
  const form = document.getElementById("search");
  return new Promise((resolve) => {
    const begin = performance.now();
    new MutationObserver((_, observer) => {
      if (form.getAttribute("aria-busy") !== "false") return;
      observer.disconnect();
      resolve(performance.now() - begin);
    }).observe(form, { attributes: true, attributeFilter: ["aria-busy"] });
    document.getElementById("search-field").value = query;
    form.requestSubmit();
  });
}

/** In the page: loads what is not loaded yet, searches and reads the first ten results. */
async function askPagefind(query) {
  const begin = performance.now();
  window.pagefind ??= await import("/pagefind/pagefind.js");
  const { results } = await window.pagefind.search(query);
  await Promise.all(results.slice(0, 10).map((result) => result.data()));
  return performance.now() - begin;
}

async function askMiniSearch(query) {
  const begin = performance.now();
  window.index ??= window.MiniSearch.loadJSON(await (await fetch("/minisearch/index.json")).text(), { fields: ["title", "heading", "text", "note"], idField: "place" });
  window.index.search(query).slice(0, 10);
  return performance.now() - begin;
}

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => sorted(numbers)[Math.floor(numbers.length / 2)] ?? 0;
const worst = (numbers) => sorted(numbers).at(-1) ?? 0;
const row = (...cells) => console.log(`| ${cells.join(" | ")} |`);
const mb = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const kb = (list) => `${Math.round(median(list.map((one) => one.bytes)) / 1000)} (${Math.round(worst(list.map((one) => one.bytes)) / 1000)}) kB`;
const ms = (list) => `${Math.round(median(list.map((one) => one.time)))} (${Math.round(worst(list.map((one) => one.time)))}), ${Math.round(median(list.map((one) => one.processor)))} ms`;

function report(name, index, made, { first, later }) {
  row(name, index, made, kb(first), ms(first), kb(later), ms(later));
}

async function ibidem(values, browser) {
  // Each build into folders of its own: where files were just removed, ext4 makes new ones slowly.
  const build = (site, ...more) =>
    run(values.ibidem, ["build", "--content", values.content, "--theme", join(here, "../../../themes/default"), "--output", site, "--cache", `${site}.cache`, "--quiet", ...more]);
  const skipped = values.ready || (await build(`${values.site}-unsearched`, "--without", "search"));
  const whole = values.ready || (await build(values.site));
  const text = textBytes(values.site);
  const isText = (path) => /(?:^|\/)t[0-9a-f]+-[0-9a-f]+\.js$/.test(path);
  const folder = join(values.site, "search");
  const index = sizeOf(folder, (path) => !isText(path));
  const server = await serve(values.site);
  const measured = await measure(browser, server, "fr/search.html", (path) => path.startsWith("/search/"), askIbidem);
  await server.stop();
  const made = values.ready ? "" : `+${(whole.processor - skipped.processor).toFixed(1)} s, ${Math.round(whole.megabytes)} MB (without ${Math.round(skipped.megabytes)})`;
  console.log(`text ${mb(text)}; of our index the words of hits (${mb(sizeOf(folder, isText))}) are not counted as index`);
  console.log("made in: seconds of processor; time: median (longest), median of the page's thread");
  row("", "index", "made in", "first: loaded", "time", "later: loaded", "time");
  row("---", "---", "---", "---", "---", "---", "---");
  report("Ibidem", `${mb(index)}, ${((100 * index) / text).toFixed(1)} % of the text`, made, measured);
}

async function pagefind(values, browser) {
  const program = join(here, "node_modules/pagefind/lib/runner/bin.cjs");
  const made = await run("node", [program, "--site", values.site, "--glob", "{fr,en}/documents/**/*.html"]);
  const server = await serve(values.site);
  const measured = await measure(browser, server, "fr/offline.html", (path) => path.startsWith("/pagefind/"), askPagefind);
  await server.stop();
  report("Pagefind", mb(sizeOf(join(values.site, "pagefind"))), `${made.processor.toFixed(1)} s, ${Math.round(made.megabytes)} MB`, measured);
}

async function mini(values, browser) {
  const begin = process.cpuUsage();
  const json = JSON.stringify(minisearch.build(unitsIn(values.site, "fr"), minisearch.plain));
  const { user, system } = process.cpuUsage(begin);
  const folder = join(values.site, "minisearch");
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  writeFileSync(join(folder, "index.json"), json);
  cpSync(join(here, "node_modules/minisearch/dist/umd/index.js"), join(folder, "minisearch.js"));
  writeFileSync(join(folder, "index.html"), '<!doctype html><html lang="fr"><title>MiniSearch</title><script src="minisearch.js"></script>');
  const server = await serve(values.site);
  const measured = await measure(browser, server, "minisearch/index.html", (path) => path.endsWith("index.json"), askMiniSearch);
  await server.stop();
  report("MiniSearch, French only", mb(Buffer.byteLength(json)), `${((user + system) / 1e6).toFixed(1)} s, ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`, measured);
}

const { values } = parseArgs({
  options: {
    ibidem: { type: "string" },
    content: { type: "string" },
    site: { type: "string" },
    ready: { type: "boolean", default: false }, // the site is there: only its search is measured
    only: { type: "string", default: "ibidem,pagefind,minisearch" },
  },
});
const browser = await launch();
console.log(`\n${values.site}`);
for (const name of values.only.split(",")) await { ibidem, pagefind, minisearch: mini }[name](values, browser);
await browser.close();
