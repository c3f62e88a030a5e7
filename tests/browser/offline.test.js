// The installed site: kept in Chromium over HTTP, read with the server stopped, updated after the
// site was made again.
import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, afterEach, before, beforeEach, describe, test } from "node:test";
import { serve } from "./server.js";
import { launch, portal, site } from "./site.js";

/** The lists of all files that a copy of the site can have. */
const listPaths = ({ lists }) => Object.entries(lists).flatMap(([folder, count]) => Array.from({ length: count }, (_, i) => `offline/${folder && `${folder}/`}${i}-of-${count}.json`));

/** Another build of the site, as the generator would make it: a page changed, and the lists with it. */
function rebuild(folder, path, change) {
  const file = join(folder, path);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  const index = JSON.parse(readFileSync(join(folder, "offline/index.json"), "utf8"));
  const enter = (files) => path in files && (files[path] = [`${files[path][0]}-changed`, readFileSync(file).length]);
  enter(index.core);
  index.version = `${index.version}-changed`;
  writeFileSync(join(folder, "offline/index.json"), JSON.stringify(index));
  for (const path of listPaths(index)) {
    const list = join(folder, path);
    const files = JSON.parse(readFileSync(list, "utf8"));
    if (enter(files)) writeFileSync(list, JSON.stringify(files));
  }
}

describe("the installed site", () => {
  let browser;
  let folder;
  let server;
  let context;
  let page;
  before(async () => (browser = await launch()));
  after(() => browser.close());
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "ibidem-"));
    cpSync(site, folder, { recursive: true });
    server = await serve(folder);
    context = await browser.newContext();
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await server.stop();
    rmSync(folder, { recursive: true });
  });

  const visit = (path) => page.goto(server.address + path);
  const heading = () => page.textContent("h1");
  /** Keeps what is chosen on the page and waits until it is done. */
  async function keep(language, subject = "") {
    await visit(`${language}/offline.html`);
    await page.waitForSelector("#offline:not([hidden])");
    await page.selectOption("select[name=subject]", subject);
    await page.click("#offline .button");
    await page.waitForFunction(() => document.querySelectorAll("#offline-kept li").length === 1, undefined, { timeout: 60_000 });
  }

  /** Waits until the copy is of the build that the server has. */
  async function copied() {
    const { version } = JSON.parse(readFileSync(join(folder, "offline/index.json"), "utf8"));
    const kept = (address) => caches.open("ibidem-state").then((cache) => cache.match(`${address}offline/state`)).then((state) => state.json());
    for (let tries = 0; tries < 100; tries++) {
      if ((await page.evaluate(kept, server.address)).version === version) return;
      await page.waitForTimeout(300);
      // On a slow machine the worker may not have waited for the answer which build the site is at.
      if (tries % 10 === 9) await page.reload();
    }
    assert.fail("the copy stays as it is");
  }

  test("is found fit to be installed", async () => {
    await visit("fr/index.html");
    await page.evaluate(() => navigator.serviceWorker.ready);
    const session = await context.newCDPSession(page);
    const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
    // A window without a profile cannot install anything, whatever the site.
    assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
    const { url, errors } = await session.send("Page.getAppManifest");
    assert.equal(url, `${server.address}fr/manifest.webmanifest`);
    assert.deepEqual(errors, []);
  });

  test("has its first pages after the first visit, and says what it has not", async () => {
    await visit("fr/index.html");
    const title = await heading();
    await page.evaluate(() => navigator.serviceWorker.ready);
    await server.stop();
    await visit("fr/index.html");
    assert.equal(await heading(), title);
    await visit(portal.documents[0].pages.fr);
    assert.equal(page.url(), `${server.address}fr/offline.html#missing`);
    assert.ok(await page.isVisible("#offline-missing"));
  });

  test("is read as a whole without the server, with its search and notes", async () => {
    await keep("fr");
    assert.equal(await page.textContent("#offline-status"), "C’est fait.");
    await server.stop();
    for (const document of portal.documents) {
      await visit(document.pages.fr);
      assert.ok(await page.locator("main").count(), document.pages.fr);
    }
    await visit("fr/search.html");
    await page.fill("#search-field", "mentorat femmes");
    await page.waitForSelector(".hit");
    assert.equal(await page.getAttribute(".hit a", "href"), "documents/a-ac.292-2024-2.html#p-70");
  });

  test("is read by subject: the documents that speak of it and no others", async () => {
    const [subject] = [...portal.subjects].filter((entry) => entry.paragraphs.length > 0).sort((a, b) => a.paragraphs.length - b.paragraphs.length);
    const slugs = new Set(subject.paragraphs.map((place) => place.split("#")[0]));
    await keep("fr", subject.id);
    await server.stop();
    await visit(`fr/subjects/${subject.id}.html`);
    assert.equal((await page.goto(page.url())).status(), 200);
    for (const slug of slugs) {
      await visit(`fr/documents/${slug}.html`);
      assert.equal(page.url(), `${server.address}fr/documents/${slug}.html`);
    }
    const other = portal.documents.find((document) => !slugs.has(document.slug) && !document.slug.includes("/"));
    if (other) await visit(other.pages.fr);
    assert.match(page.url(), other ? /offline\.html#missing$/ : /documents/);
  });

  test("goes from one build to the next at once", async () => {
    await keep("fr");
    const path = portal.documents[0].pages.fr;
    await visit(path);
    rebuild(folder, path, (html) => html.replace("</h1>", " (bis)</h1>"));
    rebuild(folder, "assets/style.css", (css) => `${css}\nh1 { outline-style: dotted }`);
    const outline = () => page.evaluate(() => getComputedStyle(document.querySelector("h1")).outlineStyle);
    // The site is at another build than the copy: all comes from the network, style and page.
    await visit(path);
    assert.match(await heading(), /\(bis\)$/);
    assert.equal(await outline(), "dotted");
    const version = JSON.parse(readFileSync(join(folder, "offline/index.json"), "utf8")).version;
    await copied();
    await server.stop();
    await visit(path);
    assert.match(await heading(), /\(bis\)$/);
    assert.equal(await outline(), "dotted");
  });

  test("fetches only what changed", async () => {
    await keep("fr");
    const path = portal.documents[0].pages.fr;
    rebuild(folder, path, (html) => html.replace("</h1>", " (bis)</h1>"));
    server.requests.length = 0;
    await visit("fr/index.html");
    await copied();
    const pages = server.requests.filter((request) => /documents\/.*html$/.test(request.path)).map((request) => request.path);
    assert.deepEqual([...new Set(pages)], [`/${path}`]);
  });

  test("takes away what the reader removes", async () => {
    await keep("fr");
    await page.click("#offline-kept button");
    await page.waitForFunction(() => document.querySelectorAll("#offline-kept li").length === 0);
    await server.stop();
    await visit(portal.documents[0].pages.fr);
    assert.match(page.url(), /offline\.html#missing$/);
  });

  test("registers nothing from a folder", async () => {
    const offline = await browser.newContext({ offline: true });
    const opened = await offline.newPage();
    await opened.goto(`file://${folder}/fr/offline.html`);
    assert.match(await opened.textContent("#offline-status"), /dossier/);
    assert.equal(await opened.locator("link[rel=manifest]").count(), 0);
    assert.equal(await opened.isVisible("#offline"), false);
    await offline.close();
  });
});

test("the lists for a copy are of the site as it is", () => {
  const index = JSON.parse(readFileSync(join(site, "offline/index.json"), "utf8"));
  const files = Object.assign({}, ...listPaths(index).map((path) => JSON.parse(readFileSync(join(site, path), "utf8"))));
  for (const [path, [, size]] of Object.entries(files)) assert.equal(readFileSync(join(site, path)).length, size, path);
  for (const path of Object.keys(index.core)) assert.ok(path in files, path);
});
