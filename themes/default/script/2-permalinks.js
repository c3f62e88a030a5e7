// A passage without a printed number gets its permanent link when it is pointed at. Numbers and
// letters open the ways to cite their passages; the script that makes them comes when it is asked
// for.
(function () {
  var text = document.querySelector(".text");
  var cite = document.getElementById("cite");
  if (!text) return;
  text.addEventListener("mouseover", (event) => {
    var passage = event.target.closest(".para");
    if (!passage || passage.querySelector(":scope > .number")) return;
    var link = document.createElement("a");
    link.className = "number unnumbered";
    link.href = "#" + passage.id;
    link.textContent = "¶";
    link.setAttribute("aria-label", text.dataset.permalink);
    passage.prepend(link);
  });
  text.addEventListener("click", (event) => {
    var link = event.target.closest("a.number, a.label");
    if (!link || !cite || event.ctrlKey || event.metaKey || event.shiftKey) return;
    ibidem.load("cite", () => { ibidem.cite(link); });
  });
})();
