// A visitor's way through the sample collection, on a desktop and on a phone, with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

const register = "/item/h4nn0mx7r";
const map = "/item/g1bnd0r5s";
const thesis = "/item/t7xv2wq9n";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

for (const [words, name] of [
  ["ha noi", "without"],
  ["hà nội", "with"],
]) {
  test(`from the home page, ${words} finds the register ${name} diacritics`, () =>
    visit(browser, {}, async (page) => {
      await page.goto(base);
      await page.getByRole("combobox").fill(words);
      await page.keyboard.press("Enter");
      await page.waitForURL(/\/search/, { waitUntil: "networkidle" });
      await photograph(page, `found-${name}-diacritics`);
      await page.getByRole("link", { name: "Tàng thư dạng bản bạ" }).click();
      await page.waitForURL(new RegExp(register));
      assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Tàng thư dạng bản bạ");
    }));
}

test("what is typed is completed, by keys alone and in a way that is told to screen readers", () =>
  visit(browser, {}, async (page) => {
    await page.goto(base);
    const box = page.getByRole("combobox");
    await box.pressSequentially("tang thu");
    const title = page.getByRole("option", { name: "Tàng thư dạng bản bạ" });
    await title.waitFor();
    assert.equal(await box.getAttribute("aria-expanded"), "true");
    await photograph(page, "completion");
    await page.keyboard.press("ArrowDown");
    const chosen = page.locator(`#${await box.getAttribute("aria-activedescendant")}`);
    assert.equal(await chosen.getAttribute("aria-selected"), "true");
    assert.equal(await box.inputValue(), await chosen.textContent());
    await page.keyboard.press("Escape");
    assert.equal(await box.inputValue(), "tang thu");
    assert.equal(await box.getAttribute("aria-expanded"), "false");
    await box.press("End");
    await box.pressSequentially(" d");
    await title.click();
    await page.waitForURL(/\/search\?q=T/);
  }));

test("without JavaScript the search box is a plain form", () =>
  visit(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(base);
    await page.getByRole("searchbox").fill("ha noi");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/search/);
    await page.getByRole("link", { name: "Tàng thư dạng bản bạ" }).waitFor();
  }));

test("a facet narrows the results and can be taken off again", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/search?q=`);
    const all = await page.locator(".rows > li").count();
    await page.locator(".facets").getByRole("link", { name: /Bản đồ/ }).click();
    await page.waitForURL(/kind=map/);
    assert.equal(await page.locator(".rows > li").count(), 1);
    await page.locator(".chosen a").click();
    await page.waitForURL((address) => !address.search.includes("kind"));
    assert.equal(await page.locator(".rows > li").count(), all);
  }));

for (const javaScriptEnabled of [true, false]) {
  test(`on a phone ${javaScriptEnabled ? "with" : "without"} JavaScript centuries and facets narrow the results by touch`, () =>
    visit(browser, { viewport: phone, hasTouch: true, javaScriptEnabled }, async (page) => {
      await page.goto(`${base}/search`);
      const all = await page.locator(".rows > li").count();
      await page.locator(".to-facets").tap();
      const bars = page.locator(".histogram ol a");
      assert.ok((await bars.count()) > 1);
      for (const bar of await bars.all()) {
        const { width, height } = await bar.boundingBox();
        assert.ok(width >= 24 && height >= 24, `a bar of ${width} by ${height} is hard to hit`);
        assert.match(await bar.textContent(), /Thế kỷ [IVX]+( TCN)?: \d+ tài liệu/);
      }
      await assertFits(page);
      await photograph(page, `histogram-phone-${javaScriptEnabled ? "with" : "without"}-javascript`);
      await bars.first().tap();
      await page.waitForURL(/century=/);
      const narrowed = await page.locator(".rows > li").count();
      assert.ok(narrowed > 0 && narrowed < all, `${narrowed} of ${all}`);
      assert.equal(await page.locator(".histogram [aria-current]").count(), 1);
      await page.locator(".chosen a").tap();
      await page.waitForURL((address) => !address.search.includes("century"));
      assert.equal(await page.locator(".rows > li").count(), all);
    }));
}

test("bars are reached and followed by keys alone", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/search`);
    const bar = page.locator(".histogram ol a").last();
    await bar.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/century=/);
  }));

test("words that were found are shown on the image of their page", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/search?q=ha+noi`, { waitUntil: "networkidle" });
    const crop = page.locator(".crop img").first();
    await crop.scrollIntoViewIfNeeded();
    await page.waitForFunction(() => document.querySelector(".crop img").naturalWidth > 0);
    const picture = await crop.boundingBox();
    const mark = await page.locator(".crop rect").first().boundingBox();
    assert.ok(mark.x >= picture.x && mark.x + mark.width <= picture.x + picture.width + 2);
    assert.ok(mark.y >= picture.y && mark.y + mark.height <= picture.y + picture.height + 2);
  }));

test("a subject is found by leafing through the lists", () =>
  visit(browser, { viewport: phone, javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/browse`);
    await page.getByRole("link", { name: "Chủ đề", exact: true }).click();
    await page.waitForURL(/\/browse\/subjects/);
    await page.locator(".letters a").first().click();
    await page.waitForURL(/letter=/);
    await page.locator(".listed a").first().click();
    await page.waitForURL(/\/search\?subject=/);
    assert.ok((await page.locator(".rows > li").count()) > 0);
  }));

/** Zooms until the image is shown pixel by pixel, with a pause at each step, and waits for a tile of the deepest level. */
async function zoomToTheDeepestTiles(page, path, pause = 0) {
  const deepest = page.waitForResponse((response) => isDeepestTile(response.url()) && response.ok());
  await page.goto(base + path);
  await page.locator(".stage[data-open]").waitFor();
  await page.getByRole("button", { name: "Phóng to" }).focus();
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press("Enter");
    await page.waitForTimeout(pause);
  }
  await deepest;
  await page.waitForFunction(() => parseInt(document.querySelector(".place").textContent.split("·")[1]) >= 100);
}

/** A IIIF tile whose region is as large as the tile itself: nothing was scaled down. */
function isDeepestTile(url) {
  const tile = /\/iiif\/image\/3\/[^/]+\/\d+,\d+,(\d+),(\d+)\/(\d+),(\d+)?\//.exec(url);
  return tile !== null && tile[1] === tile[3];
}

for (const [size, viewport] of Object.entries({ desktop, phone })) {
  test(`the register is leafed through and zoomed to its deepest level on a ${size}`, () =>
    visit(browser, { viewport, hasTouch: size === "phone" }, async (page) => {
      await zoomToTheDeepestTiles(page, register);
      await photograph(page, `reader-${size}`);
      await page.getByRole("button", { name: "Trang sau" }).click();
      await page.waitForURL(/page=0002/);
      await page.locator('.stage[data-open="0002"]').waitFor();
      await assertFits(page);
    }));
}

test("the next page of the register lies to the left", () =>
  visit(browser, {}, async (page) => {
    await page.goto(base + register);
    const next = await page.getByRole("button", { name: "Trang sau" }).boundingBox();
    const previous = await page.getByRole("button", { name: "Trang trước" }).boundingBox();
    assert.ok(next.x < previous.x);
  }));

test("the map of 63 megapixels is zoomed to its deepest level", () =>
  visit(browser, {}, async (page) => {
    await zoomToTheDeepestTiles(page, map);
    await photograph(page, "reader-map");
  }));

for (const item of [register, map]) {
  test(`every image of ${item}, from the page to its deepest tiles, lay ready on the disk`, () =>
    visit(browser, {}, async (page) => {
      const before = await answers();
      const scales = new Set();
      const images = new Set();
      page.on("response", (response) => {
        const tile = /\/iiif\/image\/3\/[^/]+\/(?:\d+,\d+,(\d+),\d+|full)\/(\d+),/.exec(response.url());
        if (tile !== null && response.ok()) {
          images.add(response.url());
          scales.add(Math.round(tile[1] / tile[2]));
        }
      });
      await zoomToTheDeepestTiles(page, item, 400);
      const after = await answers();
      assert.ok(scales.has(1) && scales.has(2), `tiles of the scales ${[...scales]}`);
      assert.equal(after.made - before.made, 0, "nothing was decoded and encoded, now or before");
      assert.ok(images.size >= 10, `only ${images.size} images`);
      assert.ok(after.stored - before.stored >= images.size, `${after.stored - before.stored} of ${images.size}`);
    }));
}

/** How many images the server has answered in which way. */
async function answers() {
  const metrics = await (await fetch(`${base}/metrics`)).text();
  const count = (way) => Number(new RegExp(`^tangthu_image_answers_total\\{way="${way}"\\} (\\S+)$`, "m").exec(metrics)[1]);
  return { stored: count("stored"), made: count("rendered") + count("kept") };
}

test("without JavaScript the first page stands there, and every leaf leads to its page", () =>
  visit(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(base + register);
    const image = page.locator(".stage img");
    assert.ok((await image.boundingBox()).height > 300);
    await page.locator(".leaves a").nth(1).click();
    await page.waitForURL(/\/page\/0002/);
    await page.getByRole("link", { name: "Trang sau" }).first().click();
    await page.waitForURL(/\/page\/0003/);
    assert.ok((await page.locator(".page-text").textContent()).length > 10);
  }));

test("an item for the reading room shows previews only and says why", () =>
  visit(browser, {}, async (page) => {
    await page.goto(base + thesis);
    await page.locator(".notice").getByText("phòng đọc").waitFor();
    await page.locator(".stage[data-open]").waitFor();
  }));

test("the language is switched on the spot and kept", () =>
  visit(browser, {}, async (page) => {
    await page.goto(base + register);
    await page.getByRole("link", { name: "English" }).click();
    await page.waitForURL(/lang=en/);
    await page.getByRole("link", { name: "Tàng Thư", exact: true }).click();
    await page.getByText("New arrivals").waitFor();
  }));
