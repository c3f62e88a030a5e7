// The site as a reader meets it: opened from the folder, without a network.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { languages, launch, longDocument, openPage, pageKinds, submission, url } from "./site.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

describe("every kind of page", () => {
  for (const language of languages) {
    for (const [kind, path] of Object.entries(pageKinds(language))) {
      test(`${language} ${kind}`, { skip: path ? false : "no such page" }, async () => {
        const { page, faults, close } = await openPage(browser, path);
        assert.deepEqual(faults, []);
        assert.equal(await page.getAttribute("html", "lang"), language);
        assert.equal(await page.locator("main").count(), 1);
        assert.equal(await page.locator("h1").count(), 1);
        assert.notEqual((await page.title()).trim(), "");
        await close();
      });

      test(`${language} ${kind} at 320 px does not scroll sideways`, { skip: path ? false : "no such page" }, async () => {
        const { page, close } = await openPage(browser, path, { viewport: { width: 320, height: 640 } });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wider <= 0, `${wider} px too wide`);
        await close();
      });

      test(`${language} ${kind} leads to the same page in the other languages`, { skip: path ? false : "no such page" }, async () => {
        const { page, close } = await openPage(browser, path);
        for (const other of languages.filter((code) => code !== language)) {
          const wanted = url(path.replace(`${language}/`, `${other}/`));
          const links = await page.$$eval(`a[hreflang="${other}"]`, (all) => all.map((a) => a.href.split("#")[0]));
          assert.ok(links.includes(wanted), `no link to ${wanted}`);
        }
        await close();
      });
    }
  }
});

test("the first page lets one choose a language", async () => {
  const { page, faults, close } = await openPage(browser, "index.html");
  for (const language of languages)
    assert.ok((await page.locator(`a[href="${language}/index.html"]`).count()) > 0, language);
  assert.deepEqual(faults, []);
  await close();
});

describe("notes", () => {
  for (const language of languages) {
    test(`${language}: a call leads to its note and the note back to its calls`, async () => {
      const { page, close } = await openPage(browser, longDocument.document.pages[language]);
      const text = longDocument.data.texts[language] ?? Object.values(longDocument.data.texts)[0];
      for (const note of text.notes) {
        const prefix = note.id.replace(/note-/, "call-");
        const calls = await page.$$eval(`a[href="#${note.id}"]`, (all) =>
          all.map((a) => a.id || a.closest("[id]").id).filter((id) => id.includes("call-")),
        );
        assert.ok(calls.includes(prefix), `${note.id}: calls ${calls}`);
        const back = await page.$$eval(`#${note.id.replaceAll(".", "\\.")} a[href^="#"]`, (all) =>
          all.map((a) => a.getAttribute("href").slice(1)),
        );
        for (const call of calls) assert.ok(back.includes(call), `${note.id} does not lead back to ${call}`);
      }
      await close();
    });
  }
});

describe("the keyboard", () => {
  test("the first stop leads past the head of the page to the text", async () => {
    const { page, close } = await openPage(browser, longDocument.document.pages[languages[0]]);
    await page.keyboard.press("Tab");
    const target = await page.evaluate(() => document.activeElement.getAttribute("href"));
    assert.match(target ?? "", /^#/);
    const inside = await page.evaluate((id) => {
      const main = document.querySelector("main");
      const element = document.getElementById(id);
      return element && (main === element || main.contains(element) || element.contains(main));
    }, target.slice(1));
    assert.ok(inside, target);
    await close();
  });

  test("what has the focus can be seen", async () => {
    const { page, close } = await openPage(browser, pageKinds(languages[0]).home);
    for (let stop = 0; stop < 12; stop++) {
      await page.keyboard.press("Tab");
      const shown = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return true;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        return style.outlineStyle !== "none" && box.width > 0 && box.height > 0;
      });
      assert.ok(shown, `stop ${stop + 1}: ${await page.evaluate(() => document.activeElement.outerHTML.slice(0, 150))}`);
    }
    await close();
  });
});

test("without scripts the text, its notes and its links are all there", async () => {
  const { page, close } = await openPage(browser, longDocument.document.pages[languages[0]], { javaScriptEnabled: false });
  const text = longDocument.data.texts[languages[0]] ?? Object.values(longDocument.data.texts)[0];
  // Blanks and apostrophes are set anew for the page, and note calls stand between the words.
  const letters = (words) => words.replace(/[\s\u00a0\u202f\u2060]+/g, "").replaceAll("’", "'");
  const seen = letters(await page.locator("main").innerText());
  for (const paragraph of text.paragraphs.filter((p) => p.notes.length === 0).slice(0, 20))
    assert.ok(seen.includes(letters(paragraph.text)), paragraph.id);
  for (const note of text.notes)
    assert.ok(await page.locator(`[id="${note.id}"]`).isVisible(), note.id);
  await close();
});

test("a submission leads to its report", { skip: submission ? false : "no submission" }, async () => {
  const { page, close } = await openPage(browser, submission.document.pages[languages[0]]);
  const parent = url(longDocument.document.pages[languages[0]]);
  const links = await page.$$eval("a[href]", (all) => all.map((a) => a.href.split("#")[0]));
  if (submission.document.parent === longDocument.document.symbol) assert.ok(links.includes(parent));
  else assert.ok(links.some((link) => link.includes("/documents/")));
  await close();
});

test("dark and light differ, and what is printed is dark on white", async () => {
  const { page, close } = await openPage(browser, pageKinds(languages[0]).home, { colorScheme: "light" });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await background();
  await page.emulateMedia({ colorScheme: "dark" });
  assert.notEqual(await background(), light);
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const [ink, paper] = await page.evaluate(() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor].map((color) => Math.max(...color.match(/[0-9.]+/g).slice(0, 3)));
  });
  assert.ok(ink < 80 && (paper > 250 || paper === 0), `${ink} on ${paper}`);
  await close();
});
