// Which units of one language have the words of a query, and how well: BM25 over the text and notes
// (their weights are in the lists), headings and the title.
(function (search) {
  "use strict";

  const reach = 2.2; // what BM25's saturated frequency can come to
  const bonus = { heading: 1.3, title: 1.1, underHeading: 0.35, underTitle: 0.2 };

  // What a weight stands for; see search_weight in output/search_postings.cpp.
  const frequencies = Float32Array.from([0.34, 0.42, 0.485, 0.58], (share) => share * reach);

  /** The lists of a word's stems, each with its weight and rarity, open at their first document. */
  async function listsOf(index, meaning) {
    const lists = [...meaning.stems].map(async ([stem, { weight, isLong }]) => {
      const list = await index.list(stem, isLong);
      const rarity = Math.log(1 + (index.units - list.units.length + 0.5) / (list.units.length + 0.5));
      return { list, factor: weight * rarity, at: 0 };
    });
    return Promise.all(lists);
  }

  /** The documents that stand in any of the lists of a word, or of words; sorted. */
  function slotsOf(lists) {
    if (lists.length === 1 && lists[0].list.ranges.size === 0) return lists[0].list.slots;
    const last = (slots) => (slots.length > 0 ? slots[slots.length - 1] : 0);
    const isIn = new Uint8Array(1 + Math.max(0, ...lists.map(({ list }) => Math.max(last(list.slots), last([...list.ranges.keys()])))));
    let count = 0;
    const mark = (slot) => {
      if (isIn[slot] === 0) count += isIn[slot] = 1;
    };
    for (const { list } of lists) {
      list.slots.forEach(mark);
      for (const slot of list.ranges.keys()) mark(slot);
    }
    const all = new Uint32Array(count);
    for (let slot = 0, at = 0; at < count; slot++) if (isIn[slot] === 1) all[at++] = slot;
    return all;
  }

  function intersection(a, b) {
    const both = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; )
      if (a[i] === b[j]) {
        both.push(a[i++]);
        j++;
      } else if (a[i] < b[j]) i++;
      else j++;
    return both;
  }

  /** Documents that have all words somewhere, or any of them; sorted. */
  function slotsWith(words, isAll) {
    if (isAll) return words.map(slotsOf).sort((a, b) => a.length - b.length).reduce(intersection);
    return slotsOf(words.flat());
  }

  /** The units of one document, each with a score a word. */
  class Board {
    constructor(words) {
      this.words = words;
      this.scores = new Float32Array(words * 64);
      this.units = [];
      this.isOn = new Uint8Array(64);
    }

    clear() {
      for (const unit of this.units) {
        this.isOn[unit] = 0;
        for (let at = unit * this.words; at < (unit + 1) * this.words; at++) this.scores[at] = 0;
      }
      this.units.length = 0;
    }

    grow(unit) {
      const scores = new Float32Array(this.words * unit * 2);
      scores.set(this.scores);
      this.scores = scores;
      const isOn = new Uint8Array(unit * 2);
      isOn.set(this.isOn);
      this.isOn = isOn;
    }

    raise(unit, word, score) {
      if (unit >= this.isOn.length) this.grow(unit);
      if (!this.isOn[unit]) {
        this.isOn[unit] = 1;
        this.units.push(unit);
      }
      const at = unit * this.words + word;
      if (score > this.scores[at]) this.scores[at] = score;
    }
  }

  /** Moves a list on to a document; whether it has it. */
  function seek(entry, slot) {
    const { slots } = entry.list;
    while (entry.at < slots.length && slots[entry.at] < slot) entry.at++;
    return slots[entry.at] === slot;
  }

  function readTexts(board, words, slot) {
    for (let word = 0; word < words.length; word++)
      for (const entry of words[word]) {
        if (!seek(entry, slot)) continue;
        const { begins, units, weights } = entry.list;
        for (let i = begins[entry.at]; i < begins[entry.at + 1]; i++)
          board.raise(units[i], word, entry.factor * frequencies[weights[i]]);
      }
  }

  /** The first unit under a heading or title has its words as its own. */
  function readHeadings(board, words, slot) {
    for (let word = 0; word < words.length; word++)
      for (const { list, factor } of words[word])
        for (const [first, count] of list.ranges.get(slot) ?? [])
          board.raise(first, word, factor * (count === 0 ? bonus.title : bonus.heading));
  }

  /** The other units get a share, if they have a word of their own. */
  function inherit(board, words, slot) {
    for (let word = 0; word < words.length; word++)
      for (const { list, factor } of words[word])
        for (const [first, count] of list.ranges.get(slot) ?? []) {
          const share = factor * (count === 0 ? bonus.underTitle : bonus.underHeading);
          for (const unit of board.units) {
            if (count > 0 && (unit < first || unit >= first + count)) continue;
            const at = unit * board.words + word;
            if (board.scores[at] === 0) board.scores[at] = share;
          }
        }
  }

  /** The units of these documents that have at least `least` of the words. */
  function hitsIn(words, slots, least, withHeadings, language) {
    const board = new Board(words.length);
    const hits = new search.Hits();
    for (const lists of words) for (const entry of lists) entry.at = 0;
    for (const slot of slots) {
      board.clear();
      readTexts(board, words, slot);
      if (withHeadings) readHeadings(board, words, slot);
      if (withHeadings) inherit(board, words, slot);
      for (const unit of board.units) {
        let score = 0;
        let matched = 0;
        for (let at = unit * words.length; at < (unit + 1) * words.length; at++) {
          score += board.scores[at];
          if (board.scores[at] > 0) matched++;
        }
        const isFull = matched === words.length;
        // What lacks words counts for less than its words would.
        if (matched >= least) hits.add(slot, unit, isFull ? score : (score * matched) / words.length / 2, isFull, language);
      }
    }
    return hits;
  }

  /**
   * Units that have all the words, and where those are few, units that have at least half of them, in
   * no order. `meanings`: one a word.
   */
  search.rank = async function (index, meanings, wanted) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    if (words.length === 0) return new search.Hits();
    const full = hitsIn(words, slotsWith(words, true), words.length, true, index.language);
    if (full.length >= wanted || words.length === 1) return full;
    return hitsIn(words, slotsWith(words, false), words.length / 2, true, index.language);
  };

  /** The units that have all of these words in their text or notes, as keys. */
  search.unitsWith = async function (index, meanings) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    if (words.length === 0) return new Set();
    return new Set(hitsIn(words, slotsWith(words, true), words.length, false, index.language).keys());
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
