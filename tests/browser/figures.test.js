// The table of States and subjects, the map, the comparison, the chronology and the pack, as a reader
// uses them: from the folder, with and without scripts, by mouse and by keyboard.
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { data, languages, launch, openPage, portal, site, url } from "./site.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

const language = languages[0];
const submitters = portal.countries.filter((country) => country.submissions.length > 0);

/** The table as [name of the State, …cells]; an absent number is null. */
function readMatrix(page) {
  return page.$$eval("table.matrix tbody tr", (rows) =>
    rows
      .filter((row) => !row.hidden)
      .map((row) => [
        row.cells[0].textContent.trim(),
        ...[...row.cells].slice(2).map((cell) => (cell.querySelector("a") ? Number(cell.textContent.replace(/\D/g, "")) : null)),
      ]),
  );
}

// The data keeps the apostrophes of its source, pages have those of typography.
const asInData = (name) => name.replaceAll("’", "'");

describe("who speaks of what", { skip: submitters.length === 0 ? "no submission" : false }, () => {
  for (const code of languages) {
    // The data tells the paragraphs of the first language.
    test(`${code}: the numbers are those of the data`, { skip: code !== language }, async () => {
      const { page, close } = await openPage(browser, `${code}/matrix.html`);
      const subjects = await page.$$eval("table.matrix thead th a", (all) =>
        all.map((a) => a.getAttribute("href").replace(/^subjects\/|\.html$/g, "")),
      );
      const rows = await readMatrix(page);
      assert.equal(rows.length, submitters.length);
      // Headings, notes and tables count in the table and not in the data, so no number is smaller.
      for (const [name, ...cells] of rows) {
        const country = submitters.find((entry) => entry.name[code] === asInData(name));
        assert.ok(country, name);
        subjects.forEach((id, column) => {
          const places = portal.subjects.find((subject) => subject.id === id).paragraphs;
          const own = places.filter((place) => country.submissions.includes(place.split("#")[0])).length;
          assert.ok((cells[column] ?? 0) >= own, `${name}, ${id}: ${cells[column]} < ${own}`);
        });
      }
      await close();
    });

    test(`${code}: what a State says of a subject is as many passages as its documents have`, { skip: code !== language }, async () => {
      const { page, close } = await openPage(browser, submitters[0].pages[code]);
      for (const { pages } of submitters) {
        await page.goto(url(pages[code]));
        const counts = await page.$$eval("section.position", (all) =>
          all.map((section) => [...section.querySelectorAll(".meta > span")].map((fact) => /^(\d+) passage/.exec(fact.textContent)?.[1]).filter(Boolean).map(Number)),
        );
        assert.ok(counts.length > 0);
        for (const [all, ...documents] of counts) assert.equal(documents.reduce((sum, count) => sum + count, 0), all, pages[code]);
      }
      await close();
    });

    test(`${code}: a number leads to as many passages, silence to none`, async () => {
      const { page, close } = await openPage(browser, `${code}/matrix.html`);
      const row = page.locator("table.matrix tbody tr").first();
      const links = await row.locator("td a").evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.textContent]));
      const silent = await row.locator("td .visually-hidden").count();
      assert.ok(links.length > 0 && silent > 0);
      const [target, id] = links[0][0].split("#");
      await page.goto(`${url(`${code}/${target}`)}#${id}`);
      assert.ok((await page.locator(`#${id} .passages li`).count()) > 0);
      assert.equal(await page.locator("section.position").count(), links.length);
      await close();
    });
  }

  test("a column is sorted when its head is pressed, absent ones last, and back", async () => {
    const { page, faults, close } = await openPage(browser, `${language}/matrix.html`);
    const button = page.locator("table.matrix thead th:nth-child(3) button.sort");
    await button.focus();
    await page.keyboard.press("Enter");
    const head = page.locator("table.matrix thead th:nth-child(3)");
    assert.equal(await head.getAttribute("aria-sort"), "descending");
    const downward = (await readMatrix(page)).map((row) => row[1] ?? 0);
    assert.deepEqual(downward, [...downward].sort((a, b) => b - a));
    await page.keyboard.press("Enter");
    const upward = (await readMatrix(page)).map((row) => row[1] ?? 0);
    assert.deepEqual(upward, [...upward].sort((a, b) => a - b));
    await page.locator("table.matrix thead th:first-child button.sort").click();
    const names = (await readMatrix(page)).map((row) => row[0]);
    assert.deepEqual(names, [...names].sort(new Intl.Collator(language).compare));
    assert.equal(await head.getAttribute("aria-sort"), null);
    assert.deepEqual(faults, []);
    await close();
  });

  test("a regional group is chosen, and the address keeps it", async () => {
    const { page, close } = await openPage(browser, `${language}/matrix.html`);
    const all = (await readMatrix(page)).length;
    await page.selectOption("#group", "weog");
    const some = (await readMatrix(page)).length;
    assert.ok(some > 0 && some < all);
    assert.ok((await page.locator("form.filter output").innerText()).includes(String(some)));
    await page.reload();
    assert.equal((await readMatrix(page)).length, some);
    await page.selectOption("#group", "");
    assert.equal((await readMatrix(page)).length, all);
    await close();
  });

  test("without scripts all numbers are there and no control that does nothing", async () => {
    const { page, close } = await openPage(browser, `${language}/matrix.html`, { javaScriptEnabled: false });
    assert.equal(await page.locator("table.matrix tbody tr").count(), submitters.length);
    assert.equal(await page.locator("form.filter").isVisible(), false);
    assert.equal(await page.locator("button.sort").count(), 0);
    await close();
  });
});

describe("the map of who submitted", { skip: submitters.length === 0 ? "no submission" : false }, () => {
  test("has a tile for every State and a link for each that submitted", async () => {
    const { page, close } = await openPage(browser, `${language}/map.html`);
    const links = await page.$$eval(".tile-map a", (all) => all.map((a) => a.getAttribute("href")));
    const wanted = submitters.map((country) => country.pages[language].replace(`${language}/`, ""));
    assert.deepEqual([...links].sort(), [...wanted].sort());
    assert.ok((await page.locator(".tile-map .tile").count()) >= 193);
    const table = await page.$$eval("table.sortable tbody tr", (rows) =>
      rows.map((row) => [row.querySelector("a").getAttribute("href"), Number(row.cells[2].textContent)]),
    );
    for (const [href, count] of table) {
      const country = submitters.find((entry) => entry.pages[language].endsWith(href));
      assert.equal(count, country.submissions.length, href);
    }
    assert.equal(table.length, submitters.length);
    await close();
  });

  test("steps back for a group", async () => {
    const { page, close } = await openPage(browser, `${language}/map.html`);
    await page.selectOption("#group", "african");
    const [tiles, aside] = await page.evaluate(() => [
      document.querySelectorAll(".tile:not(.aside)").length,
      document.querySelectorAll('.tile.aside[data-group="african"]').length,
    ]);
    assert.ok(tiles >= 54 && aside === 0, `${tiles}, ${aside}`);
    await close();
  });
});

describe("the comparison", { skip: submitters.length < 2 ? "too few submissions" : false }, () => {
  /** A subject of which the first of these States speaks. */
  const codes = submitters.slice(0, 3).map((country) => country.iso3.toLowerCase());
  const subject = portal.subjects.find((entry) =>
    entry.paragraphs.some((place) => submitters[0].submissions.includes(place.split("#")[0])),
  );

  test("puts States side by side, as the address says", async () => {
    const query = `subject=${subject.id}&${codes.map((code) => `state=${code}`).join("&")}`;
    const { page, faults, close } = await openPage(browser, `${language}/compare.html`);
    await page.goto(`${url(`${language}/compare.html`)}?${query}`);
    await page.waitForFunction(() => document.querySelectorAll(".compare-columns .passages, .compare-columns .none").length >= 3);
    const names = await page.$$eval(".compare-columns h3", (all) => all.map((h) => h.textContent));
    assert.deepEqual(names.map(asInData), submitters.slice(0, 3).map((country) => country.name[language]));
    const own = subject.paragraphs.filter((place) => submitters[0].submissions.includes(place.split("#")[0]));
    const shown = await page.$$eval(".compare-columns section:first-child .passages a", (all) => all.map((a) => a.getAttribute("href")));
    assert.ok(shown.length >= own.length);
    for (const href of shown) assert.ok(existsSync(join(site, language, href.split("#")[0])), href);
    for (const link of await page.$$eval(".languages a", (all) => all.map((a) => a.search))) assert.equal(link, `?${query}`);
    assert.deepEqual(faults, []);
    await close();
  });

  test("is chosen by keyboard", async () => {
    const { page, close } = await openPage(browser, `${language}/compare.html`);
    await page.focus("#subject");
    await page.selectOption("#subject", subject.id);
    await page.selectOption("#state-1", codes[0]);
    await page.selectOption("#state-2", codes[1]);
    await page.focus(".compare-form button");
    await Promise.all([page.waitForURL(/subject=/), page.keyboard.press("Enter")]);
    await page.waitForSelector(".compare-columns .passages");
    assert.equal(await page.locator(".compare-columns section").count(), 2);
    assert.equal(await page.inputValue("#state-2"), codes[1]);
    await close();
  });

  test("says of a State without submissions that it made none", async () => {
    const { page, faults, close } = await openPage(browser, `${language}/compare.html`);
    await page.goto(`${url(`${language}/compare.html`)}?subject=${subject.id}&state=${codes[0]}&state=zzz`);
    await page.waitForSelector(".compare-columns .passages, .compare-columns section:first-child .none");
    const last = page.locator(".compare-columns section").nth(1);
    assert.equal(await last.locator("h3").innerText(), "ZZZ");
    assert.equal(await last.locator("h3 a").count(), 0);
    assert.equal(await last.locator(".none").innerText(), await page.getAttribute(".compared", "data-absent"));
    assert.deepEqual(faults, []);
    await close();
  });

  test("takes no other words from the address than it knows", async () => {
    const { page, faults, close } = await openPage(browser, `${language}/compare.html`);
    await page.goto(`${url(`${language}/compare.html`)}?subject=<b>&state=../../x&state=zzz`);
    assert.equal(await page.locator(".compare-columns").count(), 0);
    assert.deepEqual(faults, []);
    await close();
  });

  test("without scripts leads to the subjects", async () => {
    const { page, close } = await openPage(browser, `${language}/compare.html`, { javaScriptEnabled: false });
    assert.equal(await page.locator(".compare-form").isVisible(), false);
    assert.ok(await page.locator("main .notice").isVisible());
    assert.ok(await page.locator(`main a[href="subjects/${subject.id}.html"]`).isVisible());
    await close();
  });
});

test("the chronology has every document once", async () => {
  const { page, close } = await openPage(browser, `${language}/chronology.html`);
  const years = await page.$$eval("tbody a", (all) => all.map((a) => a.getAttribute("href")));
  const found = [];
  for (const year of years) {
    await page.goto(url(`${language}/${year}`));
    found.push(...(await page.$$eval("a.entry-name", (all) => all.map((a) => a.href))));
  }
  const wanted = portal.documents.filter((entry) => !entry.parent).map((entry) => url(entry.pages[language]));
  assert.deepEqual(found.sort(), wanted.sort());
  await close();
});

describe("the pack of a State", { skip: submitters.length === 0 ? "no submission" : false }, () => {
  const country = submitters[0];
  const path = country.pages[language].replace(".html", "/pack.html");

  test("holds its submissions whole, with their notes", async () => {
    const { page, close } = await openPage(browser, path, { javaScriptEnabled: false });
    const letters = (words) => words.replace(/[\s\u00a0\u202f\u2060]+/g, "").replaceAll("’", "'");
    const seen = letters(await page.locator("main").innerText());
    for (const slug of country.submissions.slice(0, 12)) {
      const { texts } = data(`documents/${slug}.json`);
      const text = texts[language] ?? Object.values(texts)[0];
      for (const paragraph of text.paragraphs.filter((p) => p.notes.length === 0))
        assert.ok(seen.includes(letters(paragraph.text)), paragraph.id);
      assert.ok((await page.locator(".pack-text .notes li").count()) >= text.notes.length);
    }
    const ids = await page.$$eval("[id]", (all) => all.map((element) => element.id));
    assert.equal(new Set(ids).size, ids.length);
    await close();
  });

  test("prints without the frame of the site", async () => {
    const { page, close } = await openPage(browser, path);
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.locator(".site-header").isVisible(), false);
    assert.ok((await page.pdf({ format: "A4" })).length > 10_000);
    await close();
  });
});

test("a State named nowhere in its own words has no pack", () => {
  for (const country of portal.countries.filter((entry) => entry.submissions.length === 0).slice(0, 5))
    assert.ok(!existsSync(join(site, country.pages[language].replace(".html", "/pack.html"))));
  const page = readFileSync(join(site, submitters[0].pages[language]), "utf8");
  assert.ok(page.includes("pack.html"));
});
