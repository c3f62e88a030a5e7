// Pointing at a reference, or focusing it, shows the words it leads to; a note's call its note. The
// words of other documents come in scripts, because pages opened from a folder may not fetch.
(function () {
  ibidem.sets = {};
  ibidem.waiting = {};

  // Called by the scripts under LANG/cards/.
  ibidem.addCards = function (set) {
    ibidem.sets[set.slug] = set;
    (ibidem.waiting[set.slug] || []).forEach(function (ready) { ready(set); });
    delete ibidem.waiting[set.slug];
  };

  var sheet = ibidem.style("cards");
  var card = null;
  var shownFor = null;
  var timer = 0;

  function element(name, className, text) {
    var made = document.createElement(name);
    made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function hide() {
    clearTimeout(timer);
    if (card) card.hidden = true;
    if (shownFor) shownFor.removeAttribute("aria-describedby");
    shownFor = null;
  }

  function show(link, parts, lang) {
    // What has no style yet has no place either.
    if (!sheet.sheet) {
      sheet.addEventListener("load", function () { if (wanted === link) show(link, parts, lang); }, { once: true });
      return;
    }
    if (!card) {
      card = element("div", "card");
      card.id = "card";
      card.setAttribute("role", "tooltip");
      card.addEventListener("mouseenter", function () { clearTimeout(timer); });
      card.addEventListener("mouseleave", leave);
      document.body.appendChild(card);
    }
    card.replaceChildren.apply(card, parts);
    if (lang) card.lang = lang; else card.removeAttribute("lang");
    card.hidden = false;
    shownFor = link;
    link.setAttribute("aria-describedby", "card");
    var at = link.getClientRects()[0] || link.getBoundingClientRect();
    var room = document.documentElement.clientWidth;
    var left = Math.max(16, Math.min(at.left, room - card.offsetWidth - 16));
    var below = at.bottom + 8;
    var above = at.top - card.offsetHeight - 8;
    var top = below + card.offsetHeight > innerHeight && above > 0 ? above : below;
    card.style.left = left + scrollX + "px";
    card.style.top = top + scrollY + "px";
  }

  function showNote(link) {
    if (document.querySelector(".with-sidenotes") && matchMedia("(min-width: 78rem)").matches) return;
    var note = document.getElementById(link.hash.slice(1));
    if (!note) return;
    var parts = [element("span", "label", note.querySelector(".label").textContent)];
    var stands = [];
    var words = note.querySelector("p").cloneNode(true);
    words.querySelectorAll(".back").forEach(function (back) { back.remove(); });
    words.querySelectorAll(".ref").forEach(function (ref) {
      if (meaning(ref)) stands.push(element("div", "card-head", meaning(ref)));
    });
    while (words.firstChild) parts.push(words.removeChild(words.firstChild));
    parts.push.apply(parts, stands);
    show(link, parts, note.closest("[lang]") === document.documentElement ? "" : note.closest("[lang]").lang);
  }

  // Everything of the page's language lies beside the home page that the header leads to.
  var folder = document.querySelector(".brand").href.replace(/[^/]*$/, "");

  function slugOf(link) {
    var address = link.href.replace(/[?#].*$/, "");
    var start = folder + "documents/";
    if (address.slice(0, start.length) !== start || address.slice(-5) !== ".html") return null;
    return address.slice(start.length, -5);
  }

  function ask(slug, ready) {
    if (ibidem.sets[slug]) return ready(ibidem.sets[slug]);
    if (ibidem.waiting[slug]) return ibidem.waiting[slug].push(ready);
    ibidem.waiting[slug] = [ready];
    var script = document.createElement("script");
    script.src = folder + "cards/" + slug + ".js";
    document.head.appendChild(script);
  }

  // What an "Ibid." stands for is the link's title until a card says it.
  function meaning(link) {
    if (link.title) {
      link.dataset.meaning = link.title;
      link.removeAttribute("title");
    }
    return link.dataset.meaning || "";
  }

  function showPassage(link) {
    var stands = meaning(link);
    var slug = slugOf(link);
    if (!slug || !link.matches(".with-words, .places a, .cited-here a")) {
      if (stands) show(link, [element("div", "card-words", stands)], "");
      return;
    }
    ask(slug, function (set) {
      if (wanted !== link) return;
      var passage = set.passages[link.hash.slice(1)];
      var head = stands || set.symbol + (passage && passage[0] ? " · " + passage[0] : "");
      var parts = [element("div", "card-head", head)];
      parts.push(element("div", "card-words", passage ? passage[1] : set.title));
      var calling = passage && passage[2] && set.passages[passage[2]];
      if (calling) parts.push(element("div", "card-calling", calling[1]));
      show(link, parts, set.lang);
    });
  }

  var wanted = null;
  function enter(event) {
    var link = event.target.closest && event.target.closest("a");
    if (!link || link === shownFor) return;
    var call = link.classList.contains("note-call");
    if (!call && !link.matches(".ref, .places a, .cited-here a")) return;
    clearTimeout(timer);
    wanted = link;
    timer = setTimeout(function () {
      hide();
      wanted = link;
      if (call) showNote(link); else showPassage(link);
    }, event.type === "focusin" ? 0 : 180);
  }

  function leave() {
    clearTimeout(timer);
    wanted = null;
    timer = setTimeout(hide, 160);
  }

  document.addEventListener("mouseover", enter);
  document.addEventListener("focusin", enter);
  ibidem.enterCard = enter;
  document.addEventListener("mouseout", function (event) {
    if (event.target.closest && event.target.closest("a")) leave();
  });
  document.addEventListener("focusout", leave);
  document.addEventListener("keydown", function (event) {
    if (event.key === "Escape") hide();
  });
})();
