// The data files against one another and against the pages they speak of. (Their form is tested
// against tests/schema by the C++ suites.)
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, test } from "node:test";
import { data, portal, site } from "./site.js";

const documents = portal.documents.map((entry) => ({ entry, content: data(entry.data.slice("data/".length)) }));

describe("data/portal.json", () => {
  test("names pages and data that are there", () => {
    const named = [...portal.documents, ...portal.cited, ...portal.countries, ...portal.subjects];
    for (const entry of named) {
      for (const language of portal.languages) assert.ok(entry.pages[language], JSON.stringify(entry));
      for (const page of Object.values(entry.pages)) assert.ok(existsSync(join(site, page)), page);
    }
    for (const entry of portal.documents) assert.ok(existsSync(join(site, entry.data)), entry.data);
  });

  test("names paragraphs that are there", () => {
    const places = new Set(
      documents.flatMap(({ entry, content }) =>
        Object.values(content.texts).flatMap((text) =>
          text.paragraphs.flatMap((p) => [p.id, ...p.items.map((item) => item.id)]).map((id) => `${entry.slug}#${id}`),
        ),
      ),
    );
    const missing = portal.subjects.flatMap((subject) => subject.paragraphs).filter((place) => !places.has(place));
    assert.deepEqual(missing, []);
  });
});

describe("data/documents", () => {
  for (const { entry, content } of documents) {
    test(`${entry.slug} refers to its own elements`, () => {
      for (const text of Object.values(content.texts)) {
        const paragraphs = text.paragraphs.flatMap((p) => [p.id, ...p.items.map((item) => item.id)]);
        const notes = text.notes.map((note) => note.id);
        const headings = text.headings.map((heading) => heading.id);
        const tables = text.tables.map((table) => table.id);
        const all = [...paragraphs, ...notes, ...headings, ...tables];
        assert.equal(new Set(all).size, all.length, "an id stands twice");
        const known = new Set(all);
        for (const p of text.paragraphs) {
          if (p.heading) assert.ok(headings.includes(p.heading), p.heading);
          for (const note of p.notes) assert.ok(notes.includes(note), note);
        }
        for (const note of text.notes) for (const call of note.calls) assert.ok(known.has(call), call);
        for (const citation of text.citations) assert.ok(known.has(citation.in), citation.in);
      }
    });

    test(`${entry.slug} has its elements on its page`, () => {
      for (const [language, text] of Object.entries(content.texts)) {
        const html = readFileSync(join(site, entry.pages[language]), "utf8");
        const ids = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]));
        const wanted = [...text.headings, ...text.paragraphs, ...text.paragraphs.flatMap((p) => p.items), ...text.notes];
        assert.deepEqual(wanted.map((element) => element.id).filter((id) => !ids.has(id)), []);
      }
    });
  }
});
