// The box in the header leads to a document, a paragraph, a State or a subject. Without this script
// it asks the search page; what it needs to know comes when it gets the focus. "/" puts the focus
// there, or into the field of the search page.
(function () {
  var field = document.getElementById("jump");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input, textarea, select, [contenteditable]")) return;
    var wanted = document.getElementById("search-field") || field;
    if (!wanted) return;
    event.preventDefault();
    wanted.focus();
  });
  if (!field) return;
  field.addEventListener("focus", () => ibidem.load("jump", () => {}), { once: true });
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    ibidem.load("jump", () => ibidem.jump());
  });
})();
