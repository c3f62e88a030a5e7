// What search finds, read from a site's data files: every paragraph with its items and notes.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The data files of all documents, by slug. */
export function* documents(site) {
  const folder = join(site, "data", "documents");
  const files = readdirSync(folder, { recursive: true }).filter((path) => path.endsWith(".json"));
  for (const path of files.sort()) yield [path.replaceAll("\\", "/").slice(0, -5), JSON.parse(readFileSync(join(folder, path), "utf8"))];
}

/** The units of one text: { place, title, heading, text, note, ids }; ids are all that lie in it. */
export function unitsOf(slug, text) {
  const headings = new Map(text.headings.map((heading) => [heading.id, heading.text]));
  const byCall = new Map();
  for (const note of text.notes) {
    const [call] = note.calls;
    if (call) byCall.set(call, [...(byCall.get(call) ?? []), note]);
  }
  return text.paragraphs.map((paragraph) => {
    const ids = [paragraph.id, ...paragraph.items.map((item) => item.id)];
    const notes = ids.flatMap((id) => byCall.get(id) ?? []);
    return {
      place: `${slug}#${paragraph.id}`,
      title: text.title,
      heading: headings.get(paragraph.heading) ?? "",
      text: [paragraph.text, ...paragraph.items.map((item) => item.text)].join(" "),
      note: notes.map((note) => note.text).join(" "),
      ids: [...ids, ...notes.map((note) => note.id)],
    };
  });
}

/** All units of a site in a language. */
export function unitsIn(site, language) {
  const units = [];
  for (const [slug, { texts }] of documents(site)) if (texts[language]) units.push(...unitsOf(slug, texts[language]));
  return units;
}
