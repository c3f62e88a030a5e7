// A content folder and a theme to change, and the program to build them with.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const tests = dirname(dirname(fileURLToPath(import.meta.url)));
export const program = process.env.IBIDEM ?? join(dirname(tests), "build/generator/command/ibidem");

/** Numbers between 0 and 1 that depend on the seed alone (mulberry32). */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The bytes of all files below a folder, hidden ones too, by path. */
export function filesOf(folder) {
  const files = new Map();
  const walk = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const inner = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory()) walk(inner);
      else files.set(inner, readFileSync(join(folder, inner)));
    }
  };
  walk("");
  return files;
}

/** What differs between two maps of files, in words; empty where nothing does. */
export function difference(seen, expected) {
  const lines = [];
  for (const [path, bytes] of expected) {
    if (!seen.has(path)) lines.push(`missing: ${path}`);
    else if (!seen.get(path).equals(bytes)) lines.push(`differs: ${path}`);
  }
  for (const path of seen.keys()) if (!expected.has(path)) lines.push(`too many: ${path}`);
  return lines.join("\n");
}

export class Workspace {
  constructor() {
    this.root = mkdtempSync(join(tmpdir(), "ibidem-rebuild-"));
    this.content = join(this.root, "content");
    this.theme = join(this.root, "theme");
    this.site = join(this.root, "site");
    cpSync(join(tests, "sites/bilingual"), this.content, { recursive: true });
    cpSync(join(dirname(tests), "themes/default"), this.theme, { recursive: true });
  }

  arguments(site, ...more) {
    return ["--content", this.content, "--theme", this.theme, "--output", site, ...more];
  }

  build(...more) {
    return this.buildInto(this.site, ...more);
  }

  buildInto(site, ...more) {
    const done = spawnSync(program, ["build", ...this.arguments(site, ...more)], { encoding: "utf8" });
    return { status: done.status, problems: done.stderr };
  }

  /** What `build --format json` tells. */
  report() {
    const done = spawnSync(program, ["build", ...this.arguments(this.site, "--format", "json")], { encoding: "utf8" });
    return JSON.parse(done.stdout);
  }

  /** What a build without a cache makes in an empty folder; null where the content has errors. */
  clean() {
    const site = join(this.root, "clean");
    rmSync(site, { recursive: true, force: true });
    const done = this.buildInto(site, "--no-cache");
    const files = done.status === 0 ? filesOf(site) : null;
    rmSync(site, { recursive: true, force: true });
    return { ...done, files };
  }

  saved(name) {
    const copy = join(this.root, `saved-${name}`);
    rmSync(copy, { recursive: true, force: true });
    cpSync(join(this.root, name), copy, { recursive: true });
    return () => {
      rmSync(join(this.root, name), { recursive: true, force: true });
      cpSync(copy, join(this.root, name), { recursive: true });
    };
  }

  remove() {
    rmSync(this.root, { recursive: true, force: true });
  }
}
