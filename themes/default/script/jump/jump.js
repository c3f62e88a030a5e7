// Where a reader wants to go: names of States and subjects from LANG/jump.js, symbols from the
// search index, with the engine of the search page. What is no such place is a search.
(function () {
  "use strict";
  var field = document.getElementById("jump");
  var folder = document.querySelector(".brand").href.replace(/[^/]*$/, "");
  var engine = null;

  function ready(search) {
    engine = engine || search.Engine.open(search.loader(folder + "../search/"), document.documentElement.lang);
    return engine;
  }

  function withSearch() {
    return new Promise(function (resolve) {
      var there = window.ibidem.search && window.ibidem.search.Engine;
      if (there) resolve(window.ibidem.search);
      else ibidem.load("search", function () { resolve(window.ibidem.search); });
    });
  }

  // [path, name, other names] of every State and subject. Who is quicker than the file that brings
  // them waits for it; without it only symbols lead anywhere.
  var named = new Promise(function (resolve) {
    var script = document.createElement("script");
    ibidem.addNames = function (list) {
      offer(list);
      resolve(list);
    };
    script.addEventListener("error", function () { resolve([]); });
    script.src = folder + "jump.js";
    document.head.append(script);
  });

  function offer(list) {
    var options = document.createElement("datalist");
    options.id = "jump-names";
    list.forEach(function (entry) {
      var option = document.createElement("option");
      option.value = entry[1];
      options.append(option);
    });
    document.body.append(options);
    field.setAttribute("list", options.id);
  }

  function entryOf(names, search, text) {
    var wanted = search.fold(text.trim()).text;
    if (!wanted) return null;
    var folded = names.map(function (entry) {
      // The file is named after a State's code: "CHE".
      var names = entry.slice(1).concat(entry[0].replace(/^.*\/|\.html$/g, ""));
      return { entry: entry, names: names.map(function (name) { return search.fold(name).text; }) };
    });
    var same = folded.filter(function (one) { return one.names.indexOf(wanted) >= 0; });
    if (same.length === 0 && wanted.length > 2) {
      same = folded.filter(function (one) {
        return one.names.some(function (name) { return name.indexOf(wanted) === 0; });
      });
    }
    return same.length === 1 || (same.length > 1 && same[0].names.indexOf(wanted) >= 0) ? same[0].entry : null;
  }

  // "A/78/76, France": the submission of a State named besides, if the document has one.
  async function submission(names, search, engine, document, rest) {
    var country = rest && entryOf(names, search, rest.replace(/^[\s,;]+/, ""));
    if (!country || !/^countries\//.test(country[0])) return null;
    var code = country[country.length - 1];
    var has = document.slots.some(function (slot) { return engine.documents.value("country", slot) === code; });
    return has ? document.slug + country[0].replace("countries", "") : null;
  }

  async function placeOf(text) {
    var search = await withSearch();
    var names = await named;
    var symbol = search.readSymbol(text);
    if (!symbol) {
      var entry = entryOf(names, search, text);
      return entry && entry[0];
    }
    var opened = await ready(search);
    var found = await opened.symbol(symbol.symbol);
    var held = found.filter(function (document) { return document.slots.length > 0; });
    var one = held.length === 1 ? held[0] : found.length === 1 ? found[0] : null;
    if (!one) return null;
    var part = await submission(names, search, opened, one, symbol.rest);
    if (symbol.rest && !part) return null;
    // On its own page a submission is no annex.
    var place = symbol.places.length ? "#" + (part ? symbol.places[0].replace(/^annex-/, "") : symbol.places[0]) : "";
    return "documents/" + (part || one.slug + ".html") + place;
  }

  // Leads to what stands in the field.
  ibidem.jump = function () {
    var text = field.value;
    var search = folder + "search.html" + (text.trim() ? "#q=" + encodeURIComponent(text.trim()) : "");
    placeOf(text).then(
      function (path) { location.href = path ? folder + path : search; },
      function () { location.href = search; }
    );
  };

  withSearch();
})();
