// Changes as editors make them, and some that they make by mistake.
import {
  appendFileSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import { program } from "./workspace.js";

const sentences = {
  fr: [
    "L'Estonie et les Pays-Bas (Royaume des) rappellent la résolution 77/37.",
    "Le renforcement des capacités est l'objet du document A/75/816, par. 12.",
    "Le droit international s'applique (A/78/76, par. 1).",
    "L'Australie se félicite du rapport A/77/275.",
  ],
  en: [
    "Estonia and the Netherlands (Kingdom of the) recall resolution 77/37.",
    "Capacity-building is the matter of A/75/816, para. 12.",
    "International law applies (A/78/76, para. 1).",
    "Australia welcomes the report A/77/275.",
  ],
};

class Hand {
  constructor(workspace, random) {
    this.workspace = workspace;
    this.random = random;
    this.made = 0;
  }

  below(count) {
    return Math.floor(this.random() * count);
  }

  one(list) {
    return list[this.below(list.length)];
  }

  get documents() {
    return join(this.workspace.content, "documents");
  }

  /** Folders of documents that are no submissions. */
  folders() {
    return readdirSync(this.documents).sort();
  }

  texts() {
    const found = [];
    const walk = (folder) => {
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) walk(path);
        else if (/^(fr|en)\.md$/.test(entry.name)) found.push(path);
      }
    };
    walk(this.documents);
    return found.sort();
  }
}

const language = (file) => file.slice(-5, -3);

function replaceIn(file, from, to) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace(from, to));
}

/** Puts a piece before the first `place` of a file, or takes it out where it stands. */
function putInOrOut(file, piece, place) {
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.includes(piece) ? text.replace(piece, "") : text.replace(place, piece + place));
}

const changes = {
  addParagraph(hand) {
    const file = hand.one(hand.texts());
    appendFileSync(file, `\n${hand.one(sentences[language(file)])}\n`);
  },
  addNote(hand) {
    const file = hand.one(hand.texts());
    const label = 100 + hand.below(800);
    const sentence = hand.one(sentences[language(file)]);
    appendFileSync(file, `\n${sentence.slice(0, -1)}[^${label}].\n\n[^${label}]: ${hand.one(sentences[language(file)])}\n`);
  },
  editWords(hand, file = hand.one(hand.texts())) {
    const text = readFileSync(file, "utf8");
    const words = [...text.matchAll(/[a-z]{4,}/g)].filter((word) => word.index > 60);
    if (words.length === 0) return;
    const word = hand.one(words);
    writeFileSync(file, text.slice(0, word.index) + "x" + text.slice(word.index + 1));
  },
  editUnnoticeably(hand) {
    // As long as before and with its time set back.
    const file = hand.one(hand.texts());
    const before = statSync(file);
    changes.editWords(hand, file);
    utimesSync(file, before.atime, before.mtime);
  },
  removeLastParagraph(hand) {
    const file = hand.one(hand.texts());
    const paragraphs = readFileSync(file, "utf8").trimEnd().split("\n\n");
    if (paragraphs.length > 6) writeFileSync(file, paragraphs.slice(0, -1).join("\n\n") + "\n");
  },
  addDocument(hand) {
    const number = 100 + hand.below(800);
    const folder = join(hand.documents, `a-79-${number}`);
    if (existsSync(folder)) return;
    cpSync(join(hand.documents, "a-res-77-37"), folder, { recursive: true });
    writeFileSync(join(folder, "document.yaml"), `symbol: A/79/${number}\nkind: report\ndate: 2024-0${1 + hand.below(9)}-11\n`);
  },
  addCorrigendum(hand) {
    // A corrigendum comes or goes, of what is held or not; the latest of all, so that it is the
    // neighbour of one document only.
    const of = hand.one(["A/78/76", "A/RES/77/37", "A/75/816"]);
    const folder = join(hand.documents, `${of.toLowerCase().replaceAll("/", "-")}-corr.1`);
    if (existsSync(folder)) return rmSync(folder, { recursive: true });
    cpSync(join(hand.documents, "a-res-77-37"), folder, { recursive: true });
    writeFileSync(join(folder, "document.yaml"), `symbol: ${of}/Corr.1\nkind: report\ndate: 2030-02-11\n`);
  },
  addHeldTarget(hand) {
    // A document that others cite and that was not held comes, or goes.
    const folder = join(hand.documents, "a-75-816");
    if (existsSync(folder)) return rmSync(folder, { recursive: true });
    cpSync(join(hand.documents, "a-res-77-37"), folder, { recursive: true });
    writeFileSync(join(folder, "document.yaml"), "symbol: A/75/816\nkind: report\ndate: 2021-03-18\n");
  },
  addLanguage(hand) {
    const folder = join(hand.documents, hand.one(hand.folders()));
    const file = join(folder, "en.md");
    if (existsSync(file) && hand.random() < 0.5) rmSync(file);
    else cpSync(join(hand.documents, "a-78-76/aus/en.md"), file);
  },
  removeDocument(hand) {
    const added = hand.folders().filter((folder) => folder.startsWith("a-79-"));
    if (added.length > 0) rmSync(join(hand.documents, hand.one(added)), { recursive: true });
  },
  renameDocument(hand) {
    const added = hand.folders().filter((folder) => folder.startsWith("a-79-"));
    if (added.length === 0) return;
    const from = hand.one(added);
    const number = 100 + hand.below(800);
    const to = join(hand.documents, `a-79-${number}`);
    if (existsSync(to)) return;
    renameSync(join(hand.documents, from), to);
    replaceIn(join(to, "document.yaml"), /symbol: .*/, `symbol: A/79/${number}`);
  },
  removeSubmission(hand) {
    const folder = join(hand.documents, "a-78-76/nld");
    const aside = join(hand.workspace.root, "nld");
    if (!existsSync(folder)) return cpSync(aside, folder, { recursive: true });
    cpSync(folder, aside, { recursive: true });
    rmSync(folder, { recursive: true });
  },
  editSubjects(hand) {
    const phrase = '    <skos:altLabel xml:lang="en">recall</skos:altLabel>\n';
    putInOrOut(join(hand.workspace.content, "subjects.rdf"), phrase, "  </skos:Concept>");
  },
  editSubjectNote(hand) {
    const id = hand.one(["[^\"]*capacity[^\"]*", "international-law"]);
    const note = `<skos:scopeNote xml:lang="${hand.one(["fr", "en"])}">Note ${hand.below(1000)}.</skos:scopeNote>`;
    replaceIn(join(hand.workspace.content, "subjects.rdf"), new RegExp(`(about="${id}">\n)(.*scopeNote.*\n)?`), `$1    ${note}\n`);
  },
  renameSubject(hand) {
    const to = hand.one(["Capacity-building", "Law", "Norms of behaviour"]);
    replaceIn(join(hand.workspace.content, "subjects.rdf"), /(about="[^"]*capacity[^"]*">[^]*?xml:lang="en">)[^<]*/, `$1${to}`);
  },
  addSubject(hand) {
    // Before all others, which have other numbers then.
    const subject = '  <skos:Concept rdf:about="australia"><skos:prefLabel xml:lang="en">Australia</skos:prefLabel></skos:Concept>\n';
    putInOrOut(join(hand.workspace.content, "subjects.rdf"), subject, "</rdf:RDF>");
  },
  renameSubjectsPage(hand) {
    // Another id at the same place among all ids.
    replaceIn(join(hand.workspace.content, "subjects.rdf"), /about="(capacity-building|building-capacity)"/,
      (all, id) => `about="${id === "capacity-building" ? "building-capacity" : "capacity-building"}"`);
  },
  placeSubject(hand) {
    // Below another, or beside it again.
    const broader = '    <skos:broader rdf:resource="international-law"/>\n';
    replaceIn(join(hand.workspace.content, "subjects.rdf"), /(about="[^"]*capacity[^"]*">\n)(.*skos:broader.*\n)?/, (all, begin, line) => begin + (line ? "" : broader));
  },
  editCountries(hand) {
    const file = join(hand.workspace.content, "countries.yaml");
    replaceIn(file, /Australie( bis, forms: \[Australie\])?}/, (all, more) => (more ? "Australie}" : "Australie bis, forms: [Australie]}"));
  },
  editPortal(hand) {
    hand.made += 1;
    replaceIn(join(hand.workspace.content, "portal.yaml"), /A small portal.*/, `A small portal ${hand.made}`);
  },
  release(hand) {
    const news = join(hand.workspace.content, "news");
    const days = existsSync(news) ? readdirSync(news).filter((name) => name.endsWith(".yaml")).length : 0;
    const date = new Date(Date.UTC(2024, 0, 1 + Math.floor(days / 2))).toISOString().slice(0, 10);
    spawnSync(program, ["release", "--content", hand.workspace.content, "--date", date]);
  },
  editFacts(hand) {
    const folder = join(hand.documents, hand.one(["a-78-76", "a-78-76/aus", "a-res-77-37"]));
    replaceIn(join(folder, "document.yaml"), /date: .*/, `date: 2023-0${1 + hand.below(9)}-1${hand.below(10)}`);
  },
  editPartial(hand) {
    const partials = join(hand.workspace.theme, "partials");
    const file = hand.one(readdirSync(partials).sort());
    appendFileSync(join(partials, file), `<!-- ${hand.below(1000)} -->\n`);
  },
  editTemplate(hand) {
    const file = join(hand.workspace.theme, "templates/document.mustache");
    appendFileSync(file, `<!-- ${hand.below(1000)} -->\n`);
  },
  editStrings(hand) {
    const file = join(hand.workspace.theme, "strings", hand.one(["fr.yaml", "en.yaml"]));
    hand.made += 1;
    const lines = readFileSync(file, "utf8").split("\n");
    // A text of words alone takes one more as it is.
    const plain = lines.filter((line) => /^[a-z-]+: [\p{L} ]+$/u.test(line));
    const everywhere = hand.one(["nav-home:", "language-name:"]);
    const line = hand.random() < 0.3 ? lines.find((text) => text.startsWith(everywhere)) : hand.one(plain);
    lines[lines.indexOf(line)] += ` x${hand.made}`;
    writeFileSync(file, lines.join("\n"));
  },
  editStyle(hand) {
    const style = join(hand.workspace.theme, "style");
    const file = hand.one(readdirSync(style).filter((name) => name.endsWith(".css")).sort());
    appendFileSync(join(style, file), `.x${hand.below(1000)} { color: red; }\n`);
  },
  breakContent(hand) {
    const file = hand.one(hand.texts());
    writeFileSync(file, hand.one(["", "# A title\n", "---\nstatus: none\n---\n\n# T\n\nText.\n"]));
  },
  touch(hand) {
    const now = new Date();
    utimesSync(hand.one(hand.texts()), now, now);
  },
  nothing() {},
  spoilSite(hand) {
    const site = hand.workspace.site;
    const file = join(site, hand.one(["fr/index.html", "en/documents/a-78-76.html", "index.html"]));
    if (!existsSync(file)) return;
    if (hand.random() < 0.5) rmSync(file);
    else appendFileSync(file, "spoilt");
  },
  spoilCache(hand) {
    const cache = join(hand.workspace.root, ".ibidem-cache", "site");
    if (!existsSync(cache)) return;
    const file = join(cache, hand.one(readdirSync(cache).sort()));
    const bytes = readFileSync(file);
    if (bytes.length > 0) bytes[hand.below(bytes.length)] ^= 1 << hand.below(8);
    writeFileSync(file, hand.random() < 0.7 ? bytes : bytes.subarray(0, hand.below(bytes.length)));
  },
};

/** Makes a change, and tells which. */
export function changeSomething(workspace, random) {
  const hand = new Hand(workspace, random);
  const name = hand.one(Object.keys(changes));
  changes[name](hand);
  return name;
}
