// A query from end to end: read, looked up in all languages, ranked, filtered and counted.
(function (search) {
  "use strict";

  const most = { words: 12, wanted: 10, chunks: 8, checked: 60 };
  const facets = ["country", "kind", "year", "original"];

  /** Facts of documents as the root shard has them; see search/root.h. */
  class Documents {
    constructor(columns) {
      this.columns = columns;
      this.sorts = columns.sort[0].map((text) => text.split(","));
    }

    column(name, slot) {
      const [values, column] = this.columns[name];
      const number = search.columnValue(column, slot);
      return number > 0 ? values[number - 1] : null;
    }

    sort(slot, part) {
      const number = search.columnValue(this.columns.sort[1], slot);
      return number > 0 ? this.sorts[number - 1][part] : "";
    }

    /** A fact by the name of its filter, null where a document does not state it. */
    value(facet, slot) {
      if (facet === "kind") return this.sort(slot, 0) || null;
      if (facet === "original") return this.sort(slot, 1) || null;
      return this.column(facet, slot);
    }

    /** The first of some languages that a document has. */
    language(slot, languages) {
      const codes = this.sort(slot, 2).split(" ");
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

    async commonUnits(term) {
      const list = await this.commonList(term);
      const units = new Set();
      if (list)
        list.slots.forEach((slot, i) => {
          for (let j = list.begins[i]; j < list.begins[i + 1]; j++) units.add(search.key(slot, list.units[j]));
        });
      return units;
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

    async without(index, parts) {
      const keys = new Set();
      for (const part of parts) {
        const words = part.words.map((text) => ({ text, joined: [], isPrefix: false }));
        for (const key of await search.unitsWith(index, await this.meaningsIn(index, words))) keys.add(key);
      }
      return keys;
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
      const hits = isVain ? new search.Hits() : await search.rank(index, meanings, phrases.length > 0 ? 0 : most.wanted);
      const without = await this.without(index, parts.filter((part) => part.kind === "without"));
      return { language, meanings, hits, without, unknown, words: meanings.length };
    }

    /** All languages' hits as one list: a unit once, in the reader's language if that has all words. */
    merge(results) {
      const without = new Set(results.flatMap((result) => [...result.without]));
      let [{ hits: merged }, ...others] = results;
      for (const { hits } of others) {
        if (hits.length === 0) continue;
        const better = new Map(Array.from({ length: hits.length }, (_, i) => [hits.key(i), hits.isFull(i)]));
        for (let i = 0; i < merged.length; i++) {
          const other = better.get(merged.key(i));
          if (other !== undefined && merged.isFull(i) >= other) better.delete(merged.key(i));
        }
        merged = merged.select((i) => !better.has(merged.key(i))).concat(hits.select((i) => better.has(hits.key(i)), 0.9));
      }
      return without.size > 0 ? merged.select((i) => !without.has(merged.key(i))) : merged;
    }

    async hint(results, words) {
      const changes = new Map();
      const unknown = results[0].unknown.filter((word) => results.every((result) => result.unknown.includes(word) || result.words === 0));
      for (const word of unknown)
        for (const index of this.indexes.values()) {
          const [best] = await index.similar(word);
          if (best && !changes.has(word)) changes.set(word, best.form);
        }
      return changes;
    }

    /** A document's facts, and with which of them the filters disagree. */
    factsOf(slot, filters) {
      const values = facets.map((facet) => this.documents.value(facet, slot));
      const wrong = facets.filter((facet, i) => filters[facet] && filters[facet] !== values[i]);
      return { values, wrong, hits: 0 };
    }

    /** Keeps hits that fit the filters; counts what each value of a facet would leave. */
    async filter(hits, filters) {
      const subject = filters.subject ? await this.commonUnits(`#${filters.subject}`) : null;
      const documents = [];
      for (let i = 0; i < hits.length; i++) {
        const facts = (documents[hits.slots[i]] ??= this.factsOf(hits.slots[i], filters));
        if (!subject || subject.has(hits.key(i))) facts.hits += 1;
      }
      const counts = Object.fromEntries(facets.map((facet) => [facet, new Map()]));
      documents.forEach(({ values, wrong, hits: number }) => {
        facets.forEach((facet, i) => {
          const others = wrong.length === 0 || (wrong.length === 1 && wrong[0] === facet);
          if (others && values[i] && number > 0) counts[facet].set(values[i], (counts[facet].get(values[i]) ?? 0) + number);
        });
      });
      const isFiltered = facets.some((facet) => filters[facet]);
      const beforeSubject = isFiltered ? hits.select((i) => documents[hits.slots[i]].wrong.length === 0) : hits;
      const kept = subject ? beforeSubject.select((i) => subject.has(beforeSubject.key(i))) : beforeSubject;
      return { kept, beforeSubject, counts };
    }

    /** How many of the hits speak of each subject. Loads the lists of all of them. */
    async countSubjects(hits) {
      const counts = new Map();
      const keys = [...hits.keys()];
      await Promise.all(
        this.root.subjects.map(async (id) => {
          const units = await this.commonUnits(`#${id}`);
          counts.set(id, keys.filter((key) => units.has(key)).length);
        }),
      );
      return counts;
    }

    /** Where the documents of a symbol are cited, and what the rest of the query finds in them. */
    async aboutSymbol(documents, found, hasRest) {
      const slots = new Set(documents.flatMap((document) => document.slots));
      const citing = new Set();
      for (const document of documents) for (const key of await this.commonUnits(`@${document.slug}`)) citing.add(key);
      if (hasRest) return found.select((i) => slots.has(found.slots[i]) || citing.has(found.key(i)));
      const hits = new search.Hits();
      for (const key of citing) {
        const slot = Math.floor(key / 0x100000);
        const language = this.documents.language(slot, this.languages);
        // The newest documents first.
        if (language) hits.add(slot, key % 0x100000, Number(this.documents.value("year", slot) ?? 0), true, language);
      }
      return hits;
    }

    /**
     * Answers a query: { documents, places, hits, full, beforeSubject, counts, hint, phrases, forms }.
     * `hits` are a search.Hits; those that rank from `full` on do not have all the words. With phrases
     * they have the words and are still to be checked (see search.show).
     */
    async query(text, filters) {
      const symbol = search.readSymbol(text);
      const documents = symbol ? await this.symbol(symbol.symbol) : [];
      const parts = search.readQuery(documents.length > 0 ? symbol.rest : text);
      const hasWords = parts.some((part) => part.kind !== "without");
      const results = await Promise.all(this.languages.map((language) => this.inLanguage(language, parts)));
      let found = hasWords ? this.merge(results) : new search.Hits();
      if (documents.length > 0) found = await this.aboutSymbol(documents, found, hasWords);
      const { kept, beforeSubject, counts } = await this.filter(found, filters);
      return {
        documents,
        places: documents.length > 0 ? symbol.places : [],
        hits: kept,
        beforeSubject,
        full: kept.countFull(),
        counts,
        hint: hasWords ? await this.hint(results) : new Map(),
        phrases: parts.filter((part) => part.kind === "phrase").map((part) => part.words),
        forms: new Map(await Promise.all(results.map((result) => this.marked(result)))),
      };
    }

    /** The forms of words to be marked in a language. */
    async marked(result) {
      const index = this.indexes.get(result.language);
      const stems = new Set(result.meanings.flatMap((meaning) => [...meaning.stems.keys()]));
      const forms = new Set([...result.meanings.flatMap((meaning) => [...meaning.forms]), ...(await index.formsOf(stems))]);
      return [result.language, forms];
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
        const shown = batch.map((hit, i) => search.show(hit, shards[i], answer)).filter((passage) => passage !== null);
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
