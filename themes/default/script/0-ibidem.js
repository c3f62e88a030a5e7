// What the scripts of a page share. Every page reads without them.
"use strict";
var ibidem = { sets: {}, waiting: {} };

// Called by the scripts under LANG/cards/.
ibidem.addCards = function (set) {
  ibidem.sets[set.slug] = set;
  (ibidem.waiting[set.slug] || []).forEach(function (ready) { ready(set); });
  delete ibidem.waiting[set.slug];
};
