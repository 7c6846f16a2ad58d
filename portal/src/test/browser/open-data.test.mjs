// The way to the open data.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

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
