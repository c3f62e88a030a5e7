import { hash } from "./random.js";

const months = {
  fr: ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"],
  en: ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
};

/** Words by which texts refer to something; changing them would change what is cited. */
const referring = /^(r[eé]sol|d[eé]ci|rapport|report|document|para|annex|section|note|ibid|chapitre|chapter|point|item|g[eé]n[eé]r|nations|unies|group|groupe|expert|travail|working)/;

/** The long words of a text in small letters, each once. */
export function vocabulary(text) {
  const words = new Set();
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}’'/.-])\p{Ll}{5,}(?![\p{L}\p{N}’'/@.-])/gu)) if (!referring.test(word)) words.add(word);
  return [...words].sort();
}

const escape = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const patterns = new Map();

function patternFor(language, states) {
  if (!patterns.has(language)) {
    const names = states.map((state) => escape(state[language])).sort((a, b) => b.length - a.length);
    patterns.set(language, new RegExp([
      "(?<symbol>(?<![\\p{L}\\p{N}/.])A/[A-Z0-9./-]*\\d(?![\\p{L}\\p{N}/]))",
      "(?<resolution>(?<=[rR][eé]solution )\\d{2}/\\d{1,3})",
      `(?<date>(?<!\\p{N})(?:1er|\\d{1,2}) (?:${months[language].join("|")}) \\d{4})`,
      `(?<state>(?<!\\p{L})(?:${names.join("|")})(?![\\p{L}-]))`,
      "(?<word>(?<![\\p{L}\\p{N}’'/.-])\\p{Ll}{5,}(?![\\p{L}\\p{N}’'/@.-]))",
    ].join("|"), "gu"));
  }
  return patterns.get(language);
}

/**
 * Cuts a paragraph into what stays as it is (strings) and what changes from document to document:
 * {symbol}, {resolution} and {date} with what stands in the seed, {state} with its place in the
 * table, {word}.
 */
export function cut(text, language, states) {
  const pieces = [];
  let from = 0;
  for (const match of text.matchAll(patternFor(language, states))) {
    const [kind, value] = Object.entries(match.groups).find(([, group]) => group !== undefined);
    if (kind === "word" && referring.test(value)) continue;
    if (match.index > from) pieces.push(text.slice(from, match.index));
    from = match.index + value.length;
    if (kind === "state") pieces.push({ state: states.findIndex((state) => state[language] === value) });
    else if (kind === "date") pieces.push({ date: readDate(value, language) });
    else pieces.push({ [kind]: value, key: hash(value) });
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}

function readDate(text, language) {
  const [day, month, year] = text.split(" ");
  return { day: parseInt(day, 10), month: months[language].indexOf(month), year: Number(year) };
}

export function printDate({ day, month, year }, language) {
  return `${language === "fr" && day === 1 ? "1er" : day} ${months[language][month]} ${year}`;
}

/** An invented word that reads like one, the same for the same number. */
export function inventedWord(number, language) {
  const onsets = ["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "tr", "pl", "gr"];
  const vowels = ["a", "e", "i", "o", "u", "ai", "ou"];
  const endings = { fr: ["tion", "ment", "ique", "eur", "age", "able"], en: ["tion", "ment", "ing", "ness", "able", "ity"] };
  let word = "";
  let rest = number;
  do {
    word += onsets[rest % 16] + vowels[Math.floor(rest / 16) % 7];
    rest = Math.floor(rest / 112);
  } while (rest > 0);
  return word + onsets[number % 13] + endings[language][number % 6];
}
