// Every page of the site is well-formed, valid HTML.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { HtmlValidate } from "html-validate";
import { allPages, site } from "./site.js";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    "long-title": "off", // documents have long titles
    "no-inline-style": "error",
    "no-trailing-whitespace": "off",
  },
});

describe("valid HTML", () => {
  for (const path of allPages()) {
    test(path, async () => {
      const report = await validator.validateString(readFileSync(join(site, path), "utf8"), path);
      const faults = report.results.flatMap((result) => result.messages);
      assert.deepEqual(
        faults.slice(0, 5).map((f) => `${f.line}:${f.column} ${f.ruleId}: ${f.message}`),
        [],
      );
    });
  }
});
