// The default theme: all that its templates read is told in its README.
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const theme = new URL("../../themes/default/", import.meta.url);
const readme = readFileSync(new URL("README.md", theme), "utf8");
const told = new Set([...readme.matchAll(/`([a-z][a-z_-]*)`/g)].map(([, name]) => name));

for (const folder of ["templates", "partials"])
  for (const file of readdirSync(new URL(folder, theme)))
    test(`every value of ${folder}/${file} is in the README`, () => {
      const text = readFileSync(new URL(`${folder}/${file}`, theme), "utf8");
      const names = new Set([...text.matchAll(/\{\{[#^/]?([a-z][a-z_]*)(?:\.any)?\}\}/g)].map(([, name]) => name));
      assert.deepEqual([...names].filter((name) => !told.has(name)), []);
    });
