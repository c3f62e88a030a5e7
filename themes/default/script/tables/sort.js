// Tables are sorted by the column whose head is pressed: numbers the largest first, words in the
// order of the language; pressed again the other way round.
(function () {
  var collator = new Intl.Collator(document.documentElement.lang);

  // Numbers are written with narrow blanks or commas between thousands.
  function number(text) {
    var digits = text.replace(/[\s\u00a0\u202f,]/g, "");
    return /^\d+$/.test(digits) ? Number(digits) : null;
  }

  function value(row, column) {
    var cell = row.cells[column];
    var link = cell.querySelector("a");
    return cell.querySelector(".visually-hidden") && !link ? "" : cell.textContent.trim();
  }

  // Whether the column holds numbers, whatever is absent.
  function isNumeric(rows, column) {
    return rows.every(function (row) {
      var text = value(row, column);
      return !text || number(text) !== null;
    });
  }

  function sort(table, column, head) {
    var rows = Array.prototype.slice.call(table.tBodies[0].rows);
    var numeric = isNumeric(rows, column);
    var before = head.getAttribute("aria-sort");
    var downward = before ? before === "ascending" : numeric;
    table.querySelectorAll("th[aria-sort]").forEach(function (other) { other.removeAttribute("aria-sort"); });
    head.setAttribute("aria-sort", downward ? "descending" : "ascending");
    var keys = new Map(rows.map(function (row, order) {
      var text = value(row, column);
      return [row, { text: text, number: numeric ? number(text) || 0 : 0, order: order }];
    }));
    rows.sort(function (a, b) {
      var x = keys.get(a), y = keys.get(b);
      var way = numeric ? x.number - y.number : collator.compare(x.text, y.text);
      return (downward ? -way : way) || x.order - y.order;
    });
    rows.forEach(function (row) { table.tBodies[0].appendChild(row); });
  }

  document.querySelectorAll("table.sortable").forEach(function (table) {
    var heads = table.tHead.rows[0].cells;
    Array.prototype.forEach.call(heads, function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      button.className = "sort";
      button.setAttribute("aria-label", table.dataset.sort.replace("#", head.textContent.trim()));
      button.addEventListener("click", function () { sort(table, column, head); });
      head.appendChild(button);
    });
  });
})();
