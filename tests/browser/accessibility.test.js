// axe-core on a page of each kind, in both languages, light and dark.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { after, before, describe, test } from "node:test";
import { languages, launch, openPage, pageKinds } from "./site.js";

const axe = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

describe("axe-core", () => {
  let browser;
  before(async () => (browser = await launch()));
  after(() => browser.close());

  for (const language of languages) {
    for (const [kind, path] of Object.entries(pageKinds(language))) {
      for (const colorScheme of ["light", "dark"]) {
        test(`${language} ${kind}, ${colorScheme}`, { skip: path ? false : "no such page" }, async () => {
          const { page, close } = await openPage(browser, path, { colorScheme, reducedMotion: "reduce" });
          await page.addScriptTag({ path: axe });
          const { violations } = await page.evaluate(() =>
            window.axe.run(document, {
              runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
            }),
          );
          assert.deepEqual(
            violations.map((v) => `${v.id}: ${v.help} (${v.nodes.length}) ${v.nodes[0].html.slice(0, 200)}`),
            [],
          );
          await close();
        });
      }
    }
  }
});
