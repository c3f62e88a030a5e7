// Whether our search finds what a reader judged right; beside others: tests/bench/search/run.
import assert from "node:assert/strict";
import { test } from "node:test";
import { checkPlaces, ibidem, mean, measure, readTable } from "../bench/search/judged.js";
import { languages, site } from "./site.js";

test("what a reader judged right is found first", async () => {
  const table = readTable();
  assert.ok(table.length >= 60);
  checkPlaces(site, table);
  const ask = await ibidem(site, languages);
  const results = [];
  for (const row of table) results.push(measure(await ask(row), row.right));
  const reciprocal = mean(results.map((result) => result.reciprocal));
  const recall = mean(results.map((result) => result.recall));
  assert.ok(reciprocal > 0.95, `mean reciprocal rank ${reciprocal}`);
  assert.ok(recall > 0.89, `recall at 10 ${recall}`);
});
