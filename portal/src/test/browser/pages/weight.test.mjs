// What a page weighs on its way to a telephone: all that the browser loads for it by itself, without images.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, phone, visit } from "../browser.mjs";
import { address, pages } from "./table.mjs";

/** Bytes on the wire, heads of answers included. */
const MOST = 100_000;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Every answer that the page waited for: its address, its kind, its bytes as they came. */
async function loaded(page, steps) {
  const session = await page.context().newCDPSession(page);
  const answers = new Map();
  session.on("Network.responseReceived", ({ requestId, type, response }) =>
    answers.set(requestId, { type, url: response.url, policy: header(response, "content-security-policy"), bytes: 0 }),
  );
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const answer = answers.get(requestId);
    if (answer !== undefined) {
      answer.bytes = encodedDataLength;
    }
  });
  await session.send("Network.enable");
  await steps();
  return [...answers.values()];
}

function header({ headers }, name) {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1] ?? "";
}

for (const name of ["home", "search-words", "item", "library", "leaf-columns"]) {
  test(`${name} comes with less than ${MOST} bytes without images, all of them from here`, () =>
    visit(browser, { viewport: phone }, async (page) => {
      const row = pages.find((each) => each.name === name);
      const answers = await loaded(page, async () => {
        await page.goto(address(row, "vi"), { waitUntil: "networkidle" });
        if (row.ready !== undefined) {
          await page.locator(row.ready).waitFor();
        }
      });
      const counted = answers.filter(({ type }) => type !== "Image");
      const told = counted.map(({ type, url, bytes }) => `${bytes} ${type} ${url}`).join("\n");
      const sum = counted.reduce((all, { bytes }) => all + bytes, 0);
      console.log(`${name}: ${sum} bytes in ${counted.length} answers`);
      assert.ok(counted.some(({ bytes }) => bytes > 0), "what came was counted");
      assert.ok(sum < MOST, `${sum} bytes:\n${told}`);
    }));
}

test("no page lets styles or scripts of others in, but Mirador's and that of queries, which are told", async () => {
  for (const row of pages) {
    if (row.as === undefined) {
      const answer = await fetch(address(row, "vi"), { headers: { Accept: "text/html" }, redirect: "manual" });
      const policy = new Map(
        answer.headers
          .get("content-security-policy")
          .split("; ")
          .map((directive) => [directive.slice(0, directive.indexOf(" ")), directive.slice(directive.indexOf(" ") + 1)]),
      );
      assert.ok(!policy.has("script-src"), `${row.name}: scripts are under default-src`);
      assert.match(policy.get("default-src"), /^'self' http:\/\/127\.0\.0\.1:\d+$/, row.name);
      const relaxed = /\/view$|^\/sparql$/.test(row.path);
      assert.equal(/unsafe|sha256/.test(policy.get("style-src")), relaxed, row.name);
    }
  }
});
