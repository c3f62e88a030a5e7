// The service worker of the site: keeps copies of pages in the browser and answers from them. A copy
// is of one build. While the site is at another, everything comes from the network, until a copy of
// the new build is complete and takes the place of the old one at once; so a reader never sees pages
// of two builds together.
"use strict";

const root = new URL("./", self.location.href).href;
const stateCache = "ibidem-state";
const stateKey = `${root}offline/state`;
const hashHeader = "x-ibidem-hash";
const atOnce = 8;
const patience = 3000; // milliseconds for the question which build the site is at

const cacheName = (version) => `ibidem-${version}`;
const pathOf = (url) => decodeURIComponent(new URL(url).pathname.slice(new URL(root).pathname.length)) || "index.html";

/** What is kept: { version, sets } with sets "fr" (all in French) or "fr/SUBJECT"; null before. */
async function readState() {
  const kept = await (await caches.open(stateCache)).match(stateKey);
  return kept ? kept.json() : null;
}

async function writeState(state) {
  await (await caches.open(stateCache)).put(stateKey, new Response(JSON.stringify(state)));
}

async function fetchNow(path) {
  const response = await fetch(root + path, { cache: "no-cache" });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response;
}

const siteIndex = async () => (await fetchNow("offline/index.json")).json();

/** The names of the lists of all files: each folder has its own, "2-of-8" and so on. */
function listPaths({ lists }) {
  const inFolder = ([folder, count]) => Array.from({ length: count }, (_, i) => `offline/${folder && `${folder}/`}${i}-of-${count}.json`);
  return Object.entries(lists).flatMap(inFolder);
}

/** All files of the site: path to [hash, size]. */
async function siteFiles(index) {
  const lists = listPaths(index).map((path) => fetchNow(path).then((got) => got.json()));
  return new Map((await Promise.all(lists)).flatMap((list) => Object.entries(list)));
}

// The search finds what stands in another language too.
const isShared = (path) => path === "index.html" || /^(?:assets|search)\//.test(path);

/** The pages below documents/ and the parts of itself that a subject's page leads to. */
function leadsTo(html, page, part) {
  const links = [...html.matchAll(/href="([^"#]+\.html)/g)].map(([, href]) => pathOf(new URL(href, root + page).href));
  return [...new Set(links.filter((path) => path.startsWith(part)))];
}

/** A subject in a language: its page, its years and every document that speaks of it, with its cards. */
async function subjectPaths(language, subject, files) {
  const page = `${language}/subjects/${subject}.html`;
  if (!files.has(page)) return [];
  const first = await (await fetchNow(page)).text();
  const years = leadsTo(first, page, `${language}/subjects/${subject}/`);
  const texts = [[page, first]];
  for (const year of years) texts.push([year, await (await fetchNow(year)).text()]);
  const documents = texts.flatMap(([path, text]) => leadsTo(text, path, `${language}/documents/`));
  const cards = documents.map((path) => path.replace("/documents/", "/cards/").replace(/html$/, "js"));
  return [page, ...years, ...documents, ...cards];
}

async function pathsOf(set, files) {
  const [language, subject] = set.split("/");
  if (subject) return subjectPaths(language, subject, files);
  return [...files.keys()].filter((path) => isShared(path) || path.startsWith(`${language}/`));
}

/** What a copy of these sets has: path to [hash, size]. */
async function filesOf(sets, index) {
  const wanted = new Map(Object.entries(index.core));
  if (sets.length === 0) return wanted;
  const files = await siteFiles(index);
  for (const set of sets) for (const path of await pathsOf(set, files)) if (files.has(path)) wanted.set(path, files.get(path));
  return wanted;
}

const hashOf = (response) => response?.headers.get(hashHeader);

/** Puts one file into the copy: from there, from the old copy, or from the network. */
async function keep(path, hash, cache, old) {
  const url = root + path;
  if (hashOf(await cache.match(url)) === hash) return;
  const before = old && (await old.match(url));
  if (hashOf(before) === hash) return cache.put(url, before);
  const got = await fetchNow(path);
  const headers = { "content-type": got.headers.get("content-type") ?? "application/octet-stream", [hashHeader]: hash };
  await cache.put(url, new Response(await got.blob(), { headers }));
}

async function keepAll(wanted, cache, old, progress) {
  const entries = [...wanted];
  let at = 0;
  let bytes = 0;
  const total = entries.reduce((sum, [, [, size]]) => sum + size, 0);
  const work = async () => {
    while (at < entries.length) {
      const [path, [hash, size]] = entries[at++];
      await keep(path, hash, cache, old);
      progress?.((bytes += size), total);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Makes the copy that is kept one of these sets at the site's present build. */
async function copy(sets, progress) {
  for (let tries = 0; tries < 3; tries++) {
    const index = await siteIndex();
    const state = await readState();
    const cache = await caches.open(cacheName(index.version));
    const wanted = await filesOf(sets, index);
    await keepAll(wanted, cache, state && (await caches.open(cacheName(state.version))), progress);
    // A site that changed meanwhile may have given files of two builds.
    if ((await siteIndex()).version !== index.version) continue;
    await drop(cache, wanted);
    await writeState({ version: index.version, sets });
    return;
  }
  throw new Error("the site keeps changing");
}

/** Takes out of a copy what it need not have any more. */
async function drop(cache, wanted) {
  for (const request of await cache.keys()) if (!wanted.has(pathOf(request.url))) await cache.delete(request);
}

/** One after the other: two copies at a time would undo one another. */
let last = Promise.resolve();
function inTurn(task) {
  const done = last.then(task);
  last = done.catch(() => {});
  return done;
}

const update = () => inTurn(async () => copy((await readState())?.sets ?? []));

/** Copies that no page is shown from are taken away. */
async function tidy() {
  const state = await readState();
  const shown = new Set([state && cacheName(state.version), stateCache]);
  for (const client of await self.clients.matchAll()) shown.add(cacheName(shownFrom.get(client.id)));
  for (const name of await caches.keys()) if (name.startsWith("ibidem-") && !shown.has(name)) await caches.delete(name);
}

// Which copy a page came from: its version, or "network".
const shownFrom = new Map();

/** The copy to answer from now, or "network" where the site is at another build. */
async function source() {
  const state = await readState();
  if (!state) return "network";
  try {
    const answer = await Promise.race([siteIndex(), new Promise((_, reject) => setTimeout(reject, patience))]);
    return answer.version === state.version ? state.version : "network";
  } catch {
    return state.version;
  }
}

async function answer(request, from) {
  if (from === "network") return fetch(request);
  const path = pathOf(request.url);
  const url = root + (path.endsWith("/") ? `${path}index.html` : path);
  const kept = await (await caches.open(cacheName(from))).match(url);
  return kept ?? fetch(request);
}

/** A page that is not kept while there is no network. */
async function missing(request, from) {
  const language = pathOf(request.url).split("/")[0];
  const cache = await caches.open(cacheName(from));
  const page = (await cache.match(`${root}${language}/offline.html`)) ?? (await cache.match(`${root}index.html`));
  return page ? Response.redirect(`${page.url || `${root}${language}/offline.html`}#missing`) : Response.error();
}

async function navigate(event) {
  const from = await source();
  shownFrom.set(event.resultingClientId, from);
  if (from === "network") event.waitUntil(update().catch(() => {}));
  else event.waitUntil(tidy());
  try {
    return await answer(event.request, from);
  } catch {
    const state = await readState();
    return state ? missing(event.request, state.version) : Response.error();
  }
}

async function part(event) {
  if (!shownFrom.has(event.clientId)) shownFrom.set(event.clientId, await source());
  return answer(event.request, shownFrom.get(event.clientId));
}

self.addEventListener("install", (event) => {
  self.skipWaiting();
  event.waitUntil(update());
});

self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  if (event.request.method !== "GET" || !event.request.url.startsWith(root)) return;
  if (pathOf(event.request.url).startsWith("offline/")) return;
  event.respondWith(event.request.mode === "navigate" ? navigate(event) : part(event));
});

const orders = {
  /** What is kept, and of which build. */
  state: () => readState(),
  /** How much a set would add: { files, bytes }. */
  async size({ set }) {
    const index = await siteIndex();
    const sizes = [...(await filesOf([set], index)).values()].map(([, size]) => size);
    return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
  },
  save: ({ set }, progress) => inTurn(async () => copy([...new Set([...((await readState())?.sets ?? []), set])].sort(), progress)),
  remove: ({ set }) => inTurn(async () => copy(((await readState())?.sets ?? []).filter((other) => other !== set))),
  update: (_, progress) => inTurn(async () => copy((await readState())?.sets ?? [], progress)),
};

self.addEventListener("message", (event) => {
  const [port] = event.ports;
  const order = orders[event.data.order];
  if (!port || !order) return;
  const progress = (bytes, total) => port.postMessage({ bytes, total });
  const done = Promise.resolve(order(event.data, progress));
  event.waitUntil(done.then((result) => port.postMessage({ result }), (error) => port.postMessage({ error: String(error) })));
});
