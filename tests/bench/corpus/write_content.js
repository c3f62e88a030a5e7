import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { slugOf } from "./plan.js";
import { languages } from "./seeds.js";

export const isoDate = ({ year, month, day }) =>
  `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

function facts(document, state) {
  const lines = [`symbol: ${document.symbol}`, `kind: ${document.kind}`, `date: ${isoDate(document.date)}`];
  if (document.kind === "submission") lines.push(`country: ${state.iso2}`, "original_language: en");
  if (document.parent !== null) lines.push(`parent: ${document.symbol}`);
  else lines.push("body: GA", `session: ${document.session}`, "distribution: general");
  return `${lines.join("\n")}\n`;
}

/** Writes a content folder of Ibidem: the tables of `seeds` and a folder a document. */
export class ContentWriter {
  constructor(folder, content) {
    this.documents = join(folder, "documents");
    mkdirSync(this.documents, { recursive: true });
    for (const table of ["portal.yaml", "countries.yaml", "subjects.rdf", "reports.yaml"]) {
      copyFileSync(join(content, table), join(folder, table));
    }
  }

  add(document, state, texts) {
    const slug = slugOf(document.symbol);
    const folder = document.parent === null ? join(this.documents, slug) : join(this.documents, slug, state.iso3.toLowerCase());
    mkdirSync(folder);
    writeFileSync(join(folder, "document.yaml"), facts(document, state));
    for (const language of languages) {
      const status = language === "fr" ? "official" : "working-translation";
      const { title, body } = texts[language];
      writeFileSync(join(folder, `${language}.md`), `---\nstatus: ${status}\n---\n\n# ${title}\n\n${body}\n`);
    }
  }
}
