// What the scripts of a page share. Every page reads without them.
"use strict";
var ibidem = { assets: document.currentScript.src.replace(/[^/]*$/, "") };

// Loads a script of the theme once, then calls back.
ibidem.load = (name, ready) => {
  var script = document.getElementById("script-" + name);
  if (script && script.dataset.loaded) return ready();
  if (!script) {
    script = document.createElement("script");
    script.id = "script-" + name;
    script.src = ibidem.assets + name + ".js";
    script.addEventListener("load", () => { script.dataset.loaded = "yes"; });
    document.head.appendChild(script);
  }
  script.addEventListener("load", ready);
};

// Loads a style sheet of the theme; returns its link.
ibidem.style = (name) => {
  var style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = ibidem.assets + name + ".css";
  return document.head.appendChild(style);
};
