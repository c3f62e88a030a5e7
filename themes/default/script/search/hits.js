// Many hits in little room: a query on a large portal may have tens of thousands, of which ten are
// shown. Hits are sorted by document and unit, so that two lists are compared in one go through both.
(function (search) {
  "use strict";

  const sortedAtOnce = 100;

  /** One number for a unit of a document. */
  search.key = (slot, unit) => slot * 0x100000 + unit;

  /** Units with their scores, to be added in order. */
  search.Hits = class {
    /** `languages`: those that the hits are in. */
    constructor(languages, room = 256) {
      this.languages = languages;
      this.length = 0;
      this.resize(room);
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

    add(slot, unit, score, isFull, language = 0) {
      if (this.length === this.slots.length) this.resize(this.length * 2);
      this.slots[this.length] = slot;
      this.units[this.length] = unit;
      this.scores[this.length] = score;
      this.flags[this.length++] = language * 2 + (isFull ? 1 : 0);
    }

    key(i) {
      return this.slots[i] * 0x100000 + this.units[i];
    }

    isFull(i) {
      return (this.flags[i] & 1) === 1;
    }

    language(i) {
      return this.languages[this.flags[i] >> 1];
    }

    /** Adds a hit of another list of the same languages. */
    take(hits, i) {
      this.add(hits.slots[i], hits.units[i], hits.scores[i], hits.isFull(i), hits.flags[i] >> 1);
    }

    /** Those for which `test(i)` holds. */
    select(test) {
      const kept = new search.Hits(this.languages);
      for (let i = 0; i < this.length; i++) if (test(i)) kept.take(this, i);
      return kept;
    }

    /** For each hit whether it is among others: { length, slots, units } sorted alike. */
    isIn(others) {
      const found = new Uint8Array(this.length);
      for (let i = 0, j = 0; i < this.length && j < others.length; ) {
        const order = this.slots[i] - others.slots[j] || this.units[i] - others.units[j];
        if (order === 0) found[i] = 1;
        if (order <= 0) i++;
        if (order >= 0) j++;
      }
      return found;
    }

    /**
     * These and those of another list, a unit once: in this list's language unless only the other one
     * has all the words. The scores of the others are multiplied.
     */
    merge(others, factor) {
      const all = new search.Hits([...this.languages, ...others.languages], this.length + others.length + 1);
      const shift = this.languages.length;
      let i = 0;
      let j = 0;
      while (i < this.length || j < others.length) {
        const order = i === this.length ? 1 : j === others.length ? -1 : this.key(i) - others.key(j);
        if (order < 0 || (order === 0 && this.isFull(i) >= others.isFull(j))) all.take(this, i);
        else all.add(others.slots[j], others.units[j], others.scores[j] * factor, others.isFull(j), shift + (others.flags[j] >> 1));
        if (order <= 0) i++;
        if (order >= 0) j++;
      }
      return all;
    }

    countFull() {
      let count = 0;
      for (let i = 0; i < this.length; i++) count += this.flags[i] & 1;
      return count;
    }

    /** Hits from one rank to another, the best first: { key, slot, unit, score, isFull, language }. */
    ranked(from, to) {
      if (!this.order || Math.min(to, this.length) > this.order.length) this.sort(to > sortedAtOnce ? this.length : sortedAtOnce);
      return Array.from(this.order.subarray(from, Math.min(to, this.length)), (i) => ({
        key: this.key(i),
        slot: this.slots[i],
        unit: this.units[i],
        score: this.scores[i],
        isFull: this.isFull(i),
        language: this.language(i),
      }));
    }

    /** Puts the best ones in order, as many as are wanted and those that are as good. */
    sort(wanted) {
      const ranks = new Float64Array(this.length);
      for (let i = 0; i < this.length; i++) ranks[i] = this.scores[i] + (this.flags[i] & 1) * 1e4;
      const least = wanted < this.length ? ranks.slice().sort()[this.length - wanted] : -Infinity;
      const best = [];
      for (let i = 0; i < this.length; i++) if (ranks[i] >= least) best.push(i);
      this.order = Uint32Array.from(best.sort((a, b) => ranks[b] - ranks[a] || a - b));
    }
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
