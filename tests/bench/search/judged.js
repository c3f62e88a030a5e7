// The queries of relevance.txt, and what our search finds for them.
import { readFileSync } from "node:fs";
import { openEngine } from "../../browser/engine.js";
import { unitsIn } from "./paragraphs.js";

const names = { report: "a-78-76", resolution: "a-res-77-37", oewg: "a-77-275", mapping: "a-ac.292-2024-2", draft: "a-ac.292-2024-l.1" };
export const depth = 10;

/** [{ language, query, right }], where right are the places that a reader judged right. */
export function readTable() {
  const lines = readFileSync(new URL("relevance.txt", import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line.trim() && !line.startsWith("#"))
    .map((line) => line.split("|").map((part) => part.trim()))
    .map(([language, query, places]) => ({ language, query, right: places.split(/\s+/).map(placeOf) }));
}

function placeOf(text) {
  const [document, id] = text.split("#");
  return `${names[document] ?? `a-78-76/${document}`}#${id}`;
}

/** The reciprocal rank of the first right place, and the share of right places among the first ten. */
export function measure(found, right) {
  const first = found.slice(0, depth);
  const rank = first.findIndex((place) => right.includes(place)) + 1;
  const hits = first.filter((place) => right.includes(place)).length;
  return { reciprocal: rank ? 1 / rank : 0, recall: hits / Math.min(depth, right.length) };
}

/** Our search on a site: gives the places it finds first, the best first. */
export async function ibidem(site, languages) {
  const opened = new Map();
  for (const language of languages) opened.set(language, (await openEngine(site, language)).engine);
  const units = new Map();
  for (const language of languages)
    for (const unit of unitsIn(site, language)) for (const id of unit.ids) units.set(`${unit.place.split("#")[0]}#${id}`, unit.place);
  return async ({ language, query }) => {
    const engine = opened.get(language);
    const { found } = await engine.passages(await engine.query(query, {}), 0, depth);
    return found.map((hit) => units.get(`${hit.slug}#${hit.id}`) ?? `${hit.slug}#${hit.id}`);
  };
}

/** Fails where a paragraph judged right is not there. */
export function checkPlaces(site, table) {
  const known = new Set(["en", "fr"].flatMap((language) => unitsIn(site, language).map((unit) => unit.place)));
  for (const { query, right } of table)
    for (const place of right) if (!known.has(place)) throw new Error(`${query}: no paragraph ${place}`);
}

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
