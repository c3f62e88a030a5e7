// What several States say of a subject, side by side. The choice is in the address
// (?subject=norms&state=fra&state=egy); what each State says is in a script of its own, because
// pages opened from a folder may not fetch.
(function () {
  var form = document.querySelector(".compare-form");
  var board = document.querySelector(".compared");
  if (!form || !board) return;
  var given = new URLSearchParams(location.search);
  var sets = {};

  ibidem.addPositions = function (set) { sets[set.code] = set; };

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(href, text) {
    var made = element("a", "", text);
    made.href = href;
    return made;
  }

  function passage(set, entry) {
    var facts = set.documents[entry[0]];
    var item = element("li");
    var place = link("documents/" + facts[0] + ".html#" + entry[1], entry[2]);
    place.className = "place";
    var words = element("p");
    if (facts[3]) words.lang = facts[3];
    words.append((entry[3].length > 70 ? "… " : "") + entry[3], element("mark", "", entry[4]),
      entry[5] + (entry[5].length > 70 ? " …" : ""));
    item.append(place, words);
    return item;
  }

  // The passages in order, each document with its symbol and date above.
  function passages(set, entries, column) {
    var list = null;
    var last = -1;
    entries.forEach(function (entry) {
      if (entry[0] !== last) {
        var facts = set.documents[entry[0]];
        var head = element("p", "meta");
        var symbol = element("span");
        symbol.append(link("documents/" + facts[0] + ".html", facts[1]));
        head.append(symbol);
        if (facts[2]) head.append(element("span", "", facts[2]));
        list = element("ol", "passages");
        list.setAttribute("role", "list");
        column.append(head, list);
        last = entry[0];
      }
      list.append(passage(set, entry));
    });
  }

  function fill(column, code, subject) {
    var set = sets[code];
    if (!set) {
      column.append(element("p", "none", board.dataset.failed));
      return;
    }
    var entries = set.subjects[subject] || [];
    if (entries.length) passages(set, entries, column);
    else column.append(element("p", "none", board.dataset.silent));
  }

  function ask(code, ready) {
    if (sets[code]) return ready();
    var script = element("script");
    script.src = "positions/" + code + ".js";
    script.onload = script.onerror = ready;
    document.head.appendChild(script);
  }

  function chosen(select, value) {
    var option = Array.prototype.find.call(select.options, function (one) { return one.value === value; });
    if (!option || !value) return "";
    select.value = value;
    return option.textContent;
  }

  function compare() {
    var selects = form.querySelectorAll("select[name=state]");
    var subject = given.get("subject") || "";
    var subjectName = chosen(form.elements.subject, subject);
    var codes = given.getAll("state").filter(function (code, at, all) { return /^[a-z]{3}$/.test(code) && all.indexOf(code) === at; });
    var states = codes.slice(0, selects.length).map(function (code, at) {
      return { code: code, name: chosen(selects[at], code) };
    });
    if (!subjectName || !states.length) {
      if (subjectName || states.length) {
        board.append(element("p", "none", board.dataset.choose));
        board.hidden = false;
      }
      return;
    }
    var title = element("h2", "", "");
    title.append(link("subjects/" + subject + ".html", subjectName));
    var columns = element("div", "compare-columns");
    columns.dataset.columns = states.length;
    board.append(title, columns);
    board.hidden = false;
    document.title = states.map(function (state) { return state.name || state.code.toUpperCase(); }).join(", ") + " – " + subjectName;
    states.forEach(function (state) {
      var column = element("section");
      var head = element("h3");
      column.append(head);
      columns.append(column);
      // A State that is not among the choices made no submission.
      if (!state.name) {
        head.textContent = state.code.toUpperCase();
        return column.append(element("p", "none", board.dataset.absent));
      }
      head.append(link("countries/" + state.code + ".html#subject-" + subject, state.name));
      ask(state.code, function () { fill(column, state.code, subject); });
    });
  }

  // The other languages compare the same.
  document.querySelectorAll(".languages a").forEach(function (other) { other.search = location.search; });
  form.hidden = false;
  compare();
})();
