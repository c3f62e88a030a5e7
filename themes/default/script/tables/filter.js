// A regional group chosen: the rows and tiles of other groups step back. The choice is in the
// address.
(function () {
  var form = document.querySelector("form[data-filter]");
  if (!form) return;
  var select = form.querySelector("select");
  var shown = form.querySelector("output");

  function apply() {
    var group = select.value;
    var rows = 0;
    document.querySelectorAll("tr[data-group]").forEach(function (row) {
      row.hidden = Boolean(group) && row.dataset.group !== group;
      if (!row.hidden) rows += 1;
    });
    document.querySelectorAll(".tile[data-group]").forEach(function (tile) {
      tile.classList.toggle("aside", Boolean(group) && tile.dataset.group !== group);
    });
    shown.textContent = group ? shown.dataset.words.replace("#", rows) : "";
  }

  select.addEventListener("change", function () {
    history.replaceState(null, "", "#" + (select.value ? "group=" + select.value : ""));
    apply();
  });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  var given = /^#group=([a-z-]+)$/.exec(location.hash);
  if (given && select.querySelector('option[value="' + given[1] + '"]')) select.value = given[1];
  form.hidden = false;
  apply();
})();
