// An incremental build is a clean one, byte for byte, whatever was changed before it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { changeSomething } from "./changes.js";
import { difference, filesOf, randomNumbers, Workspace } from "./workspace.js";

const steps = Number(process.env.STEPS ?? 60);
const seed = Number(process.env.SEED ?? 1);

test(`${steps} random changes, seed ${seed}`, () => {
  const workspace = new Workspace();
  const random = randomNumbers(seed);
  const done = [];
  try {
    assert.equal(workspace.build().status, 0);
    for (let step = 0; step < steps; ++step) {
      const restore = workspace.saved("content");
      const before = filesOf(workspace.site);
      // Sometimes several at once, and sometimes long enough ago for stamps to be trusted.
      for (let count = 1 + Math.floor(random() * 3); count > 0; --count) done.push(changeSomething(workspace, random));
      if (random() < 0.5) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 80);
      const seen = workspace.build();
      const clean = workspace.clean();
      const told = `step ${step}: ${done.slice(-6).join(", ")}`;
      assert.equal(seen.status, clean.status, told);
      assert.equal(seen.problems, clean.problems, told);
      if (clean.files) assert.equal(difference(filesOf(workspace.site), clean.files), "", told);
      else restore();
      if (!clean.files && !done.slice(-3).includes("spoilSite")) {
        assert.equal(difference(filesOf(workspace.site), before), "", told);
      }
    }
  } finally {
    workspace.remove();
  }
});

test("a second build writes nothing, and a third looks no further", () => {
  const workspace = new Workspace();
  try {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    const first = workspace.report();
    assert.ok(first.counts.written > 0);
    const second = workspace.report();
    assert.equal(second.counts.written, 0);
    assert.equal(second.counts.unchanged, first.counts.written);
    assert.deepEqual(Object.keys(workspace.report().milliseconds), ["changes", "total"]);
  } finally {
    workspace.remove();
  }
});
