// Someone without a mouse: by keys alone from the home page to a quotation, and always seeing where the focus is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, desktop, launch, phone, visit } from "../browser.mjs";

/** More stops than any page may put in the way. */
const FAR = 90;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Goes on by the tabulator until something has the focus, and sees the focus at each stop. */
async function tabTo(page, target) {
  const wanted = await target.elementHandle();
  for (let stop = 0; stop < FAR; stop++) {
    await page.keyboard.press("Tab");
    const [there, seen, what] = await page.evaluate((element) => {
      const focused = document.activeElement;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const told = `${focused.tagName} ${focused.className} ${focused.textContent.trim().slice(0, 40)}`;
      return [focused === element, outlineStyle !== "none" && parseFloat(outlineWidth) > 0, told];
    }, wanted);
    assert.ok(seen, `the focus can be seen on ${what}`);
    if (there) {
      return;
    }
  }
  assert.fail(`not reached within ${FAR} stops`);
}

async function focused(page) {
  return page.evaluateHandle(() => document.activeElement);
}

for (const [size, viewport] of Object.entries({ desktop, phone })) {
  test(`from the home page over search, facet and reader to a quotation, on a ${size}`, () =>
    visit(browser, { viewport }, async (page) => {
      await page.goto(base);
      await page.keyboard.press("Tab");
      assert.equal(await (await focused(page)).evaluate((element) => element.className), "skip");
      await page.keyboard.press("Enter");
      await tabTo(page, page.getByRole("combobox"));
      await page.keyboard.type("ha noi");
      // With nothing to fold up, Chromium would empty the box.
      await page.getByRole("listbox").waitFor();
      await page.keyboard.press("Escape");
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search\?q=ha/, { waitUntil: "networkidle" });

      const facet = page.locator(".facets a").first();
      const chosen = new URL(await facet.getAttribute("href"), base);
      await tabTo(page, facet);
      await page.keyboard.press("Enter");
      await page.waitForURL((there) => there.search === chosen.search, { waitUntil: "networkidle" });

      await tabTo(page, page.locator(".rows .row-title a").first());
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/item\/[a-z0-9]+/, { waitUntil: "networkidle" });
      await page.locator(".stage[data-open]").waitFor();

      const tools = page.getByRole("toolbar");
      await tabTo(page, tools.locator('button[tabindex="0"]'));
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      const cite = tools.locator('[data-opens="cite"]');
      assert.ok(await cite.evaluate((button) => button === document.activeElement), "the arrows go from tool to tool");
      await page.keyboard.press("Enter");
      await page.locator('[data-panel="cite"] [data-permanent]').getByText(/ark:/).waitFor();
      await page.keyboard.press("Escape");
      assert.equal(await cite.getAttribute("aria-expanded"), "false");

      await tabTo(page, page.locator("#cite summary"));
      await page.keyboard.press("Enter");
      assert.ok(await page.locator("#cite .citation").isVisible());
    }));
}

test("the skip link leads past the head of every page", () =>
  visit(browser, {}, async (page) => {
    for (const path of ["/", "/search?q=", "/item/h4nn0mx7r", "/open-data", "/sign-in"]) {
      await page.goto(base + path);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Tab");
      assert.ok(
        await page.evaluate(() => document.getElementById("content").contains(document.activeElement)),
        `${path}: the next stop is within the content`,
      );
    }
  }));
