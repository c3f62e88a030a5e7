// The search page: what is typed goes to the engine and into the address, what it answers onto the
// page. The words of the interface stand in the page.
(function (search) {
  "use strict";

  const facets = ["country", "subject", "kind", "year", "original"];
  const step = 10; // hits shown at a time
  const smallPortal = 20000; // paragraphs up to which subjects are counted unasked

  const page = {};

  const plural = (key, count) =>
    page.words[`${key}-${page.plurals.select(count) === "one" ? "one" : "other"}`].replace("#", page.numbers.format(count));
  const say = (key, value) => page.words[key].replace("#", value);

  function element(name, className, ...content) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  }

  function readAddress() {
    const given = new URLSearchParams(location.hash.slice(1) || location.search);
    page.field.value = given.get("q") ?? "";
    for (const facet of facets) page.selects[facet].value = given.get(facet) ?? "";
  }

  function writeAddress(isNew) {
    const state = new URLSearchParams();
    if (page.field.value.trim()) state.set("q", page.field.value.trim());
    for (const facet of facets) if (page.selects[facet].value) state.set(facet, page.selects[facet].value);
    const address = `#${state}`;
    if (address === location.hash) return;
    if (isNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  }

  const filters = () => Object.fromEntries(facets.map((facet) => [facet, page.selects[facet].value]));

  function link(slug, id, ...text) {
    const made = element("a", "", ...text);
    made.href = `documents/${slug}.html${id ? `#${id}` : ""}`;
    return made;
  }

  /** "par. 14 a)", "par. 6, point 5", "alinéa 10 du préambule": a number as a reader would say it. */
  function numberName(id, number, item) {
    const [, preambular] = /(?:^|-)pp-(\d+)/.exec(id) ?? [];
    if (preambular) return say("preambular", preambular);
    if (!number) return "";
    const printed = item ? `${number} ${item}` : number;
    return say("paragraph", printed.replace(/ (\d+)\.?/, (_, point) => say("point", point)));
  }

  /** "A/77/275, annexe, par. 14 a)" or "A/78/76, annexe, France": how a reader would name the place. */
  function placeName(shown) {
    const isAnnexed = shown.slug.includes("/") || shown.id.startsWith("annex");
    return [
      shown.symbol,
      isAnnexed ? page.words.annex : "",
      shown.country ? shown.title : "",
      numberName(shown.id, shown.number, shown.item),
      shown.note ? say("note", shown.note) : "",
    ].filter(Boolean).join(", ");
  }

  function excerpt(shown) {
    const text = element("p", "hit-text", ...shown.pieces.map(([piece, isMarked]) => (isMarked ? element("mark", "", piece) : piece)));
    if (shown.language !== page.language) text.lang = shown.language;
    return text;
  }

  function hitElement(shown) {
    const about = [shown.country ? "" : shown.title, shown.heading, shown.date].filter(Boolean);
    const meta = element("p", "hit-meta");
    about.forEach((text, i) => meta.append(i > 0 ? " · " : "", text));
    if (shown.language !== page.language) meta.lang = shown.language;
    const subjects = element("ul", "hit-subjects");
    subjects.setAttribute("role", "list");
    for (const number of shown.subjects) {
      const id = page.engine.root.subjects[number];
      const made = element("a", "", page.subjectNames.get(id) ?? id);
      made.href = `subjects/${id}.html`;
      subjects.append(element("li", "", made));
    }
    const item = element("li", "hit", element("h2", "hit-place", link(shown.slug, shown.id, placeName(shown))), meta, excerpt(shown));
    if (shown.language !== page.language)
      item.append(element("p", "hit-other", say("other-text", page.languageNames.get(shown.language) ?? shown.language)));
    if (shown.subjects.length > 0) item.append(subjects);
    return item;
  }

  /** Adds the next hits to a list; gives what was read, or nothing if another query has come. */
  async function showMore(list, answer, from, mine) {
    const read = await page.engine.passages(answer, from, step);
    if (mine !== page.turn) return null;
    const before = list.children.length;
    for (const shown of read.found) {
      const item = hitElement(shown);
      if (!shown.isFull && answer.full > 0 && !list.querySelector(".hit-partly")) {
        item.classList.add("hit-partly");
        item.prepend(element("p", "hit-divider", page.words.partly));
      }
      list.append(item);
    }
    page.more.hidden = read.next >= answer.hits.length;
    page.more.onclick = async () => {
      await showMore(list, answer, read.next, mine);
      list.children[before + read.found.length]?.querySelector("a").focus();
    };
    return read;
  }

  function paragraphsFound(answer, read) {
    const isAll = read.next >= answer.hits.length;
    if (answer.hits.length === 0 || (read.found.length === 0 && isAll)) return "";
    if (answer.phrases.length > 0) return plural(isAll ? "found" : "found-least", Math.max(read.found.length, 1));
    return answer.full === 0 ? page.words["found-partly"] : plural("found", answer.full);
  }

  function statusOf(answer, read) {
    const documents = answer.documents.length > 0 ? plural("document", answer.documents.length) : "";
    return [documents, paragraphsFound(answer, read)].filter(Boolean).join(" · ") || page.words["found-none"];
  }

  /** A document that the query names, and the very place if it names one. */
  async function documentElement(entry, places) {
    const item = element("li", "hit hit-document");
    const heading = element("h2", "hit-place");
    item.append(heading);
    const passage = await page.engine.passage(entry, places);
    const place = passage?.place;
    heading.append(link(entry.slug, place?.[0], place ? `${entry.symbol}, ${placeWords(place)}` : entry.symbol));
    if (passage) {
      const about = [element("p", "hit-meta", passage.title)];
      if (place) about.push(element("p", "hit-text", search.beginning(place[2])));
      for (const paragraph of about) if (passage.language !== page.language) paragraph.lang = passage.language;
      item.append(...about);
    }
    if (entry.citations > 0) item.append(element("p", "hit-meta", plural("cited", entry.citations)));
    return item;
  }

  /** The name of a document's place by its id, without the symbol. */
  function placeWords([id, label]) {
    const [number, ...labels] = id.replace(/^.*?pp?-/, "").split("-").filter((part) => !/^c\d/.test(part));
    const item = labels.map((part) => (/^\d/.test(part) ? part : say("item", part))).join(" ");
    const name = /note-/.test(id) ? say("note", label) : numberName(id, number, item);
    return id.startsWith("annex") ? `${page.words.annex}, ${name}` : name;
  }

  function showCounts(counts) {
    for (const facet of facets) {
      const count = counts[facet];
      for (const option of page.selects[facet].options) {
        if (!option.value) continue;
        const number = count?.get(option.value) ?? 0;
        option.textContent = count ? `${option.dataset.name} (${page.numbers.format(number)})` : option.dataset.name;
        option.hidden = Boolean(count) && number === 0 && !option.selected;
      }
    }
  }

  function suggest(...content) {
    const button = element("button", ...content);
    button.type = "button";
    return button;
  }

  /** What a misspelt query may have meant. */
  function hintElements(hint) {
    return [...hint].map(([wrong, right]) => {
      const isTyped = page.field.value.toLowerCase().includes(wrong);
      const button = suggest("link-button", isTyped ? page.field.value.replace(new RegExp(wrong, "iu"), right) : right);
      button.onclick = () => change(() => (page.field.value = button.textContent));
      const [before, after] = page.words.hint.split("#");
      return element("p", "", before, button, after);
    });
  }

  /** The name by which texts call a State, where the query has another: "Turkey". */
  function otherNameElements(answer) {
    if (answer.hits.length > 0 || answer.documents.length > 0) return [];
    const typed = plain(page.field.value);
    const meant = [...page.selects.country.options].find((option) =>
      option.dataset.forms?.split("|").some((form) => plain(form) === typed),
    );
    return meant ? hintElements(new Map([[page.field.value.trim().toLowerCase(), meant.dataset.name]])) : [];
  }

  const plain = (text) => ` ${search.fold(text).text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()} `;

  /** The States and subjects that can be filters, with their names as a query may have them. */
  function namedOptions() {
    page.named ??= ["country", "subject"].flatMap((facet) =>
      [...page.selects[facet].options]
        .filter((option) => option.value)
        .map((option) => ({ facet, option, name: option.dataset.name, plain: plain(option.dataset.name) })),
    );
    return page.named;
  }

  /** States and subjects that the query names become filters at a click. */
  function filterElements() {
    const typed = plain(page.field.value);
    return namedOptions()
      .filter((entry) => typed.includes(entry.plain) && !entry.option.selected)
      .map(({ facet, option, name }) => {
        const button = suggest("button", say(`limit-${facet}`, name));
        button.onclick = () => change(() => (page.selects[facet].value = option.value));
        return button;
      });
  }

  /** What stands around the results; they are shown before it. */
  async function showRest(answer, mine) {
    const [counts, hint] = await Promise.all([page.engine.count(answer), page.engine.hint(answer)]);
    if (mine !== page.turn) return;
    const named = otherNameElements(answer);
    page.suggestions.prepend(...(named.length > 0 ? named : hintElements(hint)));
    showCounts(counts);
    const countSubjects = async () => {
      const subject = await page.engine.countSubjects(answer);
      if (mine === page.turn) showCounts({ ...counts, subject });
    };
    page.selects.subject.onfocus = countSubjects;
    if (page.engine.units() <= smallPortal) await countSubjects();
  }

  function clear() {
    page.form.setAttribute("aria-busy", "false");
    document.getElementById("search-results").replaceChildren();
    page.suggestions.replaceChildren();
    page.more.hidden = true;
    page.status.textContent = "";
    showCounts({});
  }

  /** Shows the first hits; gives the answer they are of, or nothing if another query has come. */
  async function showFirst(text, mine) {
    page.engine ??= await page.opening;
    const answer = await page.engine.query(text, filters());
    if (mine !== page.turn) return null;
    const documents = await Promise.all(answer.documents.slice(0, 5).map((entry) => documentElement(entry, answer.places)));
    const list = element("ol", "hits", ...documents);
    list.id = "search-results";
    const read = await showMore(list, answer, 0, mine);
    if (!read) return null;
    document.getElementById("search-results").replaceWith(list);
    page.status.textContent = statusOf(answer, read);
    page.suggestions.replaceChildren(...filterElements());
    page.form.setAttribute("aria-busy", "false");
    return answer;
  }

  async function run() {
    const mine = ++page.turn;
    const text = page.field.value;
    page.ways.hidden = text.trim() !== "";
    if (text.trim() === "") return clear();
    page.status.textContent ||= page.words.searching;
    page.form.setAttribute("aria-busy", "true");
    try {
      const answer = await showFirst(text, mine);
      if (!answer) return;
      await painted();
      await showRest(answer, mine);
    } catch (error) {
      console.error(error);
      if (mine !== page.turn) return;
      page.status.textContent = page.words.failed;
      page.form.setAttribute("aria-busy", "false");
    }
  }

  /** When the browser has shown what stands on the page, or at once where nobody looks at it. */
  const painted = () =>
    new Promise((resolve) => {
      if (document.hidden) return resolve();
      requestAnimationFrame(() => setTimeout(resolve));
    });

  function change(make) {
    make();
    run();
    writeAddress(true);
  }

  function listen() {
    let timer = 0;
    page.field.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        run();
        writeAddress(false);
      }, 120);
    });
    page.form.addEventListener("submit", (event) => {
      event.preventDefault();
      clearTimeout(timer);
      change(() => {});
    });
    for (const select of Object.values(page.selects)) select.addEventListener("change", () => change(() => {}));
    window.addEventListener("popstate", () => {
      readAddress();
      run();
    });
  }

  /** Does once what the first query would take long for, as long as there is none. */
  async function prepare() {
    const opened = page.turn;
    const engine = await page.opening;
    namedOptions();
    search.readSymbol("A/1");
    search.readQuery(plural("found", 2));
    await engine.prepare(() => page.turn === opened);
  }

  function start() {
    page.form = document.getElementById("search");
    if (!page.form) return;
    page.language = document.documentElement.lang;
    page.field = document.getElementById("search-field");
    for (const [name, id] of Object.entries({ status: "search-status", suggestions: "search-suggestions", more: "search-more", ways: "search-ways" }))
      page[name] = document.getElementById(id);
    page.selects = Object.fromEntries(facets.map((facet) => [facet, page.form.elements[facet]]));
    for (const select of Object.values(page.selects)) for (const option of select.options) option.dataset.name = option.textContent;
    const names = (facet) => new Map([...page.selects[facet].options].map((option) => [option.value, option.dataset.name]));
    page.subjectNames = names("subject");
    const words = document.getElementById("search-words").content;
    const read = (selector, key) => new Map([...words.querySelectorAll(selector)].map((data) => [data[key], data.textContent]));
    page.words = Object.fromEntries(read("[data-key]", "value"));
    page.languageNames = read("[data-language]", "value");
    page.plurals = new Intl.PluralRules(page.language);
    page.numbers = new Intl.NumberFormat(page.language);
    // The first shard is loaded while the reader types.
    page.opening = search.Engine.open(search.loader(page.form.dataset.folder), page.language);
    page.opening.catch(() => {});
    page.turn = 0;
    page.form.hidden = false;
    readAddress();
    const isNarrowed = facets.some((facet) => page.selects[facet].value);
    document.getElementById("search-filters").open = isNarrowed || matchMedia("(min-width: 48rem)").matches;
    listen();
    run();
    if (page.field.value) return;
    page.field.focus();
    prepare().catch(() => {});
  }

  document.addEventListener("DOMContentLoaded", start);
})((window.ibidem = window.ibidem || {}).search = window.ibidem.search || {});
