// What the scripts of a page share. Every page reads without them.
"use strict";
var ibidem = { sets: {}, waiting: {} };

// Called by the scripts under LANG/cards/.
ibidem.addCards = function (set) {
  ibidem.sets[set.slug] = set;
  (ibidem.waiting[set.slug] || []).forEach(function (ready) { ready(set); });
  delete ibidem.waiting[set.slug];
};

// Loads a script of the theme once, then calls back.
ibidem.assets = document.currentScript.src.replace(/[^/]*$/, "");
ibidem.load = function (name, ready) {
  var script = document.getElementById("script-" + name);
  if (script && script.dataset.loaded) return ready();
  if (!script) {
    script = document.createElement("script");
    script.id = "script-" + name;
    script.src = ibidem.assets + name + ".js";
    script.addEventListener("load", function () { script.dataset.loaded = "yes"; });
    document.head.appendChild(script);
  }
  script.addEventListener("load", ready);
};
