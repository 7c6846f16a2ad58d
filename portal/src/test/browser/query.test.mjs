// The page for SPARQL queries: an editor that asks nobody else, and a plain form where there is no script.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(page, address) {
  await page.goto(base + address);
  await page.locator(".yasqe .CodeMirror").waitFor();
}

function written(page) {
  return page.evaluate(() => document.querySelector(".CodeMirror").CodeMirror.getValue());
}

for (const [size, viewport] of Object.entries({ desktop, phone })) {
  test(`a query is run and its answer stands in a table, ${size}`, () =>
    visit(browser, { viewport }, async (page) => {
      await open(page, "/sparql");
      await photograph(page, `query-${size}`);
      await assertFits(page);
      await page.locator(".yasqe_queryButton").click();
      await page.locator(".yasr table.dataTable tbody tr").first().waitFor();
      await photograph(page, `query-answer-${size}`);
      await assertFits(page);
    }));

  test(`without a script the form asks and can be used by everybody, ${size}`, () =>
    visit(browser, { viewport, javaScriptEnabled: false }, async (page) => {
      await page.goto(base + "/sparql?lang=en");
      await assertFits(page);
      await photograph(page, `query-plain-${size}`);
      const form = page.locator("form.query-form");
      assert.equal(await form.getAttribute("method"), "get");
      await form.getByRole("button", { name: "Run the query" }).waitFor();
      const query = await form.getByLabel("Query").inputValue();
      const asked = await page.request.get(base + "/sparql", { params: { query, format: "csv" } });
      assert.match(await asked.text(), /^item,title,modified/);
      const example = await page.locator("a[data-query]").first().getAttribute("href");
      assert.equal((await page.request.get(example)).status(), 200);
    }));
}

test("an example comes into the editor and its address can be shared", () =>
  visit(browser, {}, async (page) => {
    await open(page, "/sparql?lang=en");
    await page.getByRole("link", { name: "History of an administrative unit" }).click();
    const query = await written(page);
    assert.match(query, /hung-yen-2025/);
    const shared = `/sparql?lang=en#query=${encodeURIComponent("ASK { ?shared ?by ?address }")}`;
    await page.goto("about:blank");
    await open(page, shared);
    assert.equal(await written(page), "ASK { ?shared ?by ?address }");
  }));

test("prefixes are completed from the page alone", () =>
  visit(browser, {}, async (page) => {
    await open(page, "/sparql");
    await page.evaluate(() => document.querySelector(".CodeMirror").CodeMirror.setValue(""));
    await page.locator(".CodeMirror").click();
    await page.keyboard.type("PREFIX dcter");
    await page.locator(".CodeMirror-hints").waitFor();
    assert.match(await page.locator(".CodeMirror-hints").innerText(), /http:\/\/purl\.org\/dc\/terms\//);
  }));

test("what stands around the editor can be used by everybody", () =>
  visit(browser, {}, async (page) => {
    await open(page, "/sparql");
    await page.locator(".yasgui").evaluate((editor) => editor.remove());
    await assertAccessible(page);
  }));
