// The pages about open data: what there is, the catalogue, and a dataset of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

const pages = {
  guide: "/open-data",
  catalogue: "/catalog",
  dataset: "/catalog/collection/han-nom-mau",
};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [name, path] of Object.entries(pages)) {
  for (const [size, viewport] of Object.entries({ desktop, phone })) {
    test(`the ${name} of open data fits and can be used by everybody, ${size}`, () =>
      visit(browser, { viewport }, async (page) => {
        await page.goto(base + path);
        await assertFits(page);
        await assertAccessible(page);
        await photograph(page, `open-data-${name}-${size}`);
      }));
  }
}

test("from any page one comes to the open data, its catalogue and a dataset, in the language of the page", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/?lang=en`);
    await page.getByRole("navigation").getByRole("link", { name: "Open data" }).click();
    await page.waitForURL(/open-data\?lang=en$/);
    await page.getByRole("link", { name: "The whole data catalogue" }).first().click();
    await page.waitForURL(/catalog\?lang=en$/);
    await page.getByRole("link", { name: "The whole holdings" }).click();
    await page.waitForURL(/catalog\/holdings\?lang=en$/);
    assert.equal(await page.locator("html").getAttribute("lang"), "en");
    assert.match(await page.locator("main").textContent(), /creativecommons\.org\/licenses\/by\/4\.0/);
  }));
