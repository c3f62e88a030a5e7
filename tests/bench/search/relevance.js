#!/usr/bin/env node
// Who finds what a reader judged right: Ibidem's search and MiniSearch on the queries of
// relevance.txt, over the same paragraphs. --least R fails if our mean reciprocal rank or recall is
// below; --all prints each query.
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { openEngine } from "../../browser/engine.js";
import * as minisearch from "./minisearch.js";
import { unitsIn } from "./paragraphs.js";

const names = { report: "a-78-76", resolution: "a-res-77-37", oewg: "a-77-275", mapping: "a-ac.292-2024-2", draft: "a-ac.292-2024-l.1" };
const depth = 10;

function readTable() {
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
function measure(found, right) {
  const first = found.slice(0, depth);
  const rank = first.findIndex((place) => right.includes(place)) + 1;
  const hits = first.filter((place) => right.includes(place)).length;
  return { reciprocal: rank ? 1 / rank : 0, recall: hits / Math.min(depth, right.length) };
}

async function ibidem(site, languages) {
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

function mini(site, languages, options) {
  const indexes = new Map(languages.map((language) => [language, minisearch.build(unitsIn(site, language), options)]));
  return async ({ language, query }) => minisearch.places(indexes.get(language), query, options);
}

const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const two = (number) => number.toFixed(3);

function checkPlaces(site, table) {
  const known = new Set(["en", "fr"].flatMap((language) => unitsIn(site, language).map((unit) => unit.place)));
  for (const { query, right } of table)
    for (const place of right) if (!known.has(place)) throw new Error(`${query}: no paragraph ${place}`);
}

export async function compare(site) {
  const table = readTable();
  checkPlaces(site, table);
  const languages = [...new Set(table.map((row) => row.language))];
  const engines = {
    Ibidem: await ibidem(site, languages),
    MiniSearch: mini(site, languages, minisearch.plain),
    "MiniSearch, tuned": mini(site, languages, minisearch.tuned),
  };
  const rows = [];
  for (const row of table) {
    const results = {};
    for (const [name, engine] of Object.entries(engines)) {
      const found = await engine(row);
      results[name] = { ...measure(found, row.right), found: found.slice(0, depth) };
    }
    rows.push({ ...row, results });
  }
  return { names: Object.keys(engines), rows };
}

function print({ names: engines, rows }, all) {
  if (all)
    for (const { language, query, right, results } of rows) {
      console.log(`${language} | ${query}`);
      for (const name of engines) console.log(`   ${name.padEnd(18)} ${two(results[name].reciprocal)} ${two(results[name].recall)}`);
      const { found } = results.Ibidem;
      console.log(`   wrong  ${found.filter((place) => !right.includes(place)).join(" ")}`);
      console.log(`   missed ${right.filter((place) => !found.includes(place)).join(" ")}`);
    }
  console.log(`${rows.length} queries`.padEnd(20), "reciprocal rank", " recall at 10");
  const summary = {};
  for (const name of engines) {
    const of = (key, language) => mean(rows.filter((row) => !language || row.language === language).map((row) => row.results[name][key]));
    summary[name] = { reciprocal: of("reciprocal"), recall: of("recall") };
    const each = ["fr", "en"].map((language) => `${language} ${two(of("reciprocal", language))} ${two(of("recall", language))}`);
    console.log(name.padEnd(20), two(summary[name].reciprocal).padEnd(15), two(summary[name].recall).padEnd(8), each.join("   "));
  }
  return summary;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const { values, positionals } = parseArgs({ options: { all: { type: "boolean" }, least: { type: "string" } }, allowPositionals: true });
  const { Ibidem } = print(await compare(positionals[0] ?? process.env.SITE), values.all);
  if (values.least && Math.min(Ibidem.reciprocal, Ibidem.recall) < Number(values.least)) process.exitCode = 1;
}
