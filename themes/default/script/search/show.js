// From a hit to what is shown of it: its document, the passage with the words in their context, and
// whether a phrase really stands there.
(function (search) {
  "use strict";

  const window_ = 260; // letters of an excerpt
  const share = 0.6; // what words side by side add to a score
  const unitsInShard = 32; // see chunk_units in search/text.cpp

  function words(text) {
    const folded = search.fold(text);
    return search.tokens(folded.text).map((token) => ({
      text: token.text,
      isElision: token.elision,
      begin: folded.origin[token.begin],
      end: folded.origin[token.end],
    }));
  }

  /** Where the words of a phrase follow one another in a text: [begin, end, its words] each. */
  function phraseRanges(list, phrase) {
    const plain = list.filter((word) => !word.isElision);
    const ranges = [];
    for (let i = 0; i + phrase.length <= plain.length; i++)
      if (phrase.every((text, j) => plain[i + j].text === text)) ranges.push([plain[i].begin, plain[i + phrase.length - 1].end, phrase]);
    return ranges;
  }

  /** What is to be marked in a text that is cut into words: [begin, end, the words there] each, sorted. */
  function marks(text, list, forms, phrases) {
    const ranges = phrases.flatMap((phrase) => phraseRanges(list, phrase));
    const covered = (word) => ranges.some(([begin, end]) => begin <= word.begin && word.end <= end);
    const single = list.filter((word, i) => {
      if (word.isElision || covered(word)) return false;
      const joined = list[i + 1] && text[word.end] === "-" ? word.text + list[i + 1].text : null;
      return forms.has(word.text) || (joined !== null && forms.has(joined));
    });
    return [...ranges, ...single.map((word) => [word.begin, word.end, [word.text]])].sort((a, b) => a[0] - b[0]);
  }

  /** How many different words of the query are marked; those of a phrase count one by one. */
  const variety = (ranges) => new Set(ranges.flatMap(([, , words]) => words)).size;

  /** The stretch of a text that has most of the marks. */
  function stretch(text, ranges) {
    if (text.length <= window_ * 1.3) return [0, text.length];
    let best = [0, -1];
    for (const [begin] of ranges) {
      const inside = ranges.filter(([b, e]) => b >= begin && e <= begin + window_);
      const value = variety(inside) * 10 + inside.length;
      if (value > best[1]) best = [begin, value];
    }
    let from = Math.max(0, best[0] - 60);
    let to = Math.min(text.length, from + window_);
    if (from > 0) from = text.indexOf(" ", from) + 1;
    if (to < text.length) to = Math.max(text.lastIndexOf(" ", to), from + 1);
    return [from, to];
  }

  /** A stretch in pieces, [text, isMarked] each, with … where it is cut. */
  function pieces(text, ranges) {
    const [from, to] = stretch(text, ranges);
    const list = [];
    let at = from;
    if (from > 0) list.push(["… ", false]);
    for (const [begin, end] of ranges) {
      if (begin < at || end > to) continue;
      if (begin > at) list.push([text.slice(at, begin), false]);
      list.push([text.slice(begin, end), true]);
      at = end;
    }
    if (at < to) list.push([text.slice(at, to), false]);
    if (to < text.length) list.push([" …", false]);
    return list;
  }

  /** How near to one another the words of a query stand: 1 if side by side, 0 if far apart. */
  function nearness(ranges) {
    const all = variety(ranges);
    if (all < 2) return 0;
    let least = Infinity;
    for (let i = 0; i < ranges.length; i++)
      for (let j = i; j < ranges.length && ranges[j][1] - ranges[i][0] < least; j++)
        if (variety(ranges.slice(i, j + 1)) === all) least = ranges[j][1] - ranges[i][0];
    const letters = ranges.slice(0, all).reduce((sum, [begin, end]) => sum + end - begin, 0);
    return Math.max(0, 1 - Math.max(0, least - letters - 4 * all) / 120);
  }

  /**
   * What stands above a unit and belongs to it alone: its heading, and the document's title, if no unit
   * before it has them.
   */
  function above({ unit }, shard) {
    const numbers = Object.keys(shard.u).map(Number);
    const before = numbers.filter((number) => number < unit).at(-1);
    const [heading] = shard.u[unit];
    const texts = [];
    if (heading >= 0 && (before === undefined || shard.u[before][0] !== heading)) texts.push(shard.h[heading][1]);
    if (before === undefined && unit < unitsInShard) texts.push(shard.d[2]);
    return texts.map(words);
  }

  /**
   * A hit as it is shown, or null where a phrase stands neither in it nor just above it: { slug, symbol,
   * title, date, country, language, isFull, score, id, number, item, note, heading, subjects, pieces }.
   */
  search.show = function (hit, shard, forms, phrases) {
    const unit = shard?.u[hit.unit];
    if (!unit) return null;
    const [heading, subjects, parts, notes] = unit;
    const candidates = [...parts.map((part) => [...part, false]), ...notes.map((note) => [...note, true])].map(([id, label, text, isNote]) => {
      const list = words(text);
      const ranges = marks(text, list, forms, phrases);
      const hasPhrase = phrases.map((phrase) => phraseRanges(list, phrase).length > 0);
      return { id, label, text, isNote, ranges, hasPhrase, value: variety(ranges) - (isNote ? 0.5 : 0) };
    });
    if (candidates.length === 0) return null;
    const headed = phrases.length > 0 ? above(hit, shard) : [];
    const stands = (phrase, i) =>
      candidates.some(({ hasPhrase }) => hasPhrase[i]) || headed.some((list) => phraseRanges(list, phrase).length > 0);
    if (!phrases.every(stands)) return null;
    const best = candidates.reduce((a, b) => (b.value > a.value ? b : a));
    const [slug, symbol, title, date, country] = shard.d;
    return {
      slug, symbol, title, date, country, subjects,
      language: hit.language,
      isFull: hit.isFull,
      score: hit.score * (1 + share * nearness(best.ranges)),
      id: best.id,
      number: parts.length > 0 ? parts[0][1] : "",
      item: !best.isNote && parts.length > 0 && best.id !== parts[0][0] ? best.label : "",
      note: best.isNote ? best.label : "",
      heading: heading >= 0 ? shard.h[heading][1] : "",
      pieces: pieces(best.text, best.ranges),
    };
  };

  /** The beginning of a text, cut at a word where it is long. */
  search.beginning = function (text) {
    const long = window_ * 2;
    return text.length > long * 1.2 ? `${text.slice(0, text.lastIndexOf(" ", long))} …` : text;
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
