// The pages of the vocabulary: terms, shapes, schemes, concepts, and what has no page of another kind.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, visit } from "./browser.mjs";

const concept = "/id/language/vi-Hani";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("a concept leads to its scheme, to what is broader, to its script, and stays in the language of the page", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${concept}?lang=en`);
    await page.getByRole("link", { name: "Nôm script" }).click();
    await page.waitForURL(/id\/script\/nom\?lang=en$/);
    assert.equal(await page.locator("h1").textContent(), "Nôm script");
    await page.getByRole("link", { name: "Vietnamese (Nôm script)" }).click();
    await page.getByRole("link", { name: "Find items" }).click();
    await page.waitForURL(/search\?language=vi-Hani&lang=en$/);
  }));

test("a term is found at its place in the page of all terms", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/ns#heritage`);
    const term = page.locator("#heritage");
    await term.getByRole("heading", { name: "nhóm tài liệu" }).waitFor();
    await page.waitForFunction(() => {
      const { top } = document.querySelector("#heritage").getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    });
  }));

test("whoever asks for a term that there is not is told where the others are", () =>
  visit(browser, {}, async (page) => {
    const answer = await page.request.get(`${base}/id/kind/khong-co`, { headers: { Accept: "text/html" } });
    assert.equal(answer.status(), 404);
    assert.match(await answer.text(), /href="[^"]*\/ns"/);
  }));
