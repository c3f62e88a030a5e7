#include "page_script.h"

namespace ibidem::preview {

const std::string_view page_script = R"js("use strict";
(() => {
  const own = document.currentScript.dataset.build;
  const place = "ibidem-preview:" + location.pathname;

  // Where the reader stood when the page was loaded anew.
  const kept = sessionStorage.getItem(place);
  if (kept !== null) {
    sessionStorage.removeItem(place);
    const [x, y] = JSON.parse(kept);
    history.scrollRestoration = "manual";
    const back = () => scrollTo({ left: x, top: y, behavior: "instant" });
    back();
    addEventListener("load", back);
  }

  let overlay = null;
  const style = new CSSStyleSheet();
  style.replaceSync(`
    section { position: fixed; inset: auto 0 0 0; z-index: 2147483647; max-height: 60vh;
      overflow: auto; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #fff;
      background: #7a1020; border-top: 3px solid #ffb3b3; }
    h2 { margin: 0 0 .5rem; font-size: 1.1rem; }
    ul { margin: 0; padding-left: 1.2rem; }
    code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
    button { float: right; font: inherit; }`);

  function show(problems) {
    if (overlay) overlay.remove();
    overlay = null;
    if (!problems) return;
    overlay = document.createElement("div");
    overlay.id = "ibidem-preview";
    const root = overlay.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [style];
    const box = document.createElement("section");
    box.setAttribute("role", "alert");
    box.lang = "en";
    const close = document.createElement("button");
    close.textContent = "Close";
    close.addEventListener("click", () => overlay.remove());
    const heading = document.createElement("h2");
    heading.textContent = "The site could not be built; this is the last good one";
    const list = document.createElement("ul");
    for (const problem of problems.problems.filter((p) => p.severity !== "note")) {
      const where = [problem.file, problem.line, problem.column].filter(Boolean).join(":");
      const item = document.createElement("li");
      const code = document.createElement("code");
      code.textContent = where;
      item.append(code, `${where ? ": " : ""}${problem.severity} ${problem.code}: ${problem.message}`,
        problem.hint ? ` [${problem.hint}]` : "");
      list.append(item);
    }
    box.append(close, heading, list);
    root.append(box);
    document.body.append(overlay);
  }

  const events = new EventSource("/.ibidem/events");
  events.addEventListener("message", (event) => {
    const state = JSON.parse(event.data);
    if (String(state.build) !== own) {
      sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]));
      events.close();
      location.reload();
      return;
    }
    show(state.problems);
  });
  addEventListener("pagehide", () => events.close());
})();
)js";

}  // namespace ibidem::preview
