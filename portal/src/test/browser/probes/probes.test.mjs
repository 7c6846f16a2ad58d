// An item whose every text would be a script, were it not kept a text: what scripts put on the pages is looked through too.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch } from "../browser.mjs";

const item = process.env.TANGTHU_PROBED;
assert.ok(item, "TANGTHU_PROBED is not set: this walk is run by ProbesTest");

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens a page without its policy, which would hide what got through, and looks at all that there is of it afterwards. */
async function harmless(path, steps = async () => {}) {
  const context = await browser.newContext({ bypassCSP: true, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    const ran = [];
    await page.exposeFunction("probe", () => ran.push("a script of the description"));
    page.on("dialog", (dialog) => (ran.push("a dialog"), dialog.dismiss()));
    await page.goto(base + path, { waitUntil: "networkidle" });
    await steps(page);
    await page.waitForLoadState("networkidle");
    const grown = await page.evaluate(() => {
      const all = [...document.querySelectorAll("*")];
      return all
        .filter((each) => each.id.startsWith("p-") || [...each.attributes].some(({ name }) => name.startsWith("on")))
        .map((each) => each.outerHTML);
    });
    assert.deepEqual(grown, [], path);
    assert.deepEqual(ran, [], path);
  } finally {
    await context.close();
  }
}

test("the reader shows labels, words, hits, sections and citations as texts", () =>
  harmless(item, async (page) => {
    await page.locator(".stage[data-open]").waitFor();
    for (const panel of ["text", "download", "cite"]) {
      await page.locator(`[data-opens="${panel}"]`).click();
      await page.locator(`[data-panel="${panel}"]`).waitFor();
    }
    await page.locator('[data-opens="search"]').click();
    await page.locator("#reader-q").fill("trang");
    await page.keyboard.press("Enter");
    await page.locator(".hits .hit").first().waitFor();
    await page.locator('[data-action="next"]').click();
  }));

test("completion shows names as texts", () =>
  harmless("/", async (page) => {
    await page.getByRole("combobox").pressSequentially("1234");
    await page.getByRole("option").first().waitFor();
  }));

for (const path of [
  `${item}?page=0002&q=trang`,
  `${item}/page/0001?q=trang`,
  `${item}/view`,
  `${item}/embed`,
  "/search?q=trang",
  "/libraries/VN-PROBES-1",
  "/collections/probes",
  `/search?q=${encodeURIComponent("\"'><b id=p-asked><script>probe(1)</script>")}`,
]) {
  test(`nothing but texts at ${path}`, () => harmless(path));
}
