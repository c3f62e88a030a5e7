/**
 * Makes one change in a content folder and the same in the site of Hugo beside it:
 *
 *   node change.js submission NUMBER --content DIR --hugo DIR
 *   node change.js paragraph NUMBER --content DIR --hugo DIR
 *
 * "submission" annexes the words of a submission to its report once more, as that of another State;
 * "paragraph" puts a sentence of its own at the end of a submission. Each NUMBER is a change of its own.
 */
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { parseArgs } from "node:util";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { content: { type: "string" }, hugo: { type: "string" } },
});
const [kind, number] = [positionals[0], Number(positionals[1])];

/** The folders of the submissions annexed to reports, in the order of their names. */
function submissions() {
  const found = [];
  const documents = join(values.content, "documents");
  for (const report of readdirSync(documents).sort()) {
    for (const entry of readdirSync(join(documents, report), { withFileTypes: true })) {
      if (entry.isDirectory()) found.push(join(documents, report, entry.name));
    }
  }
  return found;
}

/** Two letters and three of a State that has no submission in the folder. */
const states = [
  ["LU", "LUX"], ["MT", "MLT"], ["IS", "ISL"], ["UY", "URY"], ["NP", "NPL"], ["FJ", "FJI"], ["GA", "GAB"],
  ["TG", "TGO"], ["LI", "LIE"], ["MC", "MCO"], ["SM", "SMR"], ["AD", "AND"], ["WS", "WSM"], ["TO", "TON"],
];

function hugoPages(folder, state) {
  const slug = `${basename(dirname(folder))}-${state}`;
  return ["fr", "en"].map((language) =>
    join(values.hugo, "content", language, "documents", `${slug}.md`));
}

const chosen = submissions()[number];
const report = dirname(chosen);
const own = hugoPages(chosen, basename(chosen));

if (kind === "submission") {
  const [two, three] = states.find(([, name]) => !existsSync(join(report, name.toLowerCase())));
  const folder = join(report, three.toLowerCase());
  cpSync(chosen, folder, { recursive: true });
  const facts = join(folder, "document.yaml");
  writeFileSync(facts, readFileSync(facts, "utf8").replace(/^country: .*/m, `country: ${two}`));
  hugoPages(folder, three.toLowerCase()).forEach((page, i) => {
    const text = readFileSync(own[i], "utf8");
    writeFileSync(page, text.replace(/^title: .*/m, `title: "${three}"`)
      .replace(/^countries: .*/m, `countries: ["${three}"]`));
  });
} else if (kind === "paragraph") {
  const edit = (file) => {
    const text = readFileSync(file, "utf8");
    const at = text.indexOf("\n\n", text.indexOf("\n---\n") + 5 + 40);
    writeFileSync(file, `${text.slice(0, at)} Modification ${number}.${text.slice(at)}`);
  };
  ["fr.md", "en.md"].forEach((file) => edit(join(chosen, file)));
  own.forEach(edit);
} else {
  console.error("usage: change.js submission|paragraph NUMBER --content DIR --hugo DIR");
  process.exitCode = 2;
}
