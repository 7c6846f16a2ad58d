// What is printed: black on white whatever the screen is, without what is for clicking, with the address that lasts.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, photograph, visit } from "../browser.mjs";
import { address, pages } from "./table.mjs";

const printed = {
  item: /\/ark:\/99999\/h4nn0mx7r$/,
  "leaf-columns": /\/ark:\/99999\/h4nn0mx7r\/0008$/,
  "search-words": /\/search\?q=ha\+noi$/,
  library: /\/libraries\/VN-TT-MAU1$/,
  "open-data": /\/open-data$/,
};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, lasting] of Object.entries(printed)) {
  test(`${name} is printed with its address`, () =>
    visit(browser, { colorScheme: "dark", viewport: { width: 720, height: 1040 } }, async (page) => {
      const row = pages.find((each) => each.name === name);
      await page.goto(address(row, "vi"), { waitUntil: "networkidle" });
      await page.emulateMedia({ media: "print" });
      const imprint = page.locator(".imprint");
      assert.ok(await imprint.isVisible());
      assert.match((await imprint.innerText()).trim(), lasting);
      assert.ok((await imprint.innerText()).includes(base), "it is whole");
      for (const part of [".head nav", ".foot", ".search", ".facets", ".tools", ".paging", ".unprinted"]) {
        for (const element of await page.locator(part).all()) {
          assert.ok(!(await element.isVisible()), `${part} is not printed`);
        }
      }
      const colours = await page.evaluate(() => {
        const { color, backgroundColor } = getComputedStyle(document.body);
        return { color, backgroundColor };
      });
      assert.deepEqual(colours, { color: "rgb(0, 0, 0)", backgroundColor: "rgb(255, 255, 255)" });
      await photograph(page, `pages/${name}-print`);
      assert.ok((await page.pdf({ format: "A4" })).length > 1_000);
    }));
}

test("each result is printed with its permanent address", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/search?q=ha+noi`);
    await page.emulateMedia({ media: "print" });
    const addresses = await page.locator(".rows .lasting:visible").allInnerTexts();
    assert.equal(addresses.length, await page.locator(".rows > li").count());
    addresses.forEach((each) => assert.match(each, /^http:\/\/127\.0\.0\.1:\d+\/ark:\/99999\/[a-z0-9]+$/));
  }));

test("how to cite is printed though it was folded up", () =>
  visit(browser, {}, async (page) => {
    await page.goto(address(pages.find(({ name }) => name === "item"), "vi"));
    assert.ok(!(await page.locator("#cite .citation").isVisible()));
    await page.emulateMedia({ media: "print" });
    assert.ok((await page.locator("#cite .citation").boundingBox()).height > 10);
  }));
