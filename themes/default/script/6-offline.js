// Over HTTP the site can be installed and kept: its worker looks after that. In a folder there is
// nothing to install.
(function () {
  "use strict";
  if (!/^https?:$/.test(location.protocol)) return;
  var root = new URL("../", ibidem.assets).href;
  var link = document.createElement("link");
  link.rel = "manifest";
  link.href = root + document.documentElement.lang + "/manifest.webmanifest";
  document.head.appendChild(link);
  if (!("serviceWorker" in navigator)) return;
  window.addEventListener("load", function () {
    navigator.serviceWorker.register(root + "worker.js", { scope: root }).catch(function () {});
  });
})();
