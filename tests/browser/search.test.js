// The search of the built site: its engine on the shards, and the page as a reader uses it.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { firstHits, openEngine } from "./engine.js";
import { addressOf, answered, queries } from "./queries.js";
import { data, languages, launch, openPage, portal, site, url } from "./site.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

/** What is found first, as queries.txt writes it. `passage`: of the document found by its symbol. */
function found({ answer, shown }, passage, hint) {
  const [document] = answer.documents;
  if (document) return `document:${document.slug}${passage?.place ? `#${passage.place[0]}` : ""}`;
  if (shown.length > 0) return `${shown[0].slug}#${shown[0].id}`;
  return hint ? `hint:${hint}` : "-";
}

/** The examples of a golden file: [{ name, input, output }]. */
function examples(file) {
  const text = readFileSync(new URL(file, import.meta.url), "utf8");
  return [...text.matchAll(/^```` example (.*)\n([^]*?)\n\.\n([^]*?)\n````$/gm)].map(([, name, input, output]) => ({ name, input, output }));
}

describe("words", () => {
  for (const { name, input, output } of examples("../search/tokens.md")) {
    test(`${name}, as the generator cuts them`, async () => {
      const { engine, search } = await openEngine(site, "fr");
      const stop = engine.indexes.get(input.slice(0, 2))?.stop ?? new Set();
      assert.equal(search.indexedWords(input.slice(4), stop).join(" "), output);
    });
  }
});

describe("the engine", () => {
  const engines = new Map();
  before(async () => {
    for (const language of languages) engines.set(language, await openEngine(site, language));
  });

  for (const { language, query, expected } of queries) {
    test(`${language}: ${query}`, async () => {
      const opened = engines.get(language);
      const hits = await firstHits(opened, query);
      const [document] = hits.answer.documents;
      const passage = document && (await opened.engine.passage(document, hits.answer.places));
      const [hint] = (await opened.engine.hint(hits.answer)).values();
      const first = found(hits, passage, hint);
      assert.ok(expected.includes(first), `found ${first}`);
    });
  }

  test("filters and counts agree", async () => {
    const opened = engines.get("fr");
    const { answer } = await firstHits(opened, "renforcement des capacités");
    const [country, count] = [...(await opened.engine.count(answer)).country][0];
    const { answer: filtered, shown } = await firstHits(opened, "renforcement des capacités", { country });
    assert.equal(filtered.hits.length, count);
    assert.ok(shown.every((hit) => hit.country === country));
    const subjects = await opened.engine.countSubjects(answer);
    const [subject, number] = [...subjects].find(([, of]) => of > 0);
    assert.equal((await firstHits(opened, "renforcement des capacités", { subject })).answer.hits.length, number);
  });

  test("reads no more than a query needs", async () => {
    const opened = await openEngine(site, "fr");
    await firstHits(opened, "points de contact");
    assert.ok(opened.bytes() < 300_000, `${opened.bytes()} bytes`);
  });
});

describe("the search page", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  const search = async (language, query, options) => {
    const opened = await openPage(browser, `${language}/search.html`, options);
    await opened.page.fill("#search-field", query);
    await opened.page.press("#search-field", "Enter");
    await opened.page.waitForFunction(() => /\d|\./.test(document.getElementById("search-status").textContent));
    return opened;
  };
  for (const { language, query, expected } of answered) {
    test(`${language}: ${query}`, async () => {
      const { page, faults, close } = await search(language, query);
      const first = await page.getAttribute(".hit a", "href");
      assert.ok(expected.map(addressOf).includes(first), first);
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("keeps the query in the address, and marks its words", async () => {
    const { page, close } = await search("fr", "femmes mentorat");
    assert.match(page.url(), /#q=femmes\+mentorat$/);
    assert.ok((await page.locator(".hit mark").count()) > 0);
    const again = await browser.newPage();
    await again.goto(page.url());
    await again.waitForSelector(".hit");
    assert.equal(await again.inputValue("#search-field"), "femmes mentorat");
    await again.close();
    await close();
  });

  test("a hit leads to the paragraph", async () => {
    const { page, close } = await search("fr", "KubanCTF");
    await page.click(".hit a");
    await page.waitForSelector("#p-73:target", { state: "attached" });
    await close();
  });

  test("a hit in a point names it from its paragraph down, and a bullet by its paragraph", async () => {
    const texts = portal.documents.flatMap((document) => Object.entries(data(document.data.slice("data/".length)).texts));
    const points = texts.flatMap(([language, { paragraphs }]) =>
      paragraphs.filter((p) => p.number).flatMap((p) => p.items.map((item, i) => ({ language, p, item, above: p.items[i - 1] }))),
    );
    const isLong = ({ item }) => item.text.split(" ").length > 8 && !/["«“]/.test(item.text);
    const nested = points.find((it) => isLong(it) && it.item.depth === 2 && it.above?.depth === 1 && /^\(?[a-z]/.test(it.above.label) && /^\(?[a-z]/.test(it.item.label));
    const bullet = points.find((it) => isLong(it) && it.item.label === "•");
    for (const { language, p, item, above } of [nested, bullet].filter(Boolean)) {
      const { page, close } = await search(language, `"${item.text.split(/\s/).slice(0, 9).join(" ")}"`);
      const hit = page.locator(`.hit-place a[href$="#${item.id}"]`).first();
      await hit.waitFor();
      const wanted = item.depth === 2 ? `${p.number} ${above.label} ${item.label}` : p.number;
      assert.ok((await hit.textContent()).endsWith(` ${wanted}`), await hit.textContent());
      await close();
    }
  });

  test("a State is found by another of its names", async () => {
    const { page, close } = await search("en", "Turquie moderne");
    assert.equal(await page.locator("#search-suggestions .link-button").count(), 0);
    await page.fill("#search-field", "Turkey");
    await page.click("#search-suggestions .link-button");
    await page.waitForSelector(".hit mark");
    assert.equal(await page.inputValue("#search-field"), "Türkiye");
    await close();
  });

  test("a hit says that it is in an annex, and whose", async () => {
    const { page, close } = await search("fr", "recrudescence Monaco");
    assert.equal(await page.textContent(".hit-place"), "A/78/76, annexe, Monaco");
    await page.fill("#search-field", "A/77/275, annexe, par. 16 a)");
    await page.waitForSelector(".hit-document");
    assert.match(await page.textContent(".hit-place"), /^A\/77\/275, annexe, par\. 16 a/);
    await close();
  });

  test("a hit in the other language says so, and in which", async () => {
    const { page, close } = await search("en", "mentorat UIT");
    assert.equal(await page.textContent(".hit-other"), "Found in the French text");
    assert.equal(await page.getAttribute(".hit-text", "lang"), "fr");
    await close();
  });

  test("filters narrow down, and going back widens again", async () => {
    const { page, close } = await search("fr", "renforcement des capacités");
    const all = await page.textContent("#search-status");
    await page.selectOption("select[name=country]", "FR");
    await page.waitForFunction((before) => document.getElementById("search-status").textContent !== before, all);
    assert.match(page.url(), /country=FR/);
    assert.match(await page.textContent(".hit-place"), /France/);
    await page.goBack();
    await page.waitForFunction((before) => document.getElementById("search-status").textContent === before, all);
    assert.equal(await page.inputValue("select[name=country]"), "");
    await close();
  });

  test("offers a correction and a State as a filter", async () => {
    const { page, close } = await search("fr", "rensegnement");
    await page.click(".search-suggestions .link-button");
    await page.waitForSelector(".hit");
    assert.equal(await page.inputValue("#search-field"), "renseignement");
    await page.fill("#search-field", "France");
    await page.waitForSelector(".search-suggestions .button");
    await page.click(".search-suggestions .button");
    assert.equal(await page.inputValue("select[name=country]"), "FR");
    await close();
  });

  for (const colorScheme of ["light", "dark"])
    test(`is accessible with its results, ${colorScheme}`, async () => {
      const { page, close } = await search("fr", "renforcement des capacités France", { colorScheme });
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() =>
        window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
      );
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`), []);
      await close();
    });

  test("is started with a slash", async () => {
    const { page, close } = await openPage(browser, "fr/search.html");
    await page.locator("h1").click();
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "search-field");
    await close();
  });

  test("says what to do without scripts", async () => {
    const { page, close } = await openPage(browser, "fr/search.html", { javaScriptEnabled: false });
    assert.ok(await page.locator("noscript").count());
    assert.equal(await page.locator("#search").isVisible(), false);
    assert.ok(await page.locator("#search-ways a").first().isVisible());
    await close();
  });
});
