// The page of a page: read and turned by hand, by keys and without JavaScript, with the web font of Nôm.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, phone, photograph, visit } from "./browser.mjs";

const register = "/item/h4nn0mx7r/page";
const booklet = "/item/d3bc8kz2v/page";
const kieu = `${register}/0011`;
const font = "Tang Thu Nom";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

test("the left arrow turns a book that is read from right to left, the right arrow one that is not", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${register}/0002`);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/h4nn0mx7r\/page\/0003/);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/h4nn0mx7r\/page\/0002/);
    await page.goto(`${base}${booklet}/0002`);
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/d3bc8kz2v\/page\/0003/);
  }));

test("keys are left to what is typed into, to columns that scroll, and to the browser", () =>
  visit(browser, { viewport: phone }, async (page) => {
    await page.goto(`${base}${register}/0002`);
    await page.getByLabel("Đến trang").focus();
    await page.keyboard.press("ArrowLeft");
    await page.getByRole("combobox").focus();
    await page.keyboard.press("ArrowLeft");
    const columns = page.locator(".page-text.vertical");
    await columns.focus();
    const before = await columns.evaluate((element) => element.scrollLeft);
    await page.keyboard.press("ArrowLeft");
    await page.waitForFunction(
      (left) => document.querySelector(".page-text.vertical").scrollLeft < left,
      before,
    );
    await page.locator("h1").click();
    await page.keyboard.press("Control+ArrowLeft");
    assert.match(page.url(), /page\/0002$/);
  }));

test("columns stand from right to left and their characters from top to bottom", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${register}/0002?readings=hide`);
    const lines = page.locator(".page-text.vertical .line");
    const [first, second] = [await lines.nth(0).boundingBox(), await lines.nth(1).boundingBox()];
    assert.ok(first.x > second.x, "the second column is left of the first");
    assert.ok(first.height > 3 * first.width, "a column is tall");
  }));

test("what was searched is marked on the page that the result leads to, also in characters", () =>
  visit(browser, {}, async (page) => {
    for (const words of ["hà nội", "ha noi", "河內"]) {
      await page.goto(`${base}/search?q=${encodeURIComponent(words)}`);
      await page.locator(".rows .snippet a").first().click();
      await page.waitForURL(/\/page\/\d+\?q=/);
      const mark = page.locator("mark").first();
      await mark.scrollIntoViewIfNeeded();
      assert.match(await mark.textContent(), /河|hà|ha/i, words);
    }
    await page.goto(`${base}${register}/0008?q=ha%20noi`);
    assert.equal(await page.locator("mark").count() > 0, true);
    await photograph(page, "leaf-marked");
    await page.getByRole("link", { name: "Bỏ đánh dấu" }).click();
    await page.waitForURL(/page\/0008$/);
    assert.equal(await page.locator("mark").count(), 0);
  }));

test("without JavaScript pages are turned, found by their labels, and readings are hidden and shown", () =>
  visit(browser, { javaScriptEnabled: false, viewport: phone }, async (page) => {
    await page.goto(`${base}${register}/0002`);
    assert.ok((await page.locator("ruby").count()) > 0);
    await page.getByRole("link", { name: "Ẩn âm đọc" }).click();
    assert.equal(await page.locator("ruby").count(), 0);
    await page.getByRole("link", { name: /Trang sau/ }).first().click();
    await page.waitForURL(/page\/0003\?readings=hide/);
    await page.getByLabel("Đến trang").fill("4b");
    await page.keyboard.press("Enter");
    await page.waitForURL(/page\/0008\?readings=hide/);
    assert.equal(await page.getByRole("heading", { level: 1 }).textContent(), "Tờ 4b");
    await page.getByRole("link", { name: "Hiện âm đọc" }).click();
    assert.ok((await page.locator("ruby").count()) > 0);
    await page.getByLabel("Đến trang").fill("9z");
    await page.keyboard.press("Enter");
    await page.getByText("không có trang nào mang nhãn “9z”").waitFor();
  }));

/** By which typeface of the site the browser drew each character beyond the basic plane; its reading has another one. */
async function drawnBy(page, scope) {
  const found = await page.evaluate((within) => {
    const beyond = /[\u{20000}-\u{3ffff}]/u;
    const own = (element) => [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    const elements = [...document.querySelectorAll(`${within} *`)].filter((element) =>
      own(element).some((text) => beyond.test(text.data)),
    );
    elements.forEach((element, index) => element.setAttribute("data-beyond", index));
    return elements.length;
  }, scope);
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument");
  const faces = [];
  for (let index = 0; index < found; index++) {
    const { nodeId } = await session.send("DOM.querySelector", {
      nodeId: root.nodeId,
      selector: `[data-beyond="${index}"]`,
    });
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const loaded = fonts.filter((face) => face.isCustomFont);
    faces.push(loaded.map((face) => `${face.glyphCount} by ${face.familyName}`).join(", "));
  }
  return faces;
}

test("a character of Extension B is drawn by the web font, of which only the needed slices are loaded", () =>
  visit(browser, {}, async (page) => {
    const slices = [];
    page.on("response", (response) => response.url().endsWith(".woff2") && slices.push(response));
    await page.goto(base + kieu, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    const faces = await drawnBy(page, ".page-text");
    assert.ok(faces.length >= 10, `${faces.length} such characters`);
    assert.deepEqual(new Set(faces), new Set([`1 by ${font}`]));
    assert.ok(slices.length >= 1 && slices.length <= 5, `${slices.length} slices`);
    for (const slice of slices) {
      assert.equal(slice.headers()["content-type"], "font/woff2");
      assert.match(slice.headers()["cache-control"], /immutable/);
    }
    await photograph(page, "leaf-nom");
  }));

test("search results draw such characters by the web font too", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}/search?q=${encodeURIComponent("𤾓𢆥")}`, { waitUntil: "networkidle" });
    await page.evaluate(() => document.fonts.ready);
    const faces = await drawnBy(page, ".rows .snippet");
    assert.ok(faces.length > 0, "the snippet shows them");
    faces.forEach((face) => assert.match(face, new RegExp(`^\\d+ by ${font}$`)));
  }));

test("a page of quốc ngữ loads nothing of the web font", () =>
  visit(browser, {}, async (page) => {
    page.on("request", (request) => assert.doesNotMatch(request.url(), /woff2/));
    await page.goto(`${base}${booklet}/0003`, { waitUntil: "networkidle" });
  }));

test("every slice of the web font is one that the browser accepts", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${booklet}/0003`);
    const refused = await page.evaluate(async (family) => {
      const faces = [...document.fonts].filter((face) => face.family.replaceAll('"', "") === family);
      await Promise.allSettled(faces.map((face) => face.load()));
      return { all: faces.length, refused: faces.filter((face) => face.status !== "loaded").map((face) => face.unicodeRange) };
    }, font);
    assert.ok(refused.all > 20, `${refused.all} slices`);
    assert.deepEqual(refused.refused, []);
  }));
