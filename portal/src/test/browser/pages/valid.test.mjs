// The W3C's validator (the Nu Html Checker) finds no error in any page, in either language.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { test } from "node:test";
import { address, headers, pages } from "./table.mjs";

const require = createRequire(new URL("../../../main/web/package.json", import.meta.url));
const checker = String(require("vnu-jar"));

async function written(row, language, folder) {
  const answer = await fetch(address(row, language), { headers: headers(row), redirect: "manual" });
  assert.equal(answer.status, row.status ?? 200, row.name);
  assert.match(answer.headers.get("content-type"), /^text\/html/, row.name);
  const file = join(folder, `${row.name}-${language}.html`);
  writeFileSync(file, await answer.text());
  return file;
}

test("every page is valid HTML", async () => {
  const folder = mkdtempSync(join(tmpdir(), "tangthu-html-"));
  try {
    const files = [];
    for (const row of pages) {
      files.push(await written(row, "vi", folder), await written(row, "en", folder));
    }
    const checked = spawnSync(
      "java",
      ["-Xss4m", "-jar", checker, "--stdout", "--exit-zero-always", "--format", "json", "--errors-only", ...files],
      { encoding: "utf8", maxBuffer: 1 << 26 },
    );
    assert.equal(checked.status, 0, checked.stderr || checked.error?.message);
    const faults = JSON.parse(checked.stdout).messages.map(
      ({ url, lastLine, message, extract }) => `${basename(url)}:${lastLine}: ${message}: ${extract?.trim() ?? ""}`,
    );
    assert.deepEqual(faults, []);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
