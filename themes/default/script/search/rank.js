// Which units of one language have the words of a query, and how well: BM25 over the text and notes
// (their weights are in the lists), headings and the title.
(function (search) {
  "use strict";

  const reach = 2.2; // what BM25's saturated frequency can come to
  const bonus = { heading: 1.3, title: 1.1, underHeading: 0.35, underTitle: 0.2 };

  // What a weight stands for; see hit_weight in search/postings.h.
  const frequencies = Float32Array.from([0.34, 0.42, 0.485, 0.58], (share) => share * reach);

  /** The lists of a word's stems, each with its weight and rarity. */
  async function listsOf(index, meaning) {
    const lists = [...meaning.stems].map(async ([stem, { weight, isLong }]) => {
      const list = await index.list(stem, isLong);
      const rarity = Math.log(1 + (index.units - list.units.length + 0.5) / (list.units.length + 0.5));
      return new Open(list, weight * rarity);
    });
    return Promise.all(lists);
  }

  /** A list that is read document by document. */
  class Open {
    constructor(list, factor) {
      this.list = list;
      this.scores = frequencies.map((frequency) => frequency * factor);
      this.factor = factor;
      this.rewind();
    }

    rewind() {
      this.at = 0;
      this.rangesAt = 0;
    }

    /** Moves on to a document; whether its texts have the term. */
    seek(slot) {
      const { slots } = this.list;
      let { at } = this;
      while (at < slots.length && slots[at] < slot) at++;
      this.at = at;
      return slots[at] === slot;
    }

    /** Moves on to a document; whether its headings or title have the term. */
    seekRanges(slot) {
      const { slots } = this.list.ranges;
      let at = this.rangesAt;
      while (at < slots.length && slots[at] < slot) at++;
      this.rangesAt = at;
      return slots[at] === slot;
    }
  }

  /** How many of the words each document has somewhere, by slot. */
  function countWords(words) {
    const all = words.flat().flatMap(({ list }) => [list.slots, list.ranges.slots]);
    const room = Math.max(0, ...all.map((slots) => (slots.length > 0 ? slots[slots.length - 1] + 1 : 0)));
    const counts = new Uint8Array(room);
    const counted = new Uint8Array(room);
    words.forEach((lists, i) => {
      for (const slots of lists.flatMap(({ list }) => [list.slots, list.ranges.slots]))
        for (let at = 0; at < slots.length; at++) {
          const slot = slots[at];
          if (counted[slot] === i + 1) continue;
          counted[slot] = i + 1;
          counts[slot]++;
        }
    });
    return counts;
  }

  /** The units of one document, each with a score a word. */
  class Board {
    constructor(words) {
      this.words = words;
      this.scores = new Float32Array(words * 64);
      this.isOn = new Uint8Array(64);
      this.clear();
    }

    clear() {
      for (let unit = this.low ?? 0; unit <= this.high; unit++) {
        if (this.isOn[unit] === 0) continue;
        this.isOn[unit] = 0;
        for (let at = unit * this.words; at < (unit + 1) * this.words; at++) this.scores[at] = 0;
      }
      this.low = Infinity;
      this.high = -1;
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
      this.isOn[unit] = 1;
      if (unit < this.low) this.low = unit;
      if (unit > this.high) this.high = unit;
      const at = unit * this.words + word;
      if (score > this.scores[at]) this.scores[at] = score;
    }

    readText(open, word) {
      const { begins, units, weights } = open.list;
      const end = begins[open.at + 1];
      for (let i = begins[open.at]; i < end; i++) this.raise(units[i], word, open.scores[weights[i]]);
    }

    /** The first unit under a heading or title has its words as its own. */
    readHeadings(open, word) {
      const { begins, firsts, counts } = open.list.ranges;
      for (let i = begins[open.rangesAt]; i < begins[open.rangesAt + 1]; i++)
        this.raise(firsts[i], word, open.factor * (counts[i] === 0 ? bonus.title : bonus.heading));
    }

    /** The other units get a share, if they have a word of their own. */
    inherit(open, word) {
      const { begins, firsts, counts } = open.list.ranges;
      for (let i = begins[open.rangesAt]; i < begins[open.rangesAt + 1]; i++) {
        const isTitle = counts[i] === 0;
        const share = open.factor * (isTitle ? bonus.underTitle : bonus.underHeading);
        const from = isTitle ? this.low : Math.max(this.low, firsts[i]);
        const to = isTitle ? this.high : Math.min(this.high, firsts[i] + counts[i] - 1);
        for (let unit = from; unit <= to; unit++) {
          const at = unit * this.words + word;
          if (this.isOn[unit] === 1 && this.scores[at] === 0) this.scores[at] = share;
        }
      }
    }

    /** Hands over the units that have at least `least` of the words. */
    giveTo(hits, slot, least) {
      const { words, scores } = this;
      for (let unit = this.low; unit <= this.high; unit++) {
        if (this.isOn[unit] === 0) continue;
        let score = 0;
        let matched = 0;
        for (let at = unit * words; at < (unit + 1) * words; at++) {
          score += scores[at];
          if (scores[at] > 0) matched++;
        }
        if (matched < least) continue;
        const isFull = matched === words;
        // What lacks words counts for less than its words would.
        hits.add(slot, unit, isFull ? score : (score * matched) / words / 2, isFull);
      }
    }
  }

  /** The units that have at least `least` of the words, in order. */
  function hitsIn(words, least, withHeadings, language) {
    const board = new Board(words.length);
    const hits = new search.Hits([language]);
    const lists = words.flatMap((opened, word) => opened.map((open) => [open, word]));
    for (const [open] of lists) open.rewind();
    const counts = countWords(words);
    for (let slot = 0; slot < counts.length; slot++) {
      if (counts[slot] < least) continue;
      for (const [open, word] of lists) if (open.seek(slot)) board.readText(open, word);
      if (withHeadings) {
        const titled = lists.filter(([open]) => open.seekRanges(slot));
        for (const [open, word] of titled) board.readHeadings(open, word);
        for (const [open, word] of titled) board.inherit(open, word);
      }
      board.giveTo(hits, slot, least);
      board.clear();
    }
    return hits;
  }

  /**
   * Units that have all the words, and where those are few, units that have at least half of them.
   * `meanings`: one a word.
   */
  search.rank = async function (index, meanings, wanted) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    if (words.length === 0) return new search.Hits([index.language]);
    const full = hitsIn(words, words.length, true, index.language);
    if (full.length >= wanted || words.length === 1) return full;
    return hitsIn(words, words.length / 2, true, index.language);
  };

  /** The units that have all of these words in their text or notes. */
  search.unitsWith = async function (index, meanings) {
    const words = await Promise.all(meanings.map((meaning) => listsOf(index, meaning)));
    return words.length === 0 ? new search.Hits([]) : hitsIn(words, words.length, false, index.language);
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
