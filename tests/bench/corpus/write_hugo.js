import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { slugOf } from "./plan.js";
import { languages } from "./seeds.js";
import { isoDate } from "./write_content.js";

const quoted = (text) => JSON.stringify(text);

/** Writes a site of Hugo with the same texts: front matter with taxonomies, the layouts of hugo/. */
export class HugoWriter {
  constructor(folder, seeds) {
    this.folder = folder;
    this.states = seeds.states;
    this.subjects = {};
    for (const language of languages) {
      mkdirSync(join(folder, "content", language, "documents"), { recursive: true });
      this.subjects[language] = seeds.subjects.map(({ id, [language]: labels }) => [id, labels.map((label) => label.toLowerCase())]);
    }
    cpSync(new URL("hugo", import.meta.url), folder, { recursive: true });
  }

  add(document, state, texts) {
    const slug = slugOf(document.symbol) + (document.parent === null ? "" : `-${state.iso3.toLowerCase()}`);
    const states = texts.states.map((i) => this.states[i].iso3);
    if (state) states.push(state.iso3);
    for (const language of languages) {
      const { title, body } = texts[language];
      const searched = body.toLowerCase();
      const subjects = this.subjects[language].filter(([, labels]) => labels.some((label) => searched.includes(label))).map(([id]) => id);
      const matter = [
        `title: ${quoted(title)}`, `symbol: ${quoted(document.symbol)}`, `date: ${isoDate(document.date)}`,
        `kind_of: ${document.kind}`, `countries: ${JSON.stringify([...new Set(states)])}`, `subjects: ${JSON.stringify(subjects)}`,
      ];
      writeFileSync(join(this.folder, "content", language, "documents", `${slug}.md`), `---\n${matter.join("\n")}\n---\n\n${body}\n`);
    }
  }
}
