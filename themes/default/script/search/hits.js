// Many hits in little room: a query on a large portal may have tens of thousands, of which ten are
// shown.
(function (search) {
  "use strict";

  const sortedAtOnce = 400;

  /** One number for a unit of a document. */
  search.key = (slot, unit) => slot * 0x100000 + unit;

  /** Units with their scores, in the order in which they were added. */
  search.Hits = class {
    constructor() {
      this.length = 0;
      this.languages = [];
      this.resize(256);
    }

    resize(room) {
      const grown = (Type, old) => {
        const array = new Type(room);
        if (old) array.set(old);
        return array;
      };
      this.slots = grown(Uint32Array, this.slots);
      this.units = grown(Uint32Array, this.units);
      this.scores = grown(Float32Array, this.scores);
      this.flags = grown(Uint8Array, this.flags); // twice the language's number, and 1 for all words
    }

    add(slot, unit, score, isFull, language) {
      if (this.length === this.slots.length) this.resize(this.length * 2);
      let number = this.languages.indexOf(language);
      if (number < 0) number = this.languages.push(language) - 1;
      this.slots[this.length] = slot;
      this.units[this.length] = unit;
      this.scores[this.length] = score;
      this.flags[this.length++] = number * 2 + (isFull ? 1 : 0);
    }

    key(i) {
      return search.key(this.slots[i], this.units[i]);
    }

    isFull(i) {
      return (this.flags[i] & 1) === 1;
    }

    language(i) {
      return this.languages[this.flags[i] >> 1];
    }

    *keys() {
      for (let i = 0; i < this.length; i++) yield this.key(i);
    }

    /** Those for which `test(i)` holds, their scores multiplied. */
    select(test, factor = 1) {
      const kept = new search.Hits();
      kept.languages = this.languages;
      kept.resize(Math.max(this.length, kept.slots.length));
      for (let i = 0; i < this.length; i++) {
        if (!test(i)) continue;
        kept.slots[kept.length] = this.slots[i];
        kept.units[kept.length] = this.units[i];
        kept.scores[kept.length] = this.scores[i] * factor;
        kept.flags[kept.length++] = this.flags[i];
      }
      return kept;
    }

    /** These and others. */
    concat(others) {
      const all = this.select(() => true);
      all.languages = [...this.languages];
      for (let i = 0; i < others.length; i++) all.add(others.slots[i], others.units[i], others.scores[i], others.isFull(i), others.language(i));
      return all;
    }

    countFull() {
      let count = 0;
      for (let i = 0; i < this.length; i++) count += this.flags[i] & 1;
      return count;
    }

    /** Hits from one rank to another, the best first: { key, slot, unit, score, isFull, language }. */
    ranked(from, to) {
      if (!this.order || to > this.sorted) this.sort(to > sortedAtOnce ? this.length : sortedAtOnce);
      return Array.from(this.order.subarray(from, Math.min(to, this.length)), (i) => ({
        key: this.key(i),
        slot: this.slots[i],
        unit: this.units[i],
        score: this.scores[i],
        isFull: this.isFull(i),
        language: this.language(i),
      }));
    }

    sort(wanted) {
      const rank = (i) => this.scores[i] + (this.flags[i] & 1) * 1e4;
      const all = new Uint32Array(this.length);
      const ranks = new Float32Array(this.length);
      for (let i = 0; i < this.length; i++) {
        all[i] = i;
        ranks[i] = rank(i);
      }
      const least = wanted < this.length ? Float32Array.from(ranks).sort()[this.length - wanted] : -Infinity;
      const order = (a, b) => rank(b) - rank(a) || this.key(a) - this.key(b);
      this.order = all.filter((i) => ranks[i] >= least).sort(order);
      this.sorted = this.order.length;
    }
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
