// Which units of one language have the words of a query, and how well: BM25 over the text and notes
// (their weights are in the lists), headings and the title.
(function (search) {
  "use strict";

  const reach = 2.2; // what BM25's saturated frequency can come to
  const bonus = { heading: 1.3, title: 1.1, underHeading: 0.35, underTitle: 0.2 };

  const frequencyOf = (weight) => ((weight + 0.5) / 8) * reach;

  /** The lists of a word's stems, each with its weight and rarity. */
  async function listsOf(index, meaning) {
    const lists = [...meaning.stems].map(async ([stem, { weight, isLong }]) => {
      const list = await index.list(stem, isLong);
      if (!list) return null;
      const rarity = Math.log(1 + (index.units - list.units.length + 0.5) / (list.units.length + 0.5));
      return { list, factor: weight * rarity };
    });
    return (await Promise.all(lists)).filter((entry) => entry !== null);
  }

  const slotsOf = (lists) => new Set(lists.flatMap(({ list }) => [...list.slots]));

  /** Documents that have all words somewhere. */
  function commonSlots(words) {
    const sets = words.map(slotsOf).sort((a, b) => a.size - b.size);
    return new Set([...sets[0]].filter((slot) => sets.every((set) => set.has(slot))));
  }

  /** The units of documents, each with a score a word. */
  class Board {
    constructor(words) {
      this.words = words;
      this.documents = new Map();
    }

    units(slot) {
      if (!this.documents.has(slot)) this.documents.set(slot, new Map());
      return this.documents.get(slot);
    }

    raise(slot, unit, word, score) {
      const units = this.units(slot);
      let scores = units.get(unit);
      if (!scores) units.set(unit, (scores = new Float32Array(this.words)));
      if (score > scores[word]) scores[word] = score;
    }
  }

  function readTexts(board, word, lists, slots) {
    for (const { list, factor } of lists) {
      for (let i = 0; i < list.slots.length; i++) {
        const slot = list.slots[i];
        if (slots && !slots.has(slot)) continue;
        for (let j = list.begins[i]; j < list.begins[i + 1]; j++)
          board.raise(slot, list.units[j], word, factor * frequencyOf(list.weights[j]));
      }
    }
  }

  /** The first unit under a heading or title has its words as its own. */
  function readHeadings(board, word, lists, slots) {
    for (const { list, factor } of lists)
      for (const [slot, ranges] of list.ranges) {
        if (slots && !slots.has(slot)) continue;
        for (const [first, count] of ranges)
          board.raise(slot, first, word, factor * (count === 0 ? bonus.title : bonus.heading));
      }
  }

  /** The other units get a share, if they have a word of their own. */
  function inherit(board, word, lists) {
    for (const { list, factor } of lists)
      for (const [slot, ranges] of list.ranges) {
        const units = board.documents.get(slot);
        if (!units) continue;
        for (const [first, count] of ranges)
          for (const [unit, scores] of units) {
            if (count > 0 && (unit < first || unit >= first + count)) continue;
            const share = factor * (count === 0 ? bonus.underTitle : bonus.underHeading);
            if (scores[word] === 0) scores[word] = share;
          }
      }
  }

  function score(words, slots) {
    const board = new Board(words.length);
    words.forEach((lists, word) => readTexts(board, word, lists, slots));
    words.forEach((lists, word) => readHeadings(board, word, lists, slots));
    words.forEach((lists, word) => inherit(board, word, lists));
    return board;
  }

  function* hitsOf(board) {
    for (const [slot, units] of board.documents)
      for (const [unit, scores] of units) {
        let sum = 0;
        let matched = 0;
        for (const value of scores) {
          sum += value;
          if (value > 0) matched++;
        }
        yield { slot, unit, score: sum, matched };
      }
  }

  /**
   * Units that have all the words, then, where those are few, units that have at least half of them:
   * [{ slot, unit, score, matched }], in no order. `meanings`: one a word.
   */
  search.rank = async function (index, meanings, wanted) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    if (words.length === 0) return [];
    const slots = commonSlots(words);
    const full = [...hitsOf(score(words, slots))].filter((hit) => hit.matched === words.length);
    if (full.length >= wanted || words.length === 1) return full;
    return [...hitsOf(score(words, null))].filter((hit) => hit.matched * 2 >= words.length);
  };

  /** The units that have all of these words in their text or notes, as keys. */
  search.unitsWith = async function (index, meanings) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    if (words.length === 0) return new Set();
    const board = new Board(words.length);
    words.forEach((lists, word) => readTexts(board, word, lists, null));
    const all = [...hitsOf(board)].filter((hit) => hit.matched === words.length);
    return new Set(all.map((hit) => search.key(hit.slot, hit.unit)));
  };

  /** One number for a unit of a document. */
  search.key = (slot, unit) => slot * 0x100000 + unit;
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
