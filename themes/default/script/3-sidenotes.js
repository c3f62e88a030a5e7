// Where there is room, notes stand beside their first calls too. The list at the foot stays: it is
// what screen readers and printers get.
(function () {
  var text = document.querySelector(".text");
  var calls = text ? text.querySelectorAll(".note-call") : [];
  var wide = matchMedia("(min-width: 78rem)");
  if (!calls.length) return;
  var made = null;

  function make() {
    var seen = {};
    made = [];
    calls.forEach((call) => {
      var id = call.hash.slice(1);
      var note = document.getElementById(id);
      if (!note || seen[id]) return;
      seen[id] = true;
      var side = document.createElement("div");
      side.className = "sidenote";
      side.setAttribute("aria-hidden", "true");
      side.innerHTML = note.innerHTML;
      side.querySelectorAll(".back").forEach((back) => { back.remove(); });
      side.querySelectorAll("[id]").forEach((named) => { named.removeAttribute("id"); });
      side.querySelectorAll("a").forEach((link) => { link.tabIndex = -1; });
      text.appendChild(side);
      made.push({ call: call, side: side });
    });
    text.parentNode.classList.add("with-sidenotes");
  }

  function place() {
    if (!wide.matches) return;
    if (!made) make();
    var origin = text.getBoundingClientRect().top;
    var free = 0;
    var tops = made.map((one) => {
      return one.call.getBoundingClientRect().top - origin;
    });
    var heights = made.map((one) => { return one.side.offsetHeight; });
    made.forEach((one, i) => {
      var top = Math.max(tops[i] - 4, free);
      one.side.style.top = top + "px";
      free = top + heights[i] + 10;
    });
  }

  place();
  addEventListener("resize", place);
  addEventListener("load", place);
  if (document.fonts) document.fonts.ready.then(place);
  document.addEventListener("toggle", place, true);
})();
