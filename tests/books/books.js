// Reads the books of a site that was unpacked by nobody: each as its ZIP says it is. Checks what
// EPUBCheck does not: that the words of every document are in its book, that notes are pop-up
// notes, and where links lead. Usage: node books.js SITE BASE_URL
import { readFileSync, readdirSync } from "node:fs";
import { join, posix } from "node:path";
import { inflateRawSync } from "node:zlib";

const [site, base] = process.argv.slice(2);
let passed = 0;
let failed = 0;

function check(what, faults) {
  if (faults.length === 0) {
    passed++;
  } else {
    failed++;
    console.log(`FAILED: ${what}\n  ${faults.slice(0, 10).join("\n  ")}`);
  }
}

/** The files of a ZIP by their paths, from its central directory, in its order. */
function unpack(path) {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(Buffer.from("PK\x05\x06"));
  const files = new Map();
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [method, size] = [bytes.readUInt16LE(at + 10), bytes.readUInt32LE(at + 20)];
    const lengths = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString("utf8", at + 46, at + 46 + lengths[0]);
    const local = bytes.readUInt32LE(at + 42);
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const data = bytes.subarray(begin, begin + size);
    files.set(name, method === 8 ? inflateRawSync(data) : data);
    at += 46 + lengths[0] + lengths[1] + lengths[2];
  }
  return files;
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const decode = (text) => text.replace(/&([a-z]+|#39);/g, (whole, name) => entities[name] ?? whole);
const attributes = (xhtml, name) =>
  [...xhtml.matchAll(new RegExp(`<[a-z][^>]*\\s${name}="([^"]*)"`, "g"))].map((match) => decode(match[1]));
/** Letters and digits alone: typography, blanks and marks aside. */
const bare = (text) => text.normalize("NFKC").replace(/[^\p{L}\p{N}]/gu, "");
const words = (xhtml) =>
  bare(decode(xhtml.replace(/<sup>\s*<a class="note-call.*?<\/sup>/g, "").replace(/<[^>]*>/g, "")));

function faultsOfLinks(chapters) {
  const ids = new Map([...chapters].map(([path, xhtml]) => [path, new Set(attributes(xhtml, "id"))]));
  const faults = [];
  for (const [path, xhtml] of chapters) {
    for (const href of attributes(xhtml, "href")) {
      if (/^(https?:|mailto:)/.test(href) || href.endsWith(".css")) continue;
      const [file, anchor] = href.split("#");
      const target = file === "" ? path : posix.join(posix.dirname(path), file);
      if (!ids.has(target)) faults.push(`${path}: ${href} is not in the book`);
      else if (anchor && !ids.get(target).has(anchor)) faults.push(`${path}: ${href} has no such place`);
    }
  }
  return faults;
}

/** What a book must show of a document: every word, every note as a pop-up note. */
function faultsOfText(xhtml, text) {
  const faults = [];
  const all = words(xhtml);
  const passages = [
    ...text.headings,
    ...text.paragraphs.flatMap((paragraph) => [paragraph, ...paragraph.items]),
    ...text.notes,
  ];
  for (const { id, text: words } of passages) {
    if (!all.includes(bare(words))) faults.push(`${id} is not there`);
    if (id && !xhtml.includes(`id="${id}"`)) faults.push(`no id ${id}`);
  }
  for (const table of text.tables) {
    for (const cell of table.rows.flat()) if (!all.includes(bare(cell))) faults.push(`a cell of ${table.id}`);
  }
  const asides = [...xhtml.matchAll(/<aside [^>]*id="([^"]*)"[^>]*epub:type="footnote"/g)].map((match) => match[1]);
  const notes = text.notes.map((note) => note.id);
  if (asides.join() !== notes.join()) faults.push(`pop-up notes ${asides.join()} for notes ${notes.join()}`);
  const calls = [...xhtml.matchAll(/<a class="note-call"[^>]*href="#([^"]*)"[^>]*epub:type="noteref"/g)];
  for (const [, note] of calls) if (!notes.includes(note)) faults.push(`a call of ${note}`);
  return faults;
}

const portal = JSON.parse(readFileSync(join(site, "data/portal.json"), "utf8"));
const held = new Map(portal.documents.map((document) => [document.slug, document]));

function checkBook(language, path) {
  const files = unpack(join(site, language, path));
  const chapters = new Map(
    [...files].filter(([name]) => name.endsWith(".xhtml")).map(([name, bytes]) => [name, bytes.toString("utf8")]),
  );
  check(`${language}/${path}: links`, faultsOfLinks(chapters));
  const faults = [];
  for (const [name, xhtml] of chapters) {
    const slug = /^EPUB\/documents\/(.*)\.xhtml$/.exec(name)?.[1];
    if (!slug) continue;
    const data = JSON.parse(readFileSync(join(site, held.get(slug).data), "utf8"));
    const text = data.texts[language] ?? data.texts[portal.languages.find((other) => data.texts[other])];
    faults.push(...faultsOfText(xhtml, text).map((fault) => `${slug}: ${fault}`));
  }
  check(`${language}/${path}: texts`, faults);
  return chapters;
}

/** Links between documents of one book, among all links to documents of the portal. */
function linksBetween(chapters) {
  return [...chapters]
    .filter(([name]) => name.startsWith("EPUB/documents/"))
    .flatMap(([, xhtml]) => attributes(xhtml, "href"))
    .filter((href) => !href.startsWith("#") && href.includes(".xhtml"));
}

for (const language of portal.languages) {
  const books = readdirSync(join(site, language), { recursive: true }).filter((path) => path.endsWith(".epub"));
  const wanted = portal.documents.filter((document) => document.parent === null).map(({ slug }) => `documents/${slug}.epub`);
  wanted.push("collection.epub");
  for (const { iso3, submissions } of portal.countries) {
    if (submissions.length > 0) wanted.push(`countries/${iso3.toLowerCase()}.epub`);
  }
  check(`${language}: a book for each`, books.sort().join() === wanted.sort().join() ? [] : [books.join()]);
  let all;
  for (const path of books) {
    const chapters = checkBook(language, path);
    if (path === "collection.epub") all = chapters;
  }
  const between = linksBetween(all);
  check(`${language}/collection.epub: links between documents stay, down to the paragraph`,
    between.some((href) => href.includes("#")) ? [] : [`of ${between.length} none has an anchor`]);
  check(`${language}/collection.epub: no link to the site for what it holds`,
    [...all.values()].flatMap((xhtml) => attributes(xhtml, "href"))
      .filter((href) => held.has(new RegExp(`^${base}${language}/documents/(.*)\\.html`).exec(href)?.[1])));
  check(`${language}/collection.epub: all documents`,
    portal.documents.filter(({ slug }) => !all.has(`EPUB/documents/${slug}.xhtml`)).map(({ slug }) => slug));
}

/** The site in the ZIP is the site, but for the link to the ZIP. */
const zip = unpack(join(site, "site.zip"));
const onDisk = readdirSync(site, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => posix.relative(site, join(entry.parentPath ?? entry.path, entry.name)))
  .filter((path) => path !== "site.zip" && path !== ".ibidem-manifest");
check("site.zip: all files, sorted",
  [...zip.keys()].join() === [...zip.keys()].sort().join() && zip.size === onDisk.length ? [] : [`${zip.size} of ${onDisk.length}`]);
check("site.zip: the bytes of the site",
  onDisk.filter((path) => !/^[a-z]+\/index\.html$/.test(path) && !zip.get(`site/${path}`)?.equals(readFileSync(join(site, path)))));
check("site.zip: home pages without a link to it",
  portal.languages.filter((language) => zip.get(`site/${language}/index.html`)?.includes("site.zip") ?? true));
check("home pages: a link to it",
  portal.languages.filter((language) => !readFileSync(join(site, language, "index.html"), "utf8").includes("site.zip")));

console.log(`books: ${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
