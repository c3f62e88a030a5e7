// What a reference shows: the words that it leads to, what an Ibid. stands for, who cites a passage.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { languages, launch, openPage } from "./site.js";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The first page of documents in a language whose HTML has this in it, below the site's folder. */
function pageWith(language, words) {
  const folder = join(language, "documents");
  const files = readdirSync(join(process.env.SITE, folder), { recursive: true }).sort();
  return files.filter((file) => file.endsWith(".html")).map((file) => join(folder, file))
    .find((file) => words.test(readFileSync(join(process.env.SITE, file), "utf8")));
}

const card = async (page) => {
  await page.waitForSelector("#card:not([hidden])");
  return page.innerText("#card");
};

for (const language of languages) {
  describe(`references in ${language}`, () => {
    const chained = /<a class="ref[^>]*title="[^"]*note \d+[^"]*, note \d+[^"]*"[^>]*>Ibid/;
    const cited = /class="cited-here"/;
    const ibid = pageWith(language, chained);
    const count = pageWith(language, cited);

    test("an Ibid. says what it stands for and the notes that lead there", { skip: ibid ? false : "none" }, async () => {
      const { page, faults, close } = await openPage(browser, ibid);
      const link = await page.locator("a.ref[title*=', note']").filter({ hasText: /^Ibid/ }).first().elementHandle();
      const stands = await link.getAttribute("title");
      await link.focus();
      assert.ok((await card(page)).includes(stands));
      assert.equal(await link.getAttribute("aria-describedby"), "card");
      await page.keyboard.press("Escape");
      assert.ok(await page.locator("#card").isHidden());
      assert.deepEqual(faults, []);
      await close();
    });

    test("a count opens the list of who cites a passage, each with its words", { skip: count ? false : "none" }, async () => {
      const { page, faults, close } = await openPage(browser, count);
      const details = page.locator(".cited-here").first();
      await details.locator("summary").click();
      assert.ok((await details.locator(".around").first().innerText()).length > 20);
      assert.ok(await details.locator(".around mark").first().isVisible());
      const link = details.locator("a").first();
      await link.hover();
      assert.ok((await card(page)).split("\n").length > 1);
      assert.deepEqual(faults, []);
      await close();
    });

    test("without scripts and on paper the opened list has the same words", { skip: count ? false : "none" }, async () => {
      const { page, close } = await openPage(browser, count, { javaScriptEnabled: false });
      const details = page.locator(".cited-here").first();
      await details.locator("summary").click();
      await page.emulateMedia({ media: "print" });
      assert.ok(await details.locator(".around mark").first().isVisible());
      await close();
    });

    test("without scripts a reference is a link that says what it stands for", { skip: ibid ? false : "none" }, async () => {
      const { page, close } = await openPage(browser, ibid, { javaScriptEnabled: false });
      const link = page.locator("a.ref[title*=', note']").first();
      assert.match(await link.getAttribute("href"), /\.html/);
      await close();
    });
  });
}
