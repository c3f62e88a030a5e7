/**
 * Reads what run has measured, a line a run, with tabs: documents, what was done, program, wall
 * seconds, processor seconds, KiB at the most, and for cold builds pages, files and bytes; prints the
 * medians as Markdown.
 *
 *   node table.js FILE
 */
import { readFileSync } from "node:fs";

const programs = ["Ibidem", "Hugo", "Pagefind"];

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** The medians of the runs of one program that did one thing. */
function medians(runs) {
  const of = (key) => median(runs.map((run) => run[key]));
  return {
    wall: of("wall"), cpu: of("cpu"), memory: of("memory"),
    pages: runs.at(-1).pages, files: runs.at(-1).files, bytes: runs.at(-1).bytes,
  };
}

const runs = readFileSync(process.argv[2], "utf8").trimEnd().split("\n").map((line) => {
  const [documents, what, program, ...numbers] = line.split("\t");
  const [wall, cpu, memory, pages, files, bytes] = numbers.map(Number);
  return { documents: Number(documents), what, program, wall, cpu, memory, pages, files, bytes };
});

const sizes = [...new Set(runs.map((run) => run.documents))].sort((a, b) => a - b);
const seconds = (value) => value < 10 ? value.toFixed(2) : value.toFixed(1);
const megabytes = (kib) => (kib / 1024).toFixed(0);
const grouped = (value) => value.toLocaleString("en");

function measured(documents, what) {
  const result = new Map();
  for (const program of programs) {
    const own = runs.filter((run) =>
      run.documents === documents && run.what === what && run.program === program);
    if (own.length > 0) result.set(program, medians(own));
  }
  const [hugo, pagefind] = [result.get("Hugo"), result.get("Pagefind")];
  if (hugo && pagefind) {
    result.set("Hugo and Pagefind", {
      wall: hugo.wall + pagefind.wall, cpu: hugo.cpu + pagefind.cpu,
      memory: Math.max(hugo.memory, pagefind.memory),
      pages: hugo.pages, files: pagefind.files, bytes: pagefind.bytes,
    });
  }
  return result;
}

console.log("| documents | program | wall | processor | memory | pages | files | written |");
console.log("|---:|---|---:|---:|---:|---:|---:|---:|");
for (const documents of sizes) {
  for (const [program, of] of measured(documents, "cold")) {
    console.log(`| ${grouped(documents)} | ${program} | ${seconds(of.wall)} s | ${seconds(of.cpu)} s | ` +
      `${megabytes(of.memory)} MB | ${grouped(of.pages)} | ${grouped(of.files)} | ` +
      `${(of.bytes / 1e6).toFixed(1)} MB |`);
  }
}

console.log("\n| documents | built again | Ibidem | Hugo | Pagefind | Hugo and Pagefind |");
console.log("|---:|---|---:|---:|---:|---:|");
const kinds = [["submission", "one new submission"], ["paragraph", "one paragraph edited"], ["nothing", "nothing changed"]];
for (const documents of sizes) {
  for (const [what, words] of kinds) {
    const all = measured(documents, what);
    const cell = (program) => all.has(program)
      ? `${seconds(all.get(program).wall)} s, ${megabytes(all.get(program).memory)} MB` : "–";
    console.log(`| ${grouped(documents)} | ${words} | ` +
      [...programs, "Hugo and Pagefind"].map(cell).join(" | ") + " |");
  }
}
