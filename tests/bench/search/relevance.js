#!/usr/bin/env node
// Who finds what a reader judged right: Ibidem's search and MiniSearch on the queries of
// relevance.txt, over the same paragraphs. --all prints each query.
import { parseArgs } from "node:util";
import { checkPlaces, depth, ibidem, mean, measure, readTable } from "./judged.js";
import * as minisearch from "./minisearch.js";
import { unitsIn } from "./paragraphs.js";

function mini(site, languages, options) {
  const indexes = new Map(languages.map((language) => [language, minisearch.build(unitsIn(site, language), options)]));
  return async ({ language, query }) => minisearch.places(indexes.get(language), query, options);
}

const two = (number) => number.toFixed(3);

async function compare(site) {
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
  for (const name of engines) {
    const of = (key, language) => mean(rows.filter((row) => !language || row.language === language).map((row) => row.results[name][key]));
    const each = ["fr", "en"].map((language) => `${language} ${two(of("reciprocal", language))} ${two(of("recall", language))}`);
    console.log(name.padEnd(20), two(of("reciprocal")).padEnd(15), two(of("recall")).padEnd(8), each.join("   "));
  }
}

const { values, positionals } = parseArgs({ options: { all: { type: "boolean" } }, allowPositionals: true });
print(await compare(positionals[0] ?? process.env.SITE), values.all);
