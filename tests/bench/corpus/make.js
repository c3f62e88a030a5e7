#!/usr/bin/env node
// Makes a corpus to measure on; README.md tells how it is used.
import { parseArgs } from "node:util";
import { dirname, join } from "node:path";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { planDocuments } from "./plan.js";
import { readSeeds } from "./seeds.js";
import { Texts } from "./text.js";
import { ContentWriter } from "./write_content.js";
import { HugoWriter } from "./write_hugo.js";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");

function options() {
  const { values } = parseArgs({
    options: {
      documents: { type: "string" },
      into: { type: "string" },
      hugo: { type: "string" },
      seed: { type: "string", default: "1" },
      content: { type: "string", default: join(root, "content") },
    },
  });
  const documents = Number(values.documents);
  const taken = [values.into, values.hugo].find((folder) => folder && existsSync(folder));
  if (!Number.isInteger(documents) || documents < 1) throw new Error("--documents N is needed");
  if (!values.into && !values.hugo) throw new Error("--into FOLDER or --hugo FOLDER is needed");
  if (taken) throw new Error(`${taken} exists`);
  return { ...values, documents, seed: Number(values.seed) };
}

/** The State that submits: of a report's annexes each another, so that no folder is made twice. */
const stateOf = (document, states) =>
  document.country === null ? undefined : Math.floor(document.country * states.length);

function make({ documents, into, hugo, seed, content }) {
  const seeds = readSeeds(content);
  const plan = planDocuments(documents, seed);
  const texts = new Texts(seeds, plan, seed);
  const writers = [];
  if (into) writers.push(new ContentWriter(into, content));
  if (hugo) writers.push(new HugoWriter(hugo, seeds));
  plan.forEach((document, i) => {
    document.state = stateOf(document, seeds.states);
    const made = texts.make(i);
    const state = document.state === undefined ? undefined : seeds.states[document.state];
    for (const writer of writers) writer.add(document, state, made);
  });
}

try {
  make(options());
} catch (error) {
  console.error(`corpus: ${error.message}`);
  process.exitCode = 2;
}
