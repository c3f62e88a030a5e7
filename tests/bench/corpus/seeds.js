import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { cut, vocabulary } from "./pieces.js";

export const languages = ["fr", "en"];

/** The States of the table: [{iso2, iso3, fr, en}], organisations left out. */
function readStates(content) {
  const states = [];
  for (const entry of readFileSync(join(content, "countries.yaml"), "utf8").split(/^  - iso2: /m).slice(1)) {
    if (/membership: organization/.test(entry)) continue;
    const names = [...entry.matchAll(/^ {8}name: (.+)$/gm)].map((m) => m[1].replace(/^["']|["']$/g, "").replace(/''/g, "'"));
    states.push({ iso2: /\w\w/.exec(entry)[0], iso3: /iso3: (\w+)/.exec(entry)[1], fr: names[0], en: names[1] });
  }
  return states;
}

/** The subjects: [{id, fr: [label], en: [label]}], preferred and alternative labels. */
function readSubjects(content) {
  const subjects = [];
  for (const concept of readFileSync(join(content, "subjects.rdf"), "utf8").split("<skos:Concept ").slice(1)) {
    const subject = { id: /subjects\/([\w-]+)/.exec(concept)[1], fr: [], en: [] };
    for (const [, language, label] of concept.matchAll(/<skos:(?:pref|alt)Label xml:lang="(fr|en)">([^<]+)</g)) {
      subject[language].push(label);
    }
    subjects.push(subject);
  }
  return subjects;
}

function folders(content) {
  const found = [];
  for (const entry of readdirSync(join(content, "documents")).sort()) {
    const folder = join(content, "documents", entry);
    found.push(folder);
    for (const name of readdirSync(folder).sort()) {
      if (existsSync(join(folder, name, "document.yaml"))) found.push(join(folder, name));
    }
  }
  return found.filter((folder) => languages.every((language) => existsSync(join(folder, `${language}.md`))));
}

const kindOf = (block) =>
  /^#/.test(block) ? "heading"
  : /^\[\^/.test(block) ? "note"
  : /^\s*- /.test(block) ? "item"
  : /^\d+\. /.test(block) ? "numbered"
  : /^(\||\*\*|<|>)/.test(block) ? "other"
  : "plain";

/** Markers and calls of notes off: the corpus numbers and notes its paragraphs itself. */
const bare = (block) =>
  block.replace(/\[\^[^\]]+\]/g, "").replace(/^#+ (?:[IVX]+\. |[A-Z]\. |\d+\. )?/, "").replace(/^\d+\. /, "")
    .replace(/^\s*- (?:\(?[a-z]+\) )?/, "").trim();

/** The sections of a text: its heading and its blocks, notes and tables left out. */
function sections(file) {
  const text = readFileSync(file, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
  const blocks = text.split(/\n\s*\n/).filter((block) => block.trim()).map((block) => ({ kind: kindOf(block), text: bare(block) }));
  const found = [{ heading: "", blocks: [] }];
  for (const block of blocks) {
    if (block.kind === "heading") found.push({ heading: block.text, blocks: [] });
    else if (block.kind !== "note" && block.kind !== "other") found.at(-1).blocks.push(block);
  }
  return found;
}

/** Paragraphs with their items, from two sections whose blocks are of the same kinds. */
function units(fr, en, cutPair) {
  const found = [];
  fr.blocks.forEach((block, i) => {
    const pair = cutPair(block.text, en.blocks[i].text);
    if (block.kind === "item") found.at(-1)?.items.push(pair);
    else found.push({ numbered: block.kind === "numbered", text: pair, items: [] });
  });
  return found.filter((unit) => unit.text.words > 5);
}

/**
 * What the corpus is made of, from the documents under `content`: aligned paragraphs of resolutions and
 * of all texts, headings, States, subjects and the words of each language.
 */
export function readSeeds(content) {
  const states = readStates(content);
  const texts = { fr: "", en: "" };
  const cutPair = (fr, en) => {
    texts.fr += ` ${fr}`;
    texts.en += ` ${en}`;
    const pair = { fr: cut(fr, "fr", states), en: cut(en, "en", states) };
    return { ...pair, words: fr.split(" ").length };
  };
  const seeds = { states, subjects: readSubjects(content), paragraphs: [], preamble: [], operative: [], headings: [] };
  for (const folder of folders(content)) {
    const [fr, en] = languages.map((language) => sections(join(folder, `${language}.md`)));
    if (fr.length !== en.length) continue;
    const resolution = /^kind: resolution/m.test(readFileSync(join(folder, "document.yaml"), "utf8"));
    fr.forEach((section, i) => {
      if (i > 1 && section.heading.split(" ").length > 2) seeds.headings.push(cutPair(section.heading, en[i].heading));
      const kinds = (of) => of.blocks.map((block) => block.kind).join();
      if (kinds(section) !== kinds(en[i])) return;
      for (const unit of units(section, en[i], cutPair)) {
        if (!resolution) seeds.paragraphs.push(unit);
        else (unit.numbered ? seeds.operative : seeds.preamble).push(unit);
      }
    });
  }
  seeds.words = { fr: vocabulary(texts.fr), en: vocabulary(texts.en) };
  return seeds;
}
