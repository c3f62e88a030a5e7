// A passage without a printed number gets its permanent link when it is pointed at.
(function () {
  var text = document.querySelector(".text");
  if (!text) return;
  text.addEventListener("mouseover", function (event) {
    var passage = event.target.closest(".para");
    if (!passage || passage.querySelector(":scope > .number")) return;
    var link = document.createElement("a");
    link.className = "number unnumbered";
    link.href = "#" + passage.id;
    link.textContent = "¶";
    link.setAttribute("aria-label", text.dataset.permalink);
    passage.prepend(link);
  });
})();
