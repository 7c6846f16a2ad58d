// The map of places and the pages of places and people: in both sizes and colours, with and without JavaScript.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

const sizes = {
  desktop: { viewport: desktop, colorScheme: "light" },
  phone: { viewport: phone, colorScheme: "dark", hasTouch: true, isMobile: true },
};
const things = { place: "/id/place/ha-noi-2008", former: "/id/place/ha-nam-1997", agent: "/id/agent/tang-thu" };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function openMap(page, query = "") {
  await page.goto(`${base}/map${query}`);
  await page.locator(".leaflet-container .dot a").first().waitFor();
}

for (const [size, options] of Object.entries(sizes)) {
  test(`the map fits a ${size} and is accessible in ${options.colorScheme} colours`, () =>
    visit(browser, { ...options, bypassCSP: true }, async (page) => {
      await openMap(page);
      await assertFits(page);
      await photograph(page, `map-${size}`);
      await assertAccessible(page);
    }));

  test(`a marker leads to the search of its place, ${size}`, () =>
    visit(browser, options, async (page) => {
      await openMap(page);
      const marker = page.locator('.dot a[href="/search?place=bac-ninh-2025"]');
      await (options.hasTouch ? marker.tap() : marker.click());
      await page.waitForURL(/\/search\?place=bac-ninh-2025$/);
      assert.match(await page.locator("main").textContent(), /Bắc Ninh/);
    }));

  for (const [name, path] of Object.entries(things)) {
    test(`the page of a ${name} fits a ${size} and is accessible`, () =>
      visit(browser, { ...options, bypassCSP: true }, async (page) => {
        await page.goto(base + path);
        await assertFits(page);
        await photograph(page, `thing-${name}-${size}`);
        await assertAccessible(page);
      }));
  }
}

test("the map shows Hoàng Sa and Trường Sa as Vietnam's, and Biển Đông by its name", () =>
  visit(browser, {}, async (page) => {
    await openMap(page);
    const names = await page.locator(".leaflet-container .name").allTextContents();
    for (const name of ["Quần đảo Hoàng Sa (Việt Nam)", "Quần đảo Trường Sa (Việt Nam)", "Biển Đông"]) {
      assert.ok(names.includes(name), name);
    }
    assert.ok((await page.locator(".leaflet-container path.home").count()) > 0);
  }));

test("the map is moved and enlarged by keys and buttons, in the language of the page", () =>
  visit(browser, {}, async (page) => {
    await openMap(page, "?lang=en");
    const scale = () => page.locator(".dot a").first().evaluate((dot) => dot.getBoundingClientRect().x);
    const before = await scale();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.waitForFunction((x) => document.querySelector(".dot a").getBoundingClientRect().x !== x, before);
    const enlarged = await scale();
    await page.locator(".leaflet-container").focus();
    await page.keyboard.press("ArrowRight");
    await page.waitForFunction((x) => document.querySelector(".dot a").getBoundingClientRect().x !== x, enlarged);
  }));

test("whoever moves the map by a marker does not follow it", () =>
  visit(browser, { reducedMotion: "reduce" }, async (page) => {
    const asked = [];
    page.on("request", (request) => asked.push(request.url()));
    await openMap(page);
    await page.getByRole("button", { name: "Phóng to" }).click();
    // The enlarged map shows the middle of the country; the marker is in its north.
    const stage = page.locator(".leaflet-container");
    const marker = page.locator('.dot a[href="/search?place=bac-ninh-2025"]');
    await stage.focus();
    for (let times = 0; times < 40 && (await marker.boundingBox()).y < (await stage.boundingBox()).y + 100; times++) {
      await page.keyboard.press("ArrowUp");
      await page.waitForTimeout(50);
    }
    const box = await marker.boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + 60, { steps: 5 });
    await page.mouse.up();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const moved = await marker.boundingBox();
    assert.notEqual(Math.round(moved.x), Math.round(box.x), "the map was moved");
    assert.ok(asked.every((address) => !address.includes("/search")), "no search was asked for");
  }));

test("what is pointed at in the list is seen on the map", () =>
  visit(browser, {}, async (page) => {
    await openMap(page);
    await page.locator('.places a[href="/search?place=bac-ninh-2025"]').focus();
    await page.locator('.dot a.shown[href="/search?place=bac-ninh-2025"]').waitFor();
  }));

test("without JavaScript the map is drawn, its markers lead on, and the lists are there", () =>
  visit(browser, { javaScriptEnabled: false, viewport: phone }, async (page) => {
    await page.goto(`${base}/map`);
    await photograph(page, "map-without-javascript");
    await page.locator('.sheet a[href="/search?place=bac-ninh-2025"] circle').click();
    await page.waitForURL(/\/search\?place=bac-ninh-2025$/);
    await page.goto(`${base}/map`);
    await page.locator(".places").getByRole("link", { name: "Hà Nội (từ 01/08/2008)", exact: true }).click();
    await page.waitForURL(/\/search\?place=ha-noi-2008$/);
  }));

test("from the map one gets to the page of a place, and from there to its items", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/map`);
    await page.getByRole("link", { name: "giới thiệu Bắc Ninh (từ 01/07/2025)" }).click();
    await page.waitForURL(/\/id\/place\/bac-ninh-2025$/);
    await page.getByRole("link", { name: "Tìm tài liệu của nơi này" }).click();
    await page.waitForURL(/\/search\?place=bac-ninh-2025$/);
  }));

test("the script of the map is for the map alone", () =>
  visit(browser, {}, async (page) => {
    const scripts = [];
    page.on("request", (request) => /\/map-[^/]*\.js$/.test(request.url()) && scripts.push(request.url()));
    await page.goto(base + things.place, { waitUntil: "networkidle" });
    await page.goto(`${base}/search`, { waitUntil: "networkidle" });
    assert.deepEqual(scripts, []);
  }));
