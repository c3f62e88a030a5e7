import { Random, hash } from "./random.js";
import { inventedWord, printDate } from "./pieces.js";
import { languages } from "./seeds.js";

const roman = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV"];
const changedWords = 0.2; // of the long words, in paragraphs that are not taken over as they are
const takenOver = 0.05; // paragraphs of agreed language, the same in many documents
const inventedWords = 60000;

/** Makes the texts of a plan's documents, in the plan's order: a document cites earlier ones. */
export class Texts {
  constructor(seeds, plan, seed) {
    this.seeds = seeds;
    this.plan = plan;
    this.seed = seed;
    this.numbered = new Int32Array(plan.length); // paragraphs that can be cited, once a text is made
    this.citable = []; // indices of earlier documents that have a symbol of their own
    this.resolutions = [];
  }

  /** {title, body, states} by language, for the document at `index`. */
  make(index) {
    this.index = index;
    this.document = this.plan[index];
    this.random = new Random(this.seed, 2, index);
    this.states = new Set();
    this.notes = [];
    this.paragraph = 0;
    this.turn = this.random.below(this.seeds.states.length);
    this.lastCited = null;
    this.blocks = { fr: [], en: [] };
    this.title = this.#title();
    if (this.document.kind === "resolution") this.#resolution();
    else this.#sections();
    this.numbered[index] = this.document.parent === null ? this.paragraph : 0;
    if (this.document.parent === null) this.citable.push(index);
    if (this.document.kind === "resolution") this.resolutions.push(index);
    const result = { states: [...this.states] };
    for (const language of languages) {
      const notes = this.notes.map((note, i) => `[^${i + 1}]: ${note[language]}`);
      result[language] = { title: this.title[language], body: [...this.blocks[language], ...notes].join("\n\n") };
    }
    return result;
  }

  #title() {
    const { states, headings } = this.seeds;
    if (this.document.parent !== null) {
      const state = states[this.document.state];
      return { fr: state.fr, en: state.en };
    }
    const title = this.#both(this.random.of(headings), 0.3);
    const second = this.#both(this.random.of(headings), 0.3);
    return { fr: `${title.fr} : ${second.fr}`, en: `${title.en}: ${second.en}` };
  }

  #resolution() {
    this.#add({ fr: "L'Assemblée générale,", en: "The General Assembly," });
    let words = this.document.words * 0.5;
    while (words > 0) words -= this.#unit(this.random.of(this.seeds.preamble), false);
    words = this.document.words * 0.5;
    while (words > 0) {
      const source = this.random.chance(0.4) ? this.seeds.operative : this.seeds.paragraphs;
      words -= this.#unit(this.random.of(source), true);
    }
  }

  #sections() {
    const numbered = this.document.parent === null;
    let words = this.document.words;
    for (let section = 0; words > 0; ++section) {
      if (section < roman.length && (numbered || this.random.chance(0.5))) {
        const heading = this.#both(this.random.of(this.seeds.headings), changedWords);
        const mark = numbered ? `## ${roman[section]}. ` : "## ";
        this.#add({ fr: mark + heading.fr, en: mark + heading.en });
      }
      let left = Math.min(words, this.random.around(300, 0.4));
      words -= left;
      while (left > 0) left -= this.#unit(this.random.of(this.seeds.paragraphs), numbered);
    }
  }

  #add(block) {
    for (const language of languages) this.blocks[language].push(block[language]);
  }

  /** A paragraph with its items, and perhaps a note or a citation; gives the words it took. */
  #unit(unit, numbered) {
    const changed = this.random.chance(takenOver) ? 0 : changedWords;
    const text = this.#both(unit.text, changed);
    if (this.random.chance(0.15)) this.#append(text, this.#citation(true));
    if (this.random.chance(0.35)) this.#note(text);
    const mark = numbered ? `${++this.paragraph}. ` : "";
    this.#add({ fr: mark + text.fr, en: mark + text.en });
    let words = unit.text.words;
    unit.items.slice(0, 26).forEach((item, i) => {
      const made = this.#both(item, changed);
      const label = String.fromCharCode(97 + i);
      const indent = numbered ? "   " : "";
      this.#add({ fr: `${indent}- ${label}) ${made.fr}`, en: `${indent}- (${label}) ${made.en}` });
      words += item.words;
    });
    return words;
  }

  #append(text, sentence) {
    for (const language of languages) text[language] += ` ${sentence[language]}`;
  }

  /** The call stands before the last sign in French and after it in English. */
  #note(text) {
    this.notes.push(this.#citation(false));
    const call = `[^${this.notes.length}]`;
    text.fr = /[.;,]$/.test(text.fr) ? text.fr.slice(0, -1).trimEnd() + call + (text.fr.endsWith(";") ? " ;" : text.fr.slice(-1)) : text.fr + call;
    text.en += call;
  }

  #citation(running) {
    const { random } = this;
    if (!running && this.lastCited !== null && random.chance(0.25)) {
      const number = 1 + random.below(this.lastCited);
      return { fr: `Ibid., par. ${number}.`, en: `Ibid., para. ${number}.` };
    }
    const [symbol, paragraphs] = this.#target(false);
    this.lastCited = running ? null : paragraphs;
    const also = running ? { fr: "Voir également ", en: "See also " } : random.chance(0.5) ? { fr: "Voir ", en: "See " } : { fr: "", en: "" };
    if (random.chance(0.2)) return { fr: `${also.fr}${symbol}.`, en: `${also.en}${symbol}.` };
    const number = 1 + random.below(paragraphs);
    if (number < paragraphs && random.chance(0.2)) {
      return { fr: `${also.fr}${symbol}, par. ${number} et ${number + 1}.`, en: `${also.en}${symbol}, paras. ${number} and ${number + 1}.` };
    }
    return { fr: `${also.fr}${symbol}, par. ${number}.`, en: `${also.en}${symbol}, para. ${number}.` };
  }

  /** A symbol and how many paragraphs it has: mostly of an earlier document, some are cited often. */
  #target(resolutionOnly, random = this.random) {
    const pool = resolutionOnly ? this.resolutions : this.citable;
    const session = this.document.session - random.below(10);
    if (pool.length === 0 || random.chance(0.1)) {
      const number = 5000 + random.below(1 + Math.floor(this.plan.length / 100));
      return [resolutionOnly ? `A/RES/${session}/${number % 400 + 500}` : `A/${session}/${number}`, 40];
    }
    const place = random.chance(0.3) ? Math.floor(pool.length * random.next() ** 4)
      : pool.length - 1 - Math.floor(pool.length * random.next() ** 3);
    return [this.plan[pool[place]].symbol, Math.max(1, this.numbered[pool[place]])];
  }

  #both(pair, changed) {
    return { fr: this.#print(pair.fr, "fr", changed), en: this.#print(pair.en, "en", changed) };
  }

  #print(pieces, language, changed) {
    let text = "";
    for (const piece of pieces) {
      if (typeof piece === "string") text += piece;
      else if (piece.word !== undefined) text += this.random.chance(changed) ? this.#word(language) : piece.word;
      else text += this.#changed(piece, language);
    }
    return text;
  }

  #word(language) {
    if (this.random.chance(0.7)) return this.random.of(this.seeds.words[language]);
    return inventedWord(Math.floor(inventedWords * this.random.next() ** 4), language);
  }

  /** The same in both languages: it depends on the document and on what stands in the seed. */
  #changed(piece, language) {
    const { states } = this.seeds;
    if (piece.state !== undefined) {
      const state = (piece.state + this.turn) % states.length;
      this.states.add(state);
      return states[state][language];
    }
    if (piece.date !== undefined) {
      const { day, month, year } = piece.date;
      const shifted = { day: 1 + ((day + this.index) % 28), month: (month + this.index) % 12, year: Math.min(year, this.document.date.year) };
      return printDate(shifted, language);
    }
    const random = new Random(this.seed, 3, this.index, piece.key);
    if (piece.resolution !== undefined) return this.#target(true, random)[0].slice("A/RES/".length);
    return this.#target(false, random)[0];
  }
}
