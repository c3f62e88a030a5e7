// The queries of queries.txt, and which links they are to lead to.
import { readFileSync } from "node:fs";

export const queries = readFileSync(new URL("queries.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line.trim() && !line.startsWith("#"))
  .map((line) => line.split("|").map((part) => part.trim()))
  .map(([language, query, expected]) => ({ language, query, expected: expected.split(/\s+/) }));

/** Those of which a hit is expected. */
export const answered = queries.filter((entry) => !/^(-|hint:)/.test(entry.expected[0]));

/** The link of the search page to a place as queries.txt writes it. */
export function addressOf(expected) {
  const [page, id] = expected.replace("document:", "").split("#");
  return `documents/${page}.html${id ? `#${id}` : ""}`;
}
