// ibidem serve, over real HTTP.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { appendFileSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { filesOf, program, Workspace } from "./workspace.js";

const workspace = new Workspace();
let server;
let port;
let printed = "";

/** Waits until something is so; half a minute is more than any build of this small site takes. */
async function until(is, what) {
  for (let tries = 0; tries < 300; ++tries) {
    const seen = is();
    if (seen) return seen;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not happen; printed: ${printed}`);
}

function get(path, { host = `localhost:${port}`, method = "GET" } = {}) {
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers: { host } }, (response) => {
      let body = "";
      response.on("data", (part) => (body += part));
      response.on("end", () => resolve({ status: response.statusCode, headers: response.headers, body }));
    });
    asked.on("error", reject);
    asked.end();
  });
}

/** The states that the server sends from now on. */
function listen() {
  const states = [];
  const asked = request({ host: "127.0.0.1", port, path: "/.ibidem/events", headers: { host: `127.0.0.1:${port}` } }, (response) => {
    assert.match(response.headers["content-type"], /^text\/event-stream/);
    let rest = "";
    response.on("data", (part) => {
      rest += part;
      for (let end = rest.indexOf("\n\n"); end >= 0; end = rest.indexOf("\n\n")) {
        const message = rest.slice(0, end);
        rest = rest.slice(end + 2);
        if (message.startsWith("data: ")) states.push(JSON.parse(message.slice(6)));
      }
    });
  });
  asked.on("error", () => {});
  asked.end();
  return { states, last: () => states.at(-1), close: () => asked.destroy() };
}

before(async () => {
  server = spawn(program, ["serve", ...workspace.arguments(workspace.site, "--port", "0")]);
  for (const stream of [server.stdout, server.stderr]) stream.on("data", (part) => (printed += part));
  port = Number((await until(() => printed.match(/http:\/\/localhost:(\d+)\//), "the start"))[1]);
});

after(() => {
  server.kill("SIGKILL");
  workspace.remove();
});

test("pages are those of the folder with a script more, in what is served only", async () => {
  const { status, headers, body } = await get("/fr/documents/a-78-76.html");
  assert.equal(status, 200);
  assert.equal(headers["content-type"], "text/html; charset=utf-8");
  const written = readFileSync(join(workspace.site, "fr/documents/a-78-76.html"), "utf8");
  assert.equal(body.replace(/<script src="\/\.ibidem\/preview\.js" data-build="1"><\/script>/, ""), written);
  assert.notEqual(body, written);
  for (const [path, bytes] of filesOf(workspace.site)) assert.ok(!bytes.includes("/.ibidem/preview.js"), path);
  assert.match((await get("/.ibidem/preview.js")).body, /EventSource/);
});

test("a folder is its index", async () => {
  assert.equal((await get("/fr/")).status, 200);
  const { status, headers } = await get("/fr");
  assert.equal(status, 302);
  assert.equal(headers.location, "/fr/");
});

test("requests for other hosts are refused", async () => {
  for (const host of ["example.org", `example.org:${port}`, "localhost.example.org", "127.0.0.1.example.org"]) {
    const { status, body } = await get("/fr/index.html", { host });
    assert.ok(status === 421 || status === 400, `${host}: ${status}`);
    assert.ok(!body.includes("<html"), host);
  }
  for (const host of ["localhost", "127.0.0.1", "[::1]", `[::1]:${port}`]) {
    assert.equal((await get("/fr/index.html", { host })).status, 200, host);
  }
});

test("nothing hidden, nothing outside, nothing but reading", async () => {
  for (const path of ["/.ibidem-manifest", "/../content/portal.yaml", "/%2e%2e/content/portal.yaml",
    "/fr/..%2f..%2fcontent/portal.yaml", "//etc/passwd", "/worker.js", "/nothing.html"]) {
    assert.equal((await get(path)).status, 404, path);
  }
  for (const method of ["POST", "PUT", "DELETE"]) assert.ok((await get("/fr/index.html", { method })).status >= 400);
});

test("a change of a text is seen, and pages are told to load anew", async () => {
  const events = listen();
  const first = await until(events.last, "the first state");
  assert.equal(first.problems, null);
  appendFileSync(join(workspace.content, "documents/a-res-77-37/fr.md"), "\nUne phrase de plus.\n");
  await until(() => events.last().build > first.build, "the next version");
  const { body } = await get("/fr/documents/a-res-77-37.html");
  assert.match(body, /Une phrase de plus/);
  assert.match(body, new RegExp(`data-build="${events.last().build}"`));
  events.close();
});

test("a new document is seen, in a folder that is new", async () => {
  const events = listen();
  const first = await until(events.last, "the first state");
  const { cpSync } = await import("node:fs");
  const folder = join(workspace.content, "documents/a-79-1");
  cpSync(join(workspace.content, "documents/a-res-77-37"), folder, { recursive: true });
  writeFileSync(join(folder, "document.yaml"), "symbol: A/79/1\nkind: report\ndate: 2024-05-01\n");
  await until(() => existsSync(join(workspace.site, "fr/documents/a-79-1.html")), "the page");
  await until(() => events.last().build > first.build && !events.last().problems, "the next version");
  assert.equal((await get("/fr/documents/a-79-1.html")).status, 200);
  events.close();
});

test("broken content is told, and the last good site goes on", async () => {
  const events = listen();
  const good = await until(events.last, "the first state");
  const file = join(workspace.content, "documents/a-res-77-37/fr.md");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, "---\nstatus: none\n---\n\n# T\n\nT.\n");
  const told = await until(() => events.last().problems && events.last(), "the problems");
  assert.equal(told.build, good.build);
  assert.ok(told.problems.errors > 0);
  assert.match(told.problems.problems[0].file, /fr\.md$/);
  assert.equal((await get("/fr/documents/a-res-77-37.html")).status, 200);
  writeFileSync(file, text);
  await until(() => events.last().problems === null, "the end of the problems");
  events.close();
});

test("a template that cannot be read is told, and the last good site goes on", async () => {
  const events = listen();
  await until(events.last, "the first state");
  const file = join(workspace.theme, "templates/home.mustache");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text + "{{#never}}");
  const told = await until(() => events.last().problems && events.last(), "the problem");
  assert.match(told.problems.problems[0].message, /home\.mustache/);
  assert.equal((await get("/fr/index.html")).status, 200);
  writeFileSync(file, text);
  await until(() => events.last().problems === null, "the end of the problem");
  events.close();
});

test("a folder that is removed and comes back", async () => {
  const events = listen();
  await until(events.last, "the first state");
  const away = join(workspace.root, "away");
  renameSync(workspace.content, away);
  await until(() => events.last().problems, "the problem");
  assert.equal((await get("/fr/index.html")).status, 200);
  renameSync(away, workspace.content);
  await until(() => events.last().problems === null, "the end of the problem");
  const { build } = events.last();
  appendFileSync(join(workspace.content, "documents/a-res-77-37/fr.md"), "\nEncore une phrase.\n");
  await until(() => events.last().build > build, "the next version");
  events.close();
});

test("another preview on the same port fails, this one ends when asked", async () => {
  const other = spawn(program, ["serve", ...workspace.arguments(join(workspace.root, "other"), "--port", String(port))]);
  let said = "";
  other.stderr.on("data", (part) => (said += part));
  assert.equal(await new Promise((resolve) => other.on("exit", resolve)), 2);
  assert.match(said, /cannot-listen/);
  const events = listen();
  await until(events.last, "the first state");
  server.kill("SIGTERM");
  assert.equal(await new Promise((resolve) => server.on("exit", resolve)), 0);
});
