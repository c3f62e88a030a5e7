// The index of one language: from a word to the units it stands in.
(function (search) {
  "use strict";

  const most = { shards: 6, stems: 8, besides: 2, hintShards: 8 };

  function shared(a, b) {
    let same = 0;
    while (same < a.length && a[same] === b[same]) same++;
    return same;
  }

  /** Words that differ in their endings only: "mandataires", "mandataire". */
  function isInflection(a, b) {
    const same = shared(a, b);
    return same >= 4 && a.length - same <= 2 && b.length - same <= 2;
  }

  search.Index = class {
    constructor(language, facts, load) {
      this.language = language;
      this.units = facts.units;
      this.mask = 2 ** facts.bits - 1;
      this.beginnings = facts.words;
      this.stop = new Set(facts.stop);
      this.load = load;
      this.decoded = new Map();
      this.known = []; // the forms of all shards that were read
      this.lists = new Map();
    }

    /** The shards that have forms beginning so, or the form itself. */
    shardsOf(beginning) {
      return this.beginnings.filter((name) => {
        const letters = name.replace(/\.$/, "");
        return name.endsWith(".") ? letters.startsWith(beginning) : letters.startsWith(beginning) || beginning.startsWith(letters);
      });
    }

    shardOf(form) {
      if (this.beginnings.includes(`${form}.`)) return `${form}.`;
      return this.beginnings.find((name) => !name.endsWith(".") && form.startsWith(name));
    }

    async forms(names) {
      const shards = names.map(async (name) => {
        if (!this.decoded.has(name)) {
          const forms = this.load(search.wordsShard(this.language, name)).then(search.decodeWords);
          this.decoded.set(name, forms);
          forms.then((read) => this.known.push(read), () => {});
        }
        return this.decoded.get(name);
      });
      return (await Promise.all(shards)).flat();
    }

    async exact(word) {
      const shard = this.shardOf(word);
      if (shard === undefined) return undefined;
      return (await this.forms([shard])).find((entry) => entry.form === word);
    }

    async completions(beginning) {
      const shards = this.shardsOf(beginning);
      if (beginning.length < 2 || shards.length > most.shards) return [];
      return (await this.forms(shards))
        .filter((entry) => entry.form.startsWith(beginning) && entry.form !== beginning)
        .sort((a, b) => b.frequency - a.frequency || (a.form < b.form ? -1 : 1));
    }

    /** Known words that a reader may have meant by an unknown one, the likeliest first. */
    async similar(word) {
      const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
      // Mistakes in the first letter are rare, but for two letters swapped.
      const near = [...new Set([...this.shardsOf(word[0]), ...this.shardsOf(word[1] ?? word[0])])];
      near.sort((a, b) => shared(word, b) - shared(word, a));
      return (await this.forms(near.slice(0, most.hintShards)))
        .map((entry) => ({ entry, distance: search.distance(word, entry.form, allowed) }))
        .filter(({ distance }) => distance <= allowed && distance > 0)
        .sort((a, b) => a.distance - b.distance || b.entry.frequency - a.entry.frequency || (a.entry.form < b.entry.form ? -1 : 1))
        .map(({ entry }) => entry);
    }

    /**
     * What a word of a query may stand for: how much each stem counts, by stem, and the forms to be
     * marked. `isPrefix`: it may be the beginning of a longer one.
     */
    async meanings(word, isPrefix) {
      const stems = new Map();
      const forms = new Set();
      const add = (entry, weight, room = most.stems) => {
        if (!stems.has(entry.stem)) {
          if (stems.size >= room) return;
          stems.set(entry.stem, { weight, isLong: entry.isLong });
        }
        forms.add(entry.form);
      };
      const found = await this.exact(word);
      if (found) add(found, 1);
      // A word that is one already needs few others that begin so.
      const [weight, room] = found ? [0.4, 1 + most.besides] : [0.9, most.stems];
      if (isPrefix) for (const entry of await this.completions(word)) add(entry, weight, room);
      if (stems.size === 0 && this.beginnings.length > 0) {
        const shard = this.shardOf(word);
        const near = shard === undefined ? [] : await this.forms([shard]);
        for (const entry of near) if (isInflection(word, entry.form)) add(entry, 0.8);
      }
      return { stems, forms };
    }

    /** The forms that share a stem with one of these; those of the shards that are loaded. */
    formsOf(stems) {
      return this.known.flatMap((forms) => forms.filter((entry) => stems.has(entry.stem)).map((entry) => entry.form));
    }

    /** The list of a stem, decoded. */
    async list(stem, isLong) {
      if (!this.lists.has(stem)) {
        const hash = search.hash(stem);
        const name = isLong ? `b${hash.toString(16)}` : `l${(hash & this.mask).toString(16)}`;
        this.lists.set(stem, this.load(`${this.language}/${name}`).then((shard) => search.decodeList(search.listText(shard, stem))));
      }
      return this.lists.get(stem);
    }
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
