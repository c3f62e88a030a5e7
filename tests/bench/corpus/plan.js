import { Random } from "./random.js";

const medianWords = 860; // of the paragraphs; notes, headings and lists make it about 1,000
const spread = 0.55;

export const slugOf = (symbol) => symbol.toLowerCase().replaceAll("/", "-");

/**
 * The documents of a corpus, oldest first: a quarter resolutions, a quarter papers and reports, the rest
 * submissions, most of them annexed to a report (its parent, an index). Each with symbol, kind,
 * date, words to be made.
 */
export function planDocuments(count, seed) {
  const random = new Random(seed, 1);
  const serial = new Map();
  const nextIn = (series) => {
    serial.set(series, (serial.get(series) ?? 0) + 1);
    return serial.get(series);
  };
  const documents = [];
  const add = (document) => {
    if (documents.length === count) return;
    documents.push({
      words: Math.min(12000, Math.max(150, random.around(medianWords, spread))), parent: null, country: null, ...document,
    });
  };
  while (documents.length < count) {
    const year = 1996 + Math.floor((documents.length * 29) / count);
    const date = { year, month: random.below(12), day: 1 + random.below(28) };
    const common = { date, session: year - 1945 };
    const kind = random.next();
    if (kind < 0.53) {
      add({ ...common, kind: "resolution", symbol: `A/RES/${common.session}/${nextIn(`R${year}`)}` });
    } else if (kind < 0.73) {
      add({ ...common, kind: "paper", symbol: `A/AC.292/${year}/${nextIn(`P${year}`)}` });
    } else if (kind < 0.87) {
      add({ ...common, kind: "submission", symbol: `A/AC.292/${year}/WP.${nextIn(`W${year}`)}`, country: random.next() });
    } else {
      const parent = documents.length;
      const symbol = `A/${common.session}/${nextIn(`A${year}`)}`;
      add({ ...common, kind: "report", symbol });
      const submissions = Math.round(Math.min(40, random.around(5, 0.8)));
      const first = random.next();
      for (let i = 0; i < submissions; ++i) add({ ...common, kind: "submission", symbol, parent, country: (first + i / 41) % 1 });
    }
  }
  return documents;
}
