// The queries in Firefox: from the folder without a network, and over HTTP.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import puppeteer from "puppeteer-core";
import { addressOf, answered } from "./queries.js";
import { serve } from "./server.js";
import { site, url } from "./site.js";

/** A Firefox whose every connection but those to this machine fails. */
const launch = () =>
  puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
    extraPrefsFirefox: { "network.proxy.type": 1, "network.proxy.http": "127.0.0.1", "network.proxy.http_port": 9, "network.proxy.ssl": "127.0.0.1", "network.proxy.ssl_port": 9 },
  });

/** Types a query as a reader does and gives where the first hit leads. */
async function firstHit(page, query) {
  await page.$eval("#search-field", (field) => (field.value = ""));
  await page.type("#search-field", query);
  await page.keyboard.press("Enter");
  await page.waitForFunction(
    (text) => new URLSearchParams(location.hash.slice(1)).get("q") === text && document.querySelector(".hit a") && document.getElementById("search").getAttribute("aria-busy") !== "true",
    { timeout: 20_000 },
    query,
  );
  return page.$eval(".hit a", (link) => link.getAttribute("href"));
}

describe("Firefox", () => {
  let browser;
  let server;
  before(async () => {
    browser = await launch();
    server = await serve(site);
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const addresses = { "from the folder": (path) => url(path), "over HTTP": (path) => server.address + path };
  for (const [name, address] of Object.entries(addresses))
    for (const { language, query, expected } of answered)
      test(`${name}, ${language}: ${query}`, async () => {
        const page = await browser.newPage();
        const faults = [];
        page.on("pageerror", (error) => faults.push(error.message));
        await page.goto(address(`${language}/search.html`));
        const first = await firstHit(page, query);
        assert.ok(expected.map(addressOf).includes(first), first);
        assert.deepEqual(faults, []);
        await page.close();
      });
});
