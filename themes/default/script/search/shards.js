// The shards of the index, loaded as they are needed: scripts, because nothing else can be read
// from a folder. Each calls ibidemSearch with its name and its value.
(function (search) {
  "use strict";

  const alphabet =
    " !#$%'()*+,-./0123456789:;=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";
  const digit = new Uint8Array(128);
  for (let i = 0; i < alphabet.length; i++) digit[alphabet.charCodeAt(i)] = i;

  /** The number that a character of a column stands for. */
  search.columnValue = (text, at) => {
    const code = text.charCodeAt(at);
    return code < 128 ? digit[code] : code - 256;
  };

  search.columnValues = (text) => Uint16Array.from({ length: text.length }, (_, at) => search.columnValue(text, at));

  /** The bits of a list (see search/bits.h) as bytes, with zeros behind. */
  function bytesOf(text) {
    const bytes = new Uint8Array(Math.ceil((text.length * 13) / 16) + 8);
    let held = 0;
    let count = 0;
    let at = 0;
    for (let i = 0; i < text.length; i += 2) {
      held = (held << 13) | (digit[text.charCodeAt(i)] * 91 + digit[text.charCodeAt(i + 1)]);
      count += 13;
      while (count >= 8) {
        count -= 8;
        bytes[at++] = held >> count;
        held &= (1 << count) - 1;
      }
    }
    bytes[at] = held << (8 - count);
    return bytes;
  }

  // Numbers of more than 30 bits are objects to a browser until it has compiled the loop that makes
  // them, so no more than 24 bits are looked at together: at least 17 of them are the next ones.
  const seen = 17;
  const all = 0xffffff;

  function peek(bytes, place) {
    const at = place >> 3;
    const shift = place & 7;
    return (((bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2]) & (all >> shift)) << shift;
  }

  /** Reads numbers off the bits of a list, one at a time. */
  class Bits {
    constructor(text) {
      this.bytes = bytesOf(text);
      this.place = 0;
    }

    take(count) {
      if (count > 16) return this.take(count - 16) * 0x10000 + this.take(16);
      const value = peek(this.bytes, this.place) >> (24 - count);
      this.place += count;
      return value;
    }

    rice(k) {
      const next = peek(this.bytes, this.place);
      const ones = Math.clz32(~next & all) - 8;
      const length = ones + 1 + k;
      if (length > seen) return this.longRice(k);
      this.place += length;
      return (ones << k) | ((next >> (24 - length)) & ((1 << k) - 1));
    }

    longRice(k) {
      let quotient = 0;
      for (; quotient < 20; quotient++) if (this.take(1) === 0) return quotient * (1 << k) + this.take(k);
      return this.take(32);
    }
  }

  /** The hits of a list; this loop reads nearly all of it. */
  function readHits(bits, documents, k) {
    const kSlots = documents > 0 ? bits.take(4) : 0;
    const slots = new Uint32Array(documents);
    const begins = new Uint32Array(documents + 1);
    const room = Math.ceil((bits.bytes.length * 8) / (k + 3));
    const units = new Uint32Array(room);
    const weights = new Uint8Array(room);
    const { bytes } = bits;
    let count = 0;
    let slot = -1;
    for (let i = 0; i < documents; i++) {
      slot += bits.rice(kSlots) + 1;
      slots[i] = slot;
      const end = count + bits.rice(0) + 1;
      let unit = -1;
      let place = bits.place;
      for (; count < end; count++) {
        const next = peek(bytes, place);
        const ones = Math.clz32(~next & all) - 8;
        const length = ones + k + 3;
        if (length <= seen) {
          unit += ((ones << k) | ((next >> (26 - length)) & ((1 << k) - 1))) + 1;
          weights[count] = (next >> (24 - length)) & 3;
          place += length;
        } else {
          bits.place = place;
          unit += bits.rice(k) + 1;
          weights[count] = bits.take(2);
          place = bits.place;
        }
        units[count] = unit;
      }
      bits.place = place;
      begins[i + 1] = count;
    }
    return { slots, begins, units: units.subarray(0, count), weights };
  }

  /** Headings and titles: those of the document in slots[i] are from begins[i] to begins[i + 1]. */
  function readRanges(bits, documents, kUnits) {
    const kSlots = documents > 0 ? bits.take(4) : 0;
    const slots = new Uint32Array(documents);
    const begins = new Uint32Array(documents + 1);
    const firsts = [];
    const counts = [];
    let slot = -1;
    for (let i = 0; i < documents; i++) {
      slots[i] = slot += bits.rice(kSlots) + 1;
      for (let left = bits.rice(0) + 1; left > 0; left--) {
        firsts.push(bits.rice(kUnits));
        counts.push(bits.rice(3));
      }
      begins[i + 1] = firsts.length;
    }
    return { slots, begins, firsts, counts };
  }

  /**
   * A list as arrays; see search/postings.h. The hits of the document in slots[i] are those
   * from begins[i] to begins[i + 1]; so are its ranges in `ranges`.
   */
  search.decodeList = function (text) {
    const bits = new Bits(text);
    const documents = bits.rice(2);
    const withRanges = bits.rice(0);
    const kUnits = bits.take(4);
    return { ...readHits(bits, documents, kUnits), ranges: readRanges(bits, withRanges, kUnits) };
  };

  /**
   * A term's text in a shard of lists ("term<text<term<text<"): empty if it has a shard of its own,
   * nothing if it is not there. See search/lists.h.
   */
  search.listText = function (shard, term) {
    const parts = shard.split("<");
    for (let i = 0; i + 1 < parts.length; i += 2) if (parts[i] === term) return parts[i + 1];
    return undefined;
  };

  /** The terms of such a shard whose lists are in it. */
  search.listTerms = (shard) => shard.split("<").filter((_, i, parts) => i % 2 === 0 && parts[i + 1]);

  /** The forms of a shard of words; see search/words.h. */
  search.decodeWords = function (text) {
    const forms = [];
    const isCapital = (at) => text.charCodeAt(at) <= 90 && text.charCodeAt(at) >= 65;
    const numeral = (at) => text.charCodeAt(at) - 65;
    let form = "";
    for (let at = 0; at < text.length; ) {
      let taken = at + 1;
      while (!isCapital(taken)) taken++;
      let end = taken + 1;
      while (!isCapital(end)) end++;
      form = form.slice(0, numeral(at)) + text.slice(at + 1, taken);
      const kept = text[taken] === "Z" ? "" : form.slice(0, form.length - numeral(taken));
      const level = numeral(end);
      forms.push({ form, stem: kept + text.slice(taken + 1, end), frequency: level % 13, isLong: level > 12 });
      at = end + 1;
    }
    return forms;
  };

  /** FNV-1a of a text's UTF-8 bytes. */
  search.hash = function (text) {
    let hash = 2166136261;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 16777619);
    return hash >>> 0;
  };

  /** The name of the shard that has the words beginning so. */
  search.wordsShard = function (language, beginning) {
    if (/^[a-z0-9.]*$/.test(beginning)) return `${language}/w-${beginning.replace(".", "-")}`;
    const bytes = [...new TextEncoder().encode(beginning)];
    return `${language}/x-${bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("")}`;
  };

  const waiting = new Map();
  window.ibidemSearch = (name, value) => waiting.get(name)?.(value);

  /** Loads shards below a folder of the site, each once. `loaded` counts them. */
  search.loader = function (folder) {
    const shards = new Map();
    let version = "";
    const load = (name) => {
      if (!shards.has(name)) {
        load.loaded += 1;
        shards.set(name, new Promise((resolve, reject) => {
          waiting.set(name, resolve);
          const script = document.createElement("script");
          script.src = `${folder}${name}.js${version}`;
          script.onerror = () => reject(new Error(`${name} is not there`));
          script.onload = () => script.remove();
          document.head.append(script);
        }));
      }
      return shards.get(name);
    };
    load.loaded = 0;
    // Shards of one build only: what a browser or server kept of another has another address.
    load.setVersion = (text) => (version = `?${text}`);
    return load;
  };
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
