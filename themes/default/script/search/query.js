// What a reader typed: words, "phrases", -exclusions, and symbols with the paragraph they point to.
(function (search) {
  "use strict";

  const symbolForm = /(?<![\p{L}\p{N}\/])([A-Z]{1,4}(?:\/[A-Za-z0-9.]+){1,6}|\d{1,3}\/\d{1,4})(?![\p{L}\p{N}\/])/iu;
  // The address of a page, or its end: "a-res-77-37", "a-res-77-37.html#p-3".
  const slugForm = /(?<![\p{L}\p{N}.-])([A-Z]{1,4}(?:-[A-Za-z0-9]+(?:\.(?!html)[A-Za-z0-9]+)*){2,6})(?:\.html)?(?:#([\w.-]+))?(?![\p{L}\p{N}/-])/iu;
  const annexForm = /annexe?\b\s*([IVXL]+\b|\d+)?/iu;
  const preambleForm = /\bpp\.?\s*(\d+)|\bpreambular\s+par(?:as?|agraphs?)?\b\.?\s*(\d+)|alinéa\s*(\d+)\s*du\s*préambule/iu;
  const numberForm = /(?:par(?:as?|agraphes?|agraphs?)?\b\.?|[§¶]|\bop\b\.?|\bop(?=\d))\s*(\d+)((?:\s*\(?[a-z]{1,4}\))*)(?:,\s*(?:point|item)\s*(\d+))?/iu;
  const noteForm = /\bnote\s*(\d+)/iu;

  /** The ids that a locator may mean on its page, the likeliest first. */
  function places(text) {
    const annex = annexForm.exec(text);
    const prefix = annex ? `annex${annex[1] ? `-${annex[1].toLowerCase()}` : ""}-` : "";
    const note = noteForm.exec(text);
    if (note) return [`${prefix}note-${note[1]}`];
    const preamble = preambleForm.exec(text);
    if (preamble) return [`${prefix}pp-${preamble[1] ?? preamble[2] ?? preamble[3]}`];
    const number = numberForm.exec(text);
    if (!number) return [];
    const items = [...number[2].matchAll(/[a-z]+/gi)].map((match) => match[0].toLowerCase());
    if (number[3]) items.push(number[3]);
    const found = [];
    // "14 e)" where there is no such item is at least paragraph 14.
    for (let depth = items.length; depth >= 0; depth--) {
      const tail = [number[1], ...items.slice(0, depth)].join("-");
      found.push(`${prefix}p-${tail}`);
      if (!prefix) found.push(`pp-${tail}`);
      found.push(`annex-p-${tail}`);
    }
    return [...new Set(found)];
  }

  const numbered = (match) => (match && /\d/.test(match[1]) ? match : null);

  /** A symbol in a query, or nothing: { symbol, places, rest } where rest is what else it says. */
  search.readSymbol = function (text) {
    const symbol = numbered(symbolForm.exec(text));
    const slug = symbol ? null : numbered(slugForm.exec(text));
    const found = symbol ?? slug;
    if (!found) return null;
    const before = text.slice(0, found.index).replace(/\S*\/$/, "");
    const after = text.slice(found.index + found[0].length);
    const forms = [annexForm, preambleForm, numberForm, noteForm].map((form) => `(?:${form.source})`).join("|");
    const said = new RegExp(`^(?:[,.;:()\\s]|${forms})*`, "iu").exec(after)[0];
    // "A/78/76, annex, Australia, para. 5"
    const between = after.slice(said.length);
    const last = new RegExp(`(?:[,.;:()\\s]|${forms})*$`, "iu").exec(between)[0];
    return {
      symbol: (slug ? slug[1].replaceAll("-", "/") : symbol[1]).toLowerCase().replace(/\.$/, ""),
      places: slug?.[2] ? [slug[2]] : places(said + last),
      rest: `${before} ${between.slice(0, between.length - last.length)}`.trim(),
    };
  };

  const part = /(^|\s)(-?)(?:"([^"]*)"?|«([^»]*)»?|“([^”]*)”?|(\S+))/gu;

  function wordsOf(text) {
    const folded = search.fold(text).text;
    const tokens = search.tokens(folded);
    return tokens.map((token, i) => ({
      text: token.text,
      isElision: token.elision,
      joined: [search.compound(folded, tokens[i - 1] ?? token, token), search.compound(folded, token, tokens[i + 1])]
        .filter((joined) => joined !== null),
    }));
  }

  /**
   * The parts of a query, in order: { kind: "word", text, joined, isPrefix }, { kind: "phrase",
   * words }, { kind: "without", words }. The last word is a beginning while it is being typed.
   */
  search.readQuery = function (text) {
    const parts = [];
    for (const [, , minus, straight, guillemets, curly, plain] of text.matchAll(part)) {
      const quoted = straight ?? guillemets ?? curly;
      const words = wordsOf(quoted ?? plain);
      if (words.every((word) => word.isElision)) continue;
      if (minus) parts.push({ kind: "without", words: words.map((word) => word.text) });
      else if (quoted !== undefined) parts.push({ kind: "phrase", words: words.filter((w) => !w.isElision).map((w) => w.text) });
      else
        for (const word of words)
          if (!word.isElision) parts.push({ kind: "word", text: word.text, joined: word.joined, isPrefix: false });
    }
    const last = parts[parts.length - 1];
    if (last?.kind === "word" && !/[\s"»”]$/u.test(text)) last.isPrefix = true;
    return parts;
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
