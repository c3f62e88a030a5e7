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

  /** Reads the bits of a list; see search/bits.h. Holds up to 26 of them at a time. */
  class Bits {
    constructor(text) {
      this.text = text;
      this.at = 0;
      this.held = 0;
      this.count = 0;
    }

    fill() {
      while (this.count < 14) {
        const high = digit[this.text.charCodeAt(this.at) & 127];
        const low = digit[this.text.charCodeAt(this.at + 1) & 127];
        this.held = (this.held << 13) | (high * 91 + low);
        this.count += 13;
        this.at += 2;
      }
    }

    /** Passes over bits that are held. */
    skip(count) {
      this.count -= count;
      this.held &= (1 << this.count) - 1;
    }

    /** At most 13 bits. */
    take(count) {
      if (this.count < count) this.fill();
      const value = this.held >>> (this.count - count);
      this.skip(count);
      return value;
    }

    long(count) {
      let value = 0;
      for (; count > 13; count -= 13) value = value * 8192 + this.take(13);
      return value * (1 << count) + this.take(count);
    }

    rice(k) {
      if (this.count < 14) this.fill();
      // Nearly all numbers lie wholly in what is held.
      const zeros = ~this.held & ((1 << this.count) - 1);
      const rest = 31 - Math.clz32(zeros); // behind the zero that ends the ones
      const ones = this.count - 1 - rest;
      if (zeros === 0 || ones >= 20 || rest < k) return this.longRice(k);
      this.count = rest - k;
      const value = (ones << k) | ((this.held >>> this.count) & ((1 << k) - 1));
      this.held &= (1 << this.count) - 1;
      return value;
    }

    longRice(k) {
      let quotient = 0;
      for (; quotient < 20; quotient++) if (this.take(1) === 0) return quotient * (1 << k) + this.long(k);
      return this.long(32);
    }
  }

  /** The same numbers with room for more. */
  function resized(array, length) {
    const larger = new array.constructor(length);
    larger.set(array);
    return larger;
  }

  function readRanges(bits, documents, kUnits) {
    const ranges = new Map();
    if (documents === 0) return ranges;
    const kSlots = bits.take(4);
    let slot = -1;
    for (let i = 0; i < documents; i++) {
      slot += bits.rice(kSlots) + 1;
      const count = bits.rice(0) + 1;
      ranges.set(slot, Array.from({ length: count }, () => [bits.rice(kUnits), bits.rice(3)]));
    }
    return ranges;
  }

  /**
   * A list as arrays; see search/postings.h. The hits of the document in slots[i] are those
   * from begins[i] to begins[i + 1]; ranges has [first, count] by slot.
   */
  search.decodeList = function (text) {
    const bits = new Bits(text);
    const documents = bits.rice(2);
    const withRanges = bits.rice(0);
    const kUnits = bits.take(4);
    const kSlots = documents > 0 ? bits.take(4) : 0;
    const slots = new Uint32Array(documents);
    const begins = new Uint32Array(documents + 1);
    let units = new Uint32Array(documents * 4);
    let weights = new Uint8Array(documents * 4);
    let count = 0;
    let slot = -1;
    for (let i = 0; i < documents; i++) {
      slot += bits.rice(kSlots) + 1;
      slots[i] = slot;
      let unit = -1;
      const end = count + bits.rice(0) + 1;
      if (end > units.length) {
        units = resized(units, end * 2);
        weights = resized(weights, end * 2);
      }
      for (; count < end; count++) {
        unit += bits.rice(kUnits) + 1;
        units[count] = unit;
        weights[count] = bits.take(2);
      }
      begins[i + 1] = count;
    }
    return { slots, begins, units: units.subarray(0, count), weights: weights.subarray(0, count), ranges: readRanges(bits, withRanges, kUnits) };
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

  /** The forms of a shard of words; see search/words.h. */
  search.decodeWords = function (text) {
    const forms = [];
    let form = "";
    for (const [, shared, rest, taken, added, frequency] of text.matchAll(
      /([A-Z])([^A-Z]*)([A-Z])([^A-Z]*)([A-Z])/g,
    )) {
      form = form.slice(0, shared.charCodeAt(0) - 65) + rest;
      const kept = taken === "Z" ? "" : form.slice(0, form.length - (taken.charCodeAt(0) - 65));
      const level = frequency.charCodeAt(0) - 65;
      forms.push({ form, stem: kept + added, frequency: level % 13, isLong: level > 12 });
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
