// Reading: texts side by side, how a passage is cited, the box that leads to a place, and that all of
// it stands under a strict Content-Security-Policy.
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { readFileSync, statSync } from "node:fs";
import { extname, join, normalize } from "node:path";
import { after, before, describe, test } from "node:test";
import { allPages, data, languages, launch, openPage, portal, site, url } from "./site.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");
let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const parallel = (path) => path.replace("/documents/", "/parallel/");

// A document in several languages with a numbered paragraph that has lettered points.
const isLettered = (item) => item.depth === 1 && /^\(?[a-z]\)/.test(item.label);
const withPoints = (text) => text.paragraphs.find((p) => p.number && p.scope === "main" && p.items.some(isLettered));
const sample = portal.documents
  .map((document) => ({ document, data: data(document.data.slice("data/".length)) }))
  .find(({ document, data: { texts } }) => !document.parent && Object.keys(texts).length > 1 && withPoints(Object.values(texts)[0]));
const numbered = withPoints(Object.values(sample.data.texts)[0]);
const submissions = portal.documents.filter((document) => document.parent);
const heaviest = (language) =>
  submissions.map((document) => document.pages[language]).sort((a, b) => statSync(join(site, b)).size - statSync(join(site, a)).size)[0];

describe("side by side", () => {
  for (const language of languages) {
    test(`${language}: every passage has its row with a side in each language`, async () => {
      const { page, faults, close } = await openPage(browser, parallel(sample.document.pages[language]));
      const rows = await page.$$eval(".row[id]", (all) =>
        all.map((row) => [row.id, ...[...row.children].map((side) => side.lang || side.className)]),
      );
      const ids = new Set(rows.map(([id]) => id));
      for (const text of Object.values(sample.data.texts))
        for (const part of [...text.headings, ...text.paragraphs, ...text.notes, ...text.paragraphs.flatMap((p) => p.items)])
          assert.ok(ids.has(part.id), part.id);
      for (const [id, ...sides] of rows) {
        assert.equal(sides.length, Object.keys(sample.data.texts).length, id);
        assert.ok(sides[0] === language || sides[0] === "missing", `${id}: ${sides}`);
      }
      assert.deepEqual(faults, []);
      await close();
    });
  }

  test("the sides of a row begin on one line, on a phone one is under the other", async () => {
    const { page, close } = await openPage(browser, parallel(sample.document.pages[languages[0]]));
    const sides = () => page.$$eval(`#${numbered.id} > div`, (all) => all.map((side) => [Math.round(side.getBoundingClientRect().top), Math.round(side.getBoundingClientRect().left)]));
    const [[top, left], [otherTop, otherLeft]] = await sides();
    assert.equal(top, otherTop);
    assert.ok(otherLeft > left);
    await page.setViewportSize({ width: 360, height: 700 });
    const [[first], [second]] = await sides();
    assert.ok(second > first);
    await close();
  });

  test("the switch and the way there and back keep the passage", async () => {
    const own = sample.document.pages[languages[0]];
    const { page, close } = await openPage(browser, own, { reducedMotion: "reduce" });
    await page.evaluate((id) => document.getElementById(id).scrollIntoView(), numbered.id);
    await page.evaluate(() => document.querySelector(".tools a").click());
    await page.waitForURL((address) => address.href.startsWith(url(parallel(own))));
    assert.match(page.url(), /#./);
    await page.goto(`${url(parallel(own))}#${numbered.id}`);
    await page.click(`.languages a[lang="${languages[1]}"]`);
    await page.waitForURL(`${url(parallel(sample.document.pages[languages[1]]))}#${numbered.id}`);
    await page.click(`.heads a[lang="${languages[0]}"]`);
    await page.waitForURL(`${url(own)}#${numbered.id}`);
    await close();
  });
});

describe("how a passage is cited", () => {
  test("a number opens its address and its forms in both languages, Escape closes them", async () => {
    const { page, faults, close } = await openPage(browser, sample.document.pages.en ?? sample.document.pages[languages[0]]);
    await page.focus(`#${numbered.id} > .number`);
    await page.keyboard.press("Enter");
    await page.waitForSelector("dialog[open]");
    const said = await page.innerText("dialog");
    assert.ok(said.includes(`${sample.document.symbol}, par. ${numbered.number}`), said);
    assert.ok(said.includes(`${sample.document.symbol}, para. ${numbered.number}`), said);
    assert.ok(said.includes(`#${numbered.id}`), said);
    const bib = decodeURIComponent(await page.getAttribute('dialog a[download$=".bib"]', "href"));
    assert.match(bib, new RegExp(`pages = \\{para\\. ${numbered.number}\\}`));
    const ris = decodeURIComponent(await page.getAttribute('dialog a[download$=".ris"]', "href"));
    assert.match(ris, new RegExp(`SP  - para\\. ${numbered.number}\\nUR  - file:.*#${numbered.id}\\nER  - `));
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("dialog[open]").count(), 0);
    // The event that gives the focus back comes after the dialog has closed.
    await page.waitForFunction((id) => document.activeElement === document.querySelector(`#${id} > .number`), numbered.id);
    assert.deepEqual(faults, []);
    await close();
  });

  for (const colorScheme of ["light", "dark"])
    test(`the dialog is accessible, ${colorScheme}`, async () => {
      const { page, close } = await openPage(browser, sample.document.pages[languages[0]], { colorScheme, reducedMotion: "reduce" });
      await page.click(`#${numbered.id} > .number`);
      await page.waitForSelector("dialog[open] .cite-row");
      await page.addScriptTag({ path: axe });
      const { violations } = await page.evaluate(() =>
        window.axe.run("dialog", { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }),
      );
      assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes[0].html.slice(0, 200)}`), []);
      await close();
    });

  test("points are cited as each language prints them", async () => {
    const { page, close } = await openPage(browser, sample.document.pages[languages[0]]);
    const item = numbered.items.find(isLettered);
    await page.click(`[id="${item.id}"] > .label`);
    await page.waitForSelector("dialog[open]");
    const letter = item.label.replace(/[()]/g, "");
    const said = await page.innerText("dialog");
    assert.ok(said.includes(`par. ${numbered.number} ${letter})`), said);
    assert.ok(said.includes(`para. ${numbered.number} (${letter})`), said);
    await close();
  });

  test("a point numbered in digits is named as one, and not as another paragraph", async (t) => {
    const isDigit = (item) => item.depth === 1 && /^\d+\.$/.test(item.label);
    const found = portal.documents
      .flatMap((document) => Object.values(data(document.data.slice("data/".length)).texts)[0].paragraphs.map((p) => ({ document, p })))
      .find(({ p }) => p.number && p.scope === "main" && p.items.some(isDigit));
    if (!found) return t.skip("none");
    const { page, close } = await openPage(browser, found.document.pages[languages[0]]);
    const item = found.p.items.find(isDigit);
    const digits = item.label.replace(".", "");
    await page.click(`[id="${item.id}"] > .label`);
    await page.waitForSelector("dialog[open]");
    const said = await page.innerText("dialog");
    assert.ok(said.includes(`par. ${found.p.number}, point ${digits}`), said);
    assert.ok(said.includes(`para. ${found.p.number}, item ${digits}`), said);
    await close();
  });

  test("without scripts the document's own forms are there, and its number is a link", async () => {
    const { page, close } = await openPage(browser, sample.document.pages[languages[0]], { javaScriptEnabled: false });
    await page.click("#cite summary");
    assert.ok(await page.locator("#cite dd").first().isVisible());
    assert.match(await page.getAttribute("#cite a[download]", "href"), /^data:application\/x-bibtex/);
    await page.click(`#${numbered.id} > .number`);
    assert.ok(page.url().endsWith(`#${numbered.id}`));
    await close();
  });
});

describe("the box in the header", () => {
  const symbol = sample.document.symbol;
  const own = sample.document.pages[languages[0]];
  const jump = async (page, text) => {
    await page.keyboard.press("/");
    assert.equal(await page.evaluate(() => document.activeElement.id), "jump");
    await page.keyboard.insertText(text);
    await page.keyboard.press("Enter");
  };
  const goals = {
    [symbol]: own,
    [`${symbol.toLowerCase()}, par. ${numbered.number}`]: `${own}#${numbered.id}`,
    [`${symbol}, para. 9999`]: `${own}#p-9999`,
    "international law": "fr/subjects/international-law.html",
    "allemagne": "fr/countries/deu.html",
    "DEU": "fr/countries/deu.html",
    "Turkey": "fr/countries/tur.html",
    "une question de mots": "fr/search.html#q=une%20question%20de%20mots",
  };
  const french = submissions.find((document) => document.parent === symbol && document.country === "FR");
  if (french) {
    goals[`${symbol}, France`] = french.pages[languages[0]];
    goals[`${symbol}, annexe, France, par. 5`] = `${french.pages[languages[0]]}#p-5`;
  }
  for (const [text, goal] of Object.entries(goals))
    test(`"${text}" leads to ${goal}`, async () => {
      const { page, faults, close } = await openPage(browser, own.replace(/documents\/.*/, "index.html"));
      await jump(page, text);
      await page.waitForURL(url(goal.replace(/#.*/, "")) + (goal.match(/#.*/)?.[0] ?? ""));
      assert.deepEqual(faults, []);
      await close();
    });

  test("who is quicker than its scripts and names is not sent astray", async () => {
    const { page, close } = await openPage(browser, own.replace(/documents\/.*/, "index.html"));
    await page.route("**/jump.js", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      await route.continue();
    });
    await jump(page, "allemagne");
    await page.waitForURL(url("fr/countries/deu.html"));
    await close();
  });

  test("without scripts it leads to the search page and its indexes", async () => {
    const { page, close } = await openPage(browser, own, { javaScriptEnabled: false });
    await page.fill("#jump", "France");
    await page.press("#jump", "Enter");
    await page.waitForURL(/search\.html\?q=France$/);
    assert.ok(await page.locator("#search-ways a").first().isVisible());
    await close();
  });
});

test("at twice the size nothing scrolls sideways", async () => {
  for (const path of [sample.document.pages[languages[0]], parallel(sample.document.pages[languages[0]])]) {
    const { page, close } = await openPage(browser, path, { viewport: { width: 640, height: 512 }, deviceScaleFactor: 2 });
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0, path);
    await close();
  }
});

test("an address with a point that is not there leads to its paragraph", async () => {
  const { page, close } = await openPage(browser, `${sample.document.pages[languages[0]]}`);
  await page.evaluate((id) => (location.hash = `${id}-zz`), numbered.id);
  await page.waitForURL(new RegExp(`#${numbered.id}$`));
  await close();
});

test("a long passage of the contents is marked while it is read", async () => {
  const { page, close } = await openPage(browser, sample.document.pages[languages[0]]);
  const heading = Object.values(sample.data.texts)[0].headings[2].id;
  await page.evaluate((id) => document.getElementById(id).scrollIntoView({ behavior: "instant" }), heading);
  await page.waitForSelector(`.contents a[href="#${heading}"][aria-current]`);
  await close();
});

describe("the Content-Security-Policy of the theme's README", () => {
  const policy = /default-src 'none';[^\n]*/.exec(readFileSync(new URL("../../themes/default/README.md", import.meta.url), "utf8"))[0];
  const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml", ".woff2": "font/woff2", ".json": "application/json" };
  let server;
  before(async () => {
    server = createServer((request, response) => {
      const path = join(site, normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname)));
      try {
        if (!statSync(path).isFile()) throw new Error("no file");
        response.writeHead(200, { "content-type": types[extname(path)] ?? "application/octet-stream", "content-security-policy": policy });
        response.end(readFileSync(path));
      } catch {
        response.writeHead(404).end();
      }
    });
    await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  });
  after(() => server.close());

  test("no page has scripts, styles or handlers of its own", () => {
    for (const path of allPages()) {
      const html = readFileSync(join(site, path), "utf8");
      for (const [tag] of html.matchAll(/<script\b[^>]*>/g)) assert.match(tag, / src=|type="application\/ld\+json"/, path);
      assert.doesNotMatch(html, /<style\b|\sstyle="|<[^>]*\son[a-z]+="|href="javascript:/, path);
    }
  });

  test("reading, citing and jumping break none of it", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const faults = [];
    page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
    page.on("pageerror", (error) => faults.push(error.message));
    await page.goto(`http://127.0.0.1:${server.address().port}/${sample.document.pages[languages[0]]}`);
    await page.click(`#${numbered.id} > .number`);
    await page.waitForSelector("dialog[open] .cite-row");
    await page.keyboard.press("Escape");
    await page.fill("#jump", "France");
    await page.press("#jump", "Enter");
    await page.waitForURL(/countries\/fra\.html$/);
    assert.deepEqual(faults, []);
    await context.close();
  });
});

describe("feeds", () => {
  const feedIn = (page) => page.$$eval('link[rel=alternate][type="application/atom+xml"]', (all) => all.map((link) => link.href));
  const state = portal.countries.find((country) => country.submissions.length > 0);
  for (const language of languages)
    test(`${language}: the head of a page names the feed that the page leads to, a document has none`, async () => {
      for (const path of [`${language}/news.html`, state.pages[language], portal.subjects[0].pages[language]]) {
        const { page, close } = await openPage(browser, path);
        const shown = await page.$$eval('main a[type="application/atom+xml"]', (all) => all.map((a) => a.href));
        assert.equal(shown.length, 1, path);
        assert.deepEqual(await feedIn(page), shown, path);
        assert.ok(statSync(new URL(shown[0])).size > 0);
        await close();
      }
      for (const [path, feeds] of [[`${language}/index.html`, [url(`${language}/news.atom`)]], [sample.document.pages[language], []]]) {
        const { page, close } = await openPage(browser, path);
        assert.deepEqual(await feedIn(page), feeds, path);
        await close();
      }
    });
});

test("a submission's page weighs less than 60 kB before its fonts, and nothing moves on it", async () => {
  const { page, close } = await openPage(browser, heaviest(languages[0]));
  const loaded = await page.evaluate(() => [
    location.href,
    ...[...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((element) => element.href || element.src),
  ]);
  const bytes = loaded.map((name) => statSync(new URL(name)).size);
  const sum = bytes.reduce((total, size) => total + size, 0);
  assert.ok(bytes.length >= 3 && sum < 60000, `${sum} bytes: ${loaded}`);
  const shift = await page.evaluate(
    () =>
      new Promise((resolve) => {
        let total = 0;
        new PerformanceObserver((list) => list.getEntries().forEach((entry) => (total += entry.value))).observe({ type: "layout-shift", buffered: true });
        setTimeout(() => resolve(total), 500);
      }),
  );
  assert.ok(shift < 0.01, `${shift}`);
  await close();
});
