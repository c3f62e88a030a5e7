// Ids are the same in every language and beside one another: what leads to the same text in another
// form keeps the passage that the reader is at.
(function () {
  function passage() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    var box = target && target.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < innerHeight) return location.hash;
    if (scrollY < 200) return rested || location.hash;
    var all = document.querySelectorAll(".text > [id], .row[id], .notes li[id], main > section[id]");
    for (var i = 0; i < all.length; i++) {
      if (all[i].getBoundingClientRect().bottom > 90) return "#" + all[i].id;
    }
    return "";
  }

  // Who goes up to the header from where they read has that place in mind.
  var rested = "";
  var timer = 0;
  addEventListener("scroll", () => {
    clearTimeout(timer);
    timer = setTimeout(() => { if (scrollY >= 200) rested = passage(); }, 700);
  }, { passive: true });

  document.querySelectorAll(".languages a, [data-keep-place]").forEach((link) => {
    link.addEventListener("click", () => { link.hash = passage(); });
  });

  // An address may name a point that its text lacks, or leave out that it is in the annex.
  function mend() {
    var id = decodeURIComponent(location.hash.slice(1));
    if (!id || document.getElementById(id)) return;
    for (; /-/.test(id); id = id.replace(/-[^-]*$/, "")) {
      var found = [id, "annex-" + id, id.replace(/^p-/, "pp-")].filter((one) => {
        return document.getElementById(one);
      });
      if (found.length) return location.replace("#" + found[0]);
    }
  }
  addEventListener("hashchange", mend);
  mend();
})();
