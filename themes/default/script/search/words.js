// Words as the index has them: what the generator does to a text when it makes the index
// (language/fold.h, language/words.h, search/tokens.h) is done here to queries and to the
// texts that are shown.
(function (search) {
  "use strict";

  const special = new Map(Object.entries({
    "œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i",
    "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-",
  }));
  const letter = /[\p{Alphabetic}\p{Nd}]/u;
  const dropped = /[\p{Mn}\p{Cf}]/gu;
  const known = new Map();

  function foldCharacter(character) {
    let folded = known.get(character);
    if (folded !== undefined) return folded;
    const lower = character.toLowerCase();
    if (special.has(lower)) folded = special.get(lower);
    else if (/\s/u.test(lower)) folded = " ";
    else folded = lower.normalize(letter.test(lower) ? "NFKD" : "NFD").replace(dropped, "").toLowerCase();
    known.set(character, folded);
    return folded;
  }

  /** Where a run of ASCII ends that begins at a place. */
  function asciiEnd(text, at) {
    while (at < text.length && text.charCodeAt(at) < 128) at++;
    return at;
  }

  /** Lower case without accents, and for each of its letters where in the text it came from. */
  search.fold = function (text) {
    let folded = "";
    const origin = [];
    for (let at = 0; at < text.length; ) {
      const end = asciiEnd(text, at);
      if (end > at) folded += text.slice(at, end).toLowerCase().replace(/[\t-\r]/g, " ");
      for (; at < end; at++) origin.push(at);
      if (at === text.length) break;
      const character = String.fromCodePoint(text.codePointAt(at));
      const form = foldCharacter(character);
      for (let i = 0; i < form.length; i++) origin.push(at);
      folded += form;
      at += character.length;
    }
    origin.push(text.length);
    return { text: folded, origin };
  };

  const elisions = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)$/;

  /** Whether a letter or digit begins there, and how long it is: 0 if none does. */
  function letterAt(text, at) {
    const code = text.charCodeAt(at);
    if (code < 128) return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90) ? 1 : 0;
    if (at >= text.length) return 0;
    const character = String.fromCodePoint(text.codePointAt(at));
    return letter.test(character) ? character.length : 0;
  }

  function runEnd(text, at) {
    for (let length = letterAt(text, at); length > 0; length = letterAt(text, at)) at += length;
    return at;
  }

  function wordAt(text, begin) {
    let end = runEnd(text, begin);
    let at = end;
    while (text[at] === "'" && runEnd(text, at + 1) > at + 1) {
      const next = runEnd(text, at + 1);
      if (text.slice(at + 1, next) === "s") return { begin, end, next, elision: false };
      if (elisions.test(text.slice(begin, end))) return { begin, end, next: at, elision: true };
      at = end = next;
    }
    return { begin, end, next: at, elision: false };
  }

  /** The words of a folded text, elisions among them, with where they begin and end. */
  search.tokens = function (folded) {
    const list = [];
    let at = 0;
    while (at < folded.length) {
      if (runEnd(folded, at) === at) {
        at += 1;
        continue;
      }
      const word = wordAt(folded, at);
      word.text = folded.slice(word.begin, word.end);
      list.push(word);
      at = word.next;
    }
    return list;
  };

  /** Two words that a hyphen alone holds together, written as one; else nothing. */
  search.compound = function (folded, left, right) {
    if (!right || left.elision || right.elision) return null;
    if (right.begin !== left.end + 1 || folded[left.end] !== "-") return null;
    return /^\d/.test(left.text) || /^\d/.test(right.text) ? null : left.text + right.text;
  };

  /** Whether the index of a language has such a word at all. */
  search.isIndexed = function (word, stop) {
    return word.length <= 32 && !(word.length === 1 && !/\d/.test(word)) && !stop.has(word);
  };

  /** What the index has of a text, in order: its words and the compounds among them. */
  search.indexedWords = function (text, stop) {
    const folded = search.fold(text).text;
    const tokens = search.tokens(folded);
    return tokens.flatMap((token, i) => {
      if (token.elision) return [];
      const joined = search.compound(folded, token, tokens[i + 1]);
      return [token.text, joined].filter((word) => word && search.isIndexed(word, stop));
    });
  };

  /**
   * The number of changes (a letter more, less or other, two swapped) that lead from one word to
   * another; anything above `most` is `most + 1`.
   */
  search.distance = function (a, b, most) {
    if (Math.abs(a.length - b.length) > most) return most + 1;
    let before = [];
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
      const next = [i];
      for (let j = 1; j <= b.length; j++) {
        const same = a[i - 1] === b[j - 1] ? 0 : 1;
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + same);
        if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
          next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      if (Math.min(...next) > most) return most + 1;
      before = row;
      row = next;
    }
    return row[b.length];
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
