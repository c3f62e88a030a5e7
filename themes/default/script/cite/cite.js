// How to cite a passage: its address and, in the words of each language, what the head of the page
// says of the document with the place added. One dialog for all passages.
(function () {
  "use strict";
  var source = document.getElementById("cite");
  var dialog = null;
  var status = null;

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  // The printed number and letters of what a link stands at: ["14", "e", "ii"].
  function numbersOf(link) {
    var para = link.closest(".para");
    var number = para.querySelector(":scope > .number:not(.unnumbered)");
    var numbers = [];
    for (var item = link.closest("li"); item && para.contains(item); item = item.parentNode.closest("li")) {
      var label = item.querySelector(":scope > .label");
      numbers.unshift(label.textContent.replace(/[().•]/g, ""));
    }
    var preamble = /^pp-(\d+)/.exec(para.id);
    numbers.unshift(number ? number.textContent.replace(/\.$/, "") : preamble ? preamble[1] : "");
    return { isPreamble: Boolean(preamble) && !number, numbers: numbers };
  }

  // "par. 14 e) ii)", "para. 14 (e) (ii)", "par. 6, point 5", "annexe, par. 2"; nothing for a passage
  // without a number.
  function placeIn(words, link) {
    var place = numbersOf(link);
    if (!place.numbers[0]) return "";
    var items = place.numbers.slice(1).filter(Boolean).map(function (label) {
      return /^\d/.test(label) ? words.point.replace("#", label) : " " + words.item.replace("#", label);
    });
    var said = (place.isPreamble ? words.preamble : words.paragraph).replace("#", place.numbers[0] + items.join(""));
    return words.annex && /^annex-/.test(link.hash.slice(1)) ? words.annex.replace("#", said) : said;
  }

  function addressOf(link) {
    var canonical = document.querySelector("link[rel=canonical]");
    return (canonical ? canonical.href : location.href.replace(/[?#].*$/, "")) + link.hash;
  }

  function copy(text, field) {
    function done() { status.textContent = source.dataset.copied; }
    function byHand() {
      getSelection().selectAllChildren(field);
      if (document.execCommand("copy")) done();
    }
    status.textContent = "";
    if (navigator.clipboard) navigator.clipboard.writeText(text).then(done, byHand);
    else byHand();
  }

  function row(text, name) {
    var line = element("div", "cite-row");
    var field = element("span", "cite-text", text);
    var button = element("button", "button", source.dataset.copy);
    button.type = "button";
    button.setAttribute("aria-label", source.dataset.copy + " – " + name);
    button.addEventListener("click", function () { copy(text, field); });
    line.append(field, button);
    return line;
  }

  // The record of the document with the place and its address: a line before the record's end.
  function record(link, original, place) {
    var text = decodeURIComponent(original.href.replace(/^[^,]*,/, ""));
    var address = addressOf(link);
    if (/\.bib$/.test(original.download)) {
      text = text.replace(/,\n {2}url = \{.*\}/, "").replace(/\n\}\n$/, (place ? ",\n  pages = {" + place + "}" : "") + ",\n  url = {" + address + "}\n}\n");
    } else {
      text = text.replace(/\nUR {2}- .*/, "").replace(/ER {2}- \n$/, (place ? "SP  - " + place + "\n" : "") + "UR  - " + address + "\nER  - \n");
    }
    var made = element("a", "", original.textContent);
    made.download = original.download.replace(/(\.\w+)$/, link.hash.replace("#", "-") + "$1");
    made.href = original.href.replace(/,[^]*$/, ",") + encodeURIComponent(text);
    return made;
  }

  function fill(link) {
    var heading = element("h2", "", source.querySelector("summary").textContent);
    heading.id = "cite-title";
    var parts = [heading, element("h3", "", source.dataset.address), row(addressOf(link), source.dataset.address)];
    var ownPlace = "";
    source.querySelectorAll("[data-paragraph]").forEach(function (form) {
      var place = placeIn(form.dataset, link);
      var name = form.querySelector("dt").textContent;
      var group = element("div");
      group.lang = form.lang;
      if (form.lang === document.documentElement.lang) {
        ownPlace = place;
        if (place) heading.textContent += " – " + place;
      }
      group.append(element("h3", "", name));
      form.querySelectorAll("dd").forEach(function (text) {
        group.append(row(text.textContent + (place ? ", " + place : ""), name));
      });
      parts.push(group);
    });
    var records = element("p", "cite-records");
    source.querySelectorAll("a[download]").forEach(function (original) {
      records.append(record(link, original, ownPlace), " ");
    });
    var close = element("button", "button", source.dataset.close);
    close.type = "button";
    close.addEventListener("click", function () { dialog.close(); });
    status = element("span", "cite-status");
    status.setAttribute("role", "status");
    records.append(close, status);
    parts.push(records);
    dialog.replaceChildren.apply(dialog, parts);
  }

  ibidem.cite = function (link) {
    if (!dialog) {
      dialog = element("dialog", "cite-dialog");
      dialog.setAttribute("aria-labelledby", "cite-title");
      // A click beside the dialog closes it.
      dialog.addEventListener("click", function (event) { if (event.target === dialog) dialog.close(); });
      document.body.append(dialog);
    }
    fill(link);
    dialog.addEventListener("close", function () { link.focus(); }, { once: true });
    dialog.showModal();
  };

  ibidem.style("cite");
})();
