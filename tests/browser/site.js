// What the browser suites share: the site under test, its pages by kind, and a Chromium without a
// network. SITE is the folder of a finished site, made by tests/browser/run.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { launch } from "./launch.js";

export const site = process.env.SITE;
export const portal = data("portal.json");
export const languages = portal.languages;

export function data(path) {
  return JSON.parse(readFileSync(join(site, "data", path), "utf8"));
}

export function url(path) {
  return pathToFileURL(join(site, path)).href;
}

/** All HTML pages, relative to the site. */
export function allPages() {
  return readdirSync(site, { recursive: true })
    .filter((path) => path.endsWith(".html"))
    .sort();
}

const withText = portal.documents.map((document) => ({ document, data: data(document.data.slice("data/".length)) }));

function longest(candidates) {
  const size = ({ data }) => Object.values(data.texts)[0].paragraphs.length;
  return candidates.sort((a, b) => size(b) - size(a))[0];
}

export const longDocument = longest(withText.filter(({ document }) => !document.parent));
export const submission = longest(withText.filter(({ document }) => document.parent));

/** The first page in a folder of the site, if there is any. */
function firstPage(folder) {
  return allPages().find((path) => path.startsWith(`${folder}/`));
}

/** A page of each kind that the contract names, in one language. */
export function pageKinds(language) {
  const country = portal.countries.find((entry) => entry.submissions.length > 0) ?? portal.countries[0];
  const subject = [...portal.subjects].sort((a, b) => b.paragraphs.length - a.paragraphs.length)[0];
  const resolution = portal.documents.find((entry) => entry.kind === "resolution");
  const held = new Set(portal.documents.map((entry) => entry.slug));
  const cited = portal.cited.find((entry) => !held.has(entry.slug));
  return {
    home: `${language}/index.html`,
    document: longDocument.document.pages[language],
    parallel: longDocument.document.pages[language].replace("/documents/", "/parallel/"),
    resolution: resolution?.pages[language],
    submission: submission?.document.pages[language],
    cited: cited?.pages[language],
    countries: `${language}/countries/index.html`,
    country: country.pages[language],
    subjects: `${language}/subjects/index.html`,
    subject: subject.pages[language],
    search: `${language}/search.html`,
    offline: `${language}/offline.html`,
    report: `${language}/report.html`,
    glossary: `${language}/glossary.html`,
    findings: firstPage(`${language}/findings`),
    matrix: `${language}/matrix.html`,
    compare: `${language}/compare.html`,
    map: `${language}/map.html`,
    chronology: `${language}/chronology.html`,
    year: firstPage(`${language}/chronology`),
    pack: country.submissions.length > 0 ? country.pages[language].replace(".html", "/pack.html") : undefined,
    news: `${language}/news.html`,
    release: firstPage(`${language}/news`),
  };
}

export { launch };

/** A page without a network; `faults` gathers console errors and requests for anything but files. */
export async function openPage(browser, path, options = {}) {
  const context = await browser.newContext({ offline: true, ...options });
  const page = await context.newPage();
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    if (!/^(file|data|blob|about):/.test(request.url())) faults.push(`request: ${request.url()}`);
  });
  await page.goto(url(path));
  return { page, faults, close: () => context.close() };
}
