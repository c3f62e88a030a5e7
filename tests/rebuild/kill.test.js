// A build that is killed at any moment leaves whole files, of the site before or of the new one,
// and the next build makes the new site of them. Builds at once do each other no harm.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { test } from "node:test";
import { changeSomething } from "./changes.js";
import { difference, filesOf, program, randomNumbers, Workspace } from "./workspace.js";

const kills = Number(process.env.KILLS ?? 30);
const seed = Number(process.env.SEED ?? 1);

function start(workspace) {
  const child = spawn(program, ["build", ...workspace.arguments(workspace.site)], { stdio: "ignore" });
  return { child, ended: new Promise((resolve) => child.on("exit", (code) => resolve(code))) };
}

/** What is there is whole: each file as before or as after, or one that waits under another name. */
function checkWhole(seen, before, after, told) {
  const own = new Set([".ibidem-journal", ".ibidem-manifest"]);
  for (const [path, bytes] of seen) {
    if (path.endsWith(".ibidem-new") || own.has(path)) continue;
    const whole = before.get(path)?.equals(bytes) || after.get(path)?.equals(bytes);
    // A file that is new stands under its own name from its first byte on; nothing leads to it yet.
    assert.ok(whole || !before.has(path), `${told}: ${path} is neither old nor new`);
  }
  for (const path of before.keys()) {
    assert.ok(seen.has(path) || !after.has(path), `${told}: ${path} is gone`);
  }
}

test(`${kills} builds killed, seed ${seed}`, async () => {
  const workspace = new Workspace();
  const random = randomNumbers(seed + 1000);
  try {
    const begin = Date.now();
    assert.equal(workspace.build().status, 0);
    let whole = Date.now() - begin;
    for (let kill = 0; kill < kills; ) {
      const restore = workspace.saved("content");
      const name = changeSomething(workspace, random);
      const after = workspace.clean();
      if (!after.files || name.startsWith("spoil")) {
        restore();
        workspace.build();
        continue;
      }
      kill += 1;
      const before = filesOf(workspace.site);
      const { child, ended } = start(workspace);
      const timer = setTimeout(() => child.kill("SIGKILL"), random() * whole * 1.2);
      await ended;
      clearTimeout(timer);
      checkWhole(filesOf(workspace.site), before, after.files, `kill ${kill}, ${name}`);
      assert.equal(workspace.build().status, 0);
      assert.equal(difference(filesOf(workspace.site), after.files), "", `kill ${kill}, ${name}`);
    }
  } finally {
    workspace.remove();
  }
});

test("builds at once", async () => {
  const workspace = new Workspace();
  const random = randomNumbers(seed + 2000);
  try {
    for (let round = 0; round < 8; ++round) {
      const restore = workspace.saved("content");
      changeSomething(workspace, random);
      const clean = workspace.clean();
      if (!clean.files) {
        restore();
        continue;
      }
      const statuses = await Promise.all([1, 2, 3].map(() => start(workspace).ended));
      assert.ok(statuses.includes(0), `round ${round}: ${statuses}`);
      assert.ok(statuses.every((status) => status === 0 || status === 2), `round ${round}: ${statuses}`);
      assert.equal(workspace.build().status, 0);
      assert.equal(difference(filesOf(workspace.site), clean.files), "", `round ${round}`);
    }
  } finally {
    workspace.remove();
  }
});
