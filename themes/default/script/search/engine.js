// A query from end to end: read, looked up in all languages, ranked, filtered and counted.
(function (search) {
  "use strict";

  const most = { words: 12, wanted: 10, chunks: 8, checked: 60 };
  const rehearsals = 12; // until browsers have compiled what they run
  const facets = ["country", "kind", "year", "original"];

  /** Facts of documents as the root shard has them; see search/root.h. */
  class Documents {
    constructor(columns) {
      this.columns = columns;
      this.sorts = columns.sort[0].map((text) => text.split(","));
      this.facets = new Map();
    }

    /** A facet: its values, the first for none, and by slot which one a document has. */
    facet(name) {
      if (!this.facets.has(name)) {
        const part = ["kind", "original"].indexOf(name);
        const [values, column] = this.columns[part < 0 ? name : "sort"];
        const texts = [null, ...(part < 0 ? values : this.sorts.map((sort) => sort[part] || null))];
        this.facets.set(name, { values: texts, numbers: search.columnValues(column) });
      }
      return this.facets.get(name);
    }

    /** A fact by the name of its facet, null where a document does not state it. */
    value(name, slot) {
      const { values, numbers } = this.facet(name);
      return values[numbers[slot]];
    }

    /** By slot how many filters a document does not fit, and the sum of their numbers. */
    misfits(filters) {
      const slots = this.columns.sort[1].length;
      const misfits = { count: new Uint8Array(slots), sum: new Uint8Array(slots) };
      facets.forEach((name, facet) => {
        if (!filters[name]) return;
        const { values, numbers } = this.facet(name);
        for (let slot = 0; slot < slots; slot++) {
          if (values[numbers[slot]] === filters[name]) continue;
          misfits.count[slot] += 1;
          misfits.sum[slot] += facet;
        }
      });
      return misfits;
    }

    /** The first of some languages that a document has. */
    language(slot, languages) {
      const codes = this.sorts[search.columnValue(this.columns.sort[1], slot) - 1][2].split(" ");
      return languages.find((code) => codes.includes(code));
    }
  }

  search.Engine = class {
    /** `load`: see search.loader. `language`: of the page, whose texts are preferred. */
    static async open(load, language) {
      const root = await load("index");
      load.setVersion(root.version);
      return new search.Engine(load, root, language);
    }

    constructor(load, root, language) {
      this.load = load;
      this.root = root;
      this.documents = new Documents(root.documents);
      const languages = Object.keys(root.languages);
      this.languages = [language, ...languages.filter((other) => other !== language)].filter((l) => l in root.languages);
      this.indexes = new Map(this.languages.map((l) => [l, new search.Index(l, root.languages[l], load)]));
      this.common = new Map();
    }

    /**
     * Goes through what a query goes through, with the longest lists of a small shard. What a browser
     * runs for the first time takes it ten times as long as what it has compiled. Goes on in small
     * steps for as long as `isIdle()`.
     */
    async prepare(isIdle) {
      const index = this.indexes.get(this.languages[0]);
      const shard = await this.load(`${index.language}/l0`);
      const lists = search.listTerms(shard).map((stem) => [stem, search.listText(shard, stem)]);
      lists.sort((a, b) => b[1].length - a[1].length);
      const meaning = (begin, end) => ({ stems: new Map(lists.slice(begin, end).map(([stem]) => [stem, { weight: 1, isLong: false }])) });
      for (let round = 0; round < rehearsals && isIdle(); round++) {
        for (const [, text] of lists.slice(0, 20)) search.decodeList(text);
        const hits = await search.rank(index, [meaning(0, 3), meaning(3, 6)], this.units());
        hits.merge(hits, 1).ranked(0, most.wanted);
        await new Promise((resolve) => setTimeout(resolve));
      }
    }

    /** How many paragraphs there are, about. */
    units() {
      return Math.max(...this.languages.map((language) => this.indexes.get(language).units));
    }

    /** The list of a subject ("#ID") or of who cites a document ("@SLUG"). */
    commonList(term) {
      if (!this.common.has(term)) {
        const hash = search.hash(term);
        const short = (hash & (2 ** this.root.common - 1)) >>> 0;
        const text = this.load(`common/l${short.toString(16)}`).then(async (shard) => {
          const found = search.listText(shard, term);
          return found === "" ? search.listText(await this.load(`common/b${hash.toString(16)}`), term) : found;
        });
        const list = text.then((found) => found && search.decodeList(found));
        this.common.set(term, list);
      }
      return this.common.get(term);
    }

    /** The units of such a list, in order: { length, slots, units }. */
    async commonUnits(term) {
      const list = await this.commonList(term);
      if (!list) return { length: 0, slots: [], units: [] };
      const slots = new Uint32Array(list.units.length);
      list.slots.forEach((slot, i) => slots.fill(slot, list.begins[i], list.begins[i + 1]));
      return { length: slots.length, slots, units: list.units };
    }

    /** The documents that a symbol may mean; see search/symbols.h. */
    async symbol(text) {
      const shard = (search.hash(text) & (2 ** this.root.symbols - 1)) >>> 0;
      const entries = (await this.load(`symbols/s${shard.toString(16)}`))[text] ?? [];
      return entries
        .map(([symbol, slots, units, citations]) => ({ symbol, slug: symbol.toLowerCase().replace(/[/ ]/g, "-"), slots, units, citations }))
        .sort((a, b) => b.slots.length - a.slots.length || b.citations - a.citations);
    }

    /** Words that the index of a language does not have as a rule: left out if another would have them. */
    async wordsIn(index, words) {
      const kept = [];
      for (const word of words) {
        if (!search.isIndexed(word.text, index.stop)) continue;
        const elsewhere = [...this.indexes.values()].some((other) => other.stop.has(word.text));
        if (elsewhere && !(await index.exact(word.text))) continue;
        kept.push(word);
      }
      return kept.slice(0, most.words);
    }

    async meaningsIn(index, words) {
      return Promise.all(
        (await this.wordsIn(index, words)).map(async (word) => {
          const meaning = await index.meanings(word.text, word.isPrefix);
          for (const joined of word.joined) {
            const other = await index.meanings(joined, false);
            for (const [stem, how] of other.stems) if (!meaning.stems.has(stem)) meaning.stems.set(stem, how);
            for (const form of other.forms) meaning.forms.add(form);
          }
          return { ...meaning, word: word.text };
        }),
      );
    }

    /** The hits without those that have all words of one of these parts. */
    async without(hits, index, parts) {
      for (const part of parts) {
        const words = part.words.map((text) => ({ text, joined: [], isPrefix: false }));
        const found = hits.isIn(await search.unitsWith(index, await this.meaningsIn(index, words)));
        hits = hits.select((i) => found[i] === 0);
      }
      return hits;
    }

    /** What one language has for the parts of a query. */
    async inLanguage(language, parts) {
      const index = this.indexes.get(language);
      const phrases = parts.filter((part) => part.kind === "phrase");
      const words = parts.flatMap((part) =>
        part.kind === "word" ? [part] : part.kind === "phrase" ? part.words.map((text) => ({ text, joined: [], isPrefix: false })) : [],
      );
      const meanings = await this.meaningsIn(index, words);
      const unknown = meanings.filter((meaning) => meaning.stems.size === 0).map((meaning) => meaning.word);
      // Another language than the reader's is of interest only where it has all the words.
      const isVain = unknown.length > 0 && language !== this.languages[0];
      const hits = isVain ? new search.Hits([language]) : await search.rank(index, meanings, phrases.length > 0 ? 0 : most.wanted);
      return { language, meanings, hits, unknown, words: meanings.length };
    }

    /** All languages' hits as one list, without what the query leaves out in any of them. */
    async merge(results, parts) {
      let merged = results.map((result) => result.hits).reduce((all, hits) => (hits.length > 0 ? all.merge(hits, 0.9) : all));
      const left = parts.filter((part) => part.kind === "without");
      for (const { language } of results) merged = await this.without(merged, this.indexes.get(language), left);
      return merged;
    }

    /** What the reader may have meant by the words of a query that no language has, by word. */
    async hint({ results }) {
      const changes = new Map();
      const unknown = results[0].unknown.filter((word) => results.every((result) => result.unknown.includes(word) || result.words === 0));
      for (const word of unknown)
        for (const index of this.indexes.values()) {
          const [best] = await index.similar(word);
          if (best && !changes.has(word)) changes.set(word, best.form);
        }
      return changes;
    }

    /** Keeps hits that fit the filters: all of them, and all but the subject's. */
    async filter(hits, filters) {
      const { count } = this.documents.misfits(filters);
      const beforeSubject = facets.some((name) => filters[name]) ? hits.select((i) => count[hits.slots[i]] === 0) : hits;
      if (!filters.subject) return { kept: beforeSubject, beforeSubject };
      const found = beforeSubject.isIn(await this.commonUnits(`#${filters.subject}`));
      return { kept: beforeSubject.select((i) => found[i] === 1), beforeSubject };
    }

    /** How many hits each value of a facet would leave, the other filters as they are: { facet: Map }. */
    async count({ found, filters }) {
      const { count, sum } = this.documents.misfits(filters);
      const isOf = filters.subject ? found.isIn(await this.commonUnits(`#${filters.subject}`)) : null;
      const hits = new Uint32Array(count.length);
      for (let i = 0; i < found.length; i++) if (!isOf || isOf[i] === 1) hits[found.slots[i]]++;
      return Object.fromEntries(
        facets.map((name, facet) => {
          const { values, numbers } = this.documents.facet(name);
          const counts = new Uint32Array(values.length);
          for (let slot = 0; slot < hits.length; slot++)
            if (count[slot] === 0 || (count[slot] === 1 && sum[slot] === facet)) counts[numbers[slot]] += hits[slot];
          const of = new Map();
          values.forEach((value, i) => value && counts[i] > 0 && of.set(value, (of.get(value) ?? 0) + counts[i]));
          return [name, of];
        }),
      );
    }

    /** How many of an answer's hits speak of each subject, whatever the filter says. Loads all their lists. */
    async countSubjects({ beforeSubject }) {
      const counts = new Map();
      await Promise.all(
        this.root.subjects.map(async (id) => {
          const found = beforeSubject.isIn(await this.commonUnits(`#${id}`));
          counts.set(id, found.reduce((sum, one) => sum + one, 0));
        }),
      );
      return counts;
    }

    /** Where the documents of a symbol are cited, and what the rest of the query finds in them. */
    async aboutSymbol(documents, found, hasRest) {
      const slots = new Set(documents.flatMap((document) => document.slots));
      const lists = await Promise.all(documents.map((document) => this.commonUnits(`@${document.slug}`)));
      if (hasRest) {
        const citing = lists.map((list) => found.isIn(list));
        return found.select((i) => slots.has(found.slots[i]) || citing.some((isIn) => isIn[i] === 1));
      }
      const hits = new search.Hits(this.languages);
      const keys = new Set(lists.flatMap((list) => Array.from(list.units, (unit, i) => search.key(list.slots[i], unit))));
      for (const key of [...keys].sort((a, b) => a - b)) {
        const slot = Math.floor(key / 0x100000);
        const language = this.documents.language(slot, this.languages);
        // The newest documents first.
        if (language) hits.add(slot, key % 0x100000, Number(this.documents.value("year", slot) ?? 0), true, this.languages.indexOf(language));
      }
      return hits;
    }

    /**
     * Answers a query: { documents, places, hits, full, phrases } and what `passages`, `count`,
     * `countSubjects` and `hint` need. `hits` are a search.Hits; those that rank from `full` on do not
     * have all the words. With phrases they have the words and are still to be checked (see search.show).
     */
    async query(text, filters) {
      const symbol = search.readSymbol(text);
      const documents = symbol ? await this.symbol(symbol.symbol) : [];
      const parts = search.readQuery(documents.length > 0 ? symbol.rest : text);
      const hasWords = parts.some((part) => part.kind !== "without");
      const results = await Promise.all(this.languages.map((language) => this.inLanguage(language, parts)));
      let found = hasWords ? await this.merge(results, parts) : new search.Hits(this.languages);
      if (documents.length > 0) found = await this.aboutSymbol(documents, found, hasWords);
      const { kept, beforeSubject } = await this.filter(found, filters);
      return {
        documents,
        places: documents.length > 0 ? symbol.places : [],
        hits: kept,
        full: kept.countFull(),
        phrases: parts.filter((part) => part.kind === "phrase").map((part) => part.words),
        filters, found, beforeSubject, results,
        forms: new Map(),
      };
    }

    /** The forms of words to be marked in a language, found when they are first needed. */
    marked(answer, language) {
      if (!answer.forms.has(language)) {
        const result = answer.results.find((one) => one.language === language);
        const stems = new Set(result.meanings.flatMap((meaning) => [...meaning.stems.keys()]));
        const known = this.indexes.get(language).formsOf(stems);
        answer.forms.set(language, new Set([...result.meanings.flatMap((meaning) => [...meaning.forms]), ...known]));
      }
      return answer.forms.get(language);
    }

    /**
     * Hits as they are shown (see search.show), from a rank on, until there are enough: { found, next }
     * where next is the rank to go on from. Those without the phrases are passed over. What is read
     * together is put in order by how near to one another the words stand.
     */
    async passages(answer, from, wanted) {
      const found = [];
      let at = from;
      const end = Math.min(answer.hits.length, from + (answer.phrases.length > 0 ? most.checked : wanted));
      while (found.length < wanted && at < end) {
        const batch = answer.hits.ranked(at, Math.min(at + wanted - found.length, end));
        const shards = await Promise.all(batch.map((hit) => this.text(hit.language, hit.slot, hit.unit)));
        const shown = batch.map((hit, i) => search.show(hit, shards[i], this.marked(answer, hit.language), answer.phrases)).filter((passage) => passage !== null);
        found.push(...shown.sort((a, b) => b.isFull - a.isFull || b.score - a.score));
        at += batch.length;
      }
      return { found, next: at };
    }

    /**
     * A document's own words: { language, title, place }, where the place is the first of these ids
     * that it has, as [id, label, text]; null if the portal does not hold it.
     */
    async passage(entry, places) {
      const [slot] = entry.slots;
      const language = slot === undefined ? undefined : this.documents.language(slot, this.languages);
      if (!language) return null;
      const chunks = Math.min(Math.ceil(entry.units / 32), places.length > 0 ? most.chunks : 1);
      const shards = await Promise.all(Array.from({ length: chunks }, (_, i) => this.text(language, slot, i * 32)));
      const parts = new Map();
      for (const shard of shards)
        for (const [, , blocks, notes] of Object.values(shard.u)) for (const part of [...blocks, ...notes]) parts.set(part[0], part);
      return { language, title: shards[0]?.d[2] ?? "", place: parts.get(places.find((id) => parts.has(id))) };
    }

    /** The shard with a unit's words in a language that its document has. */
    text(language, slot, unit) {
      return this.load(`${language}/t${slot.toString(16)}-${(unit >> 5).toString(16)}`);
    }
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
