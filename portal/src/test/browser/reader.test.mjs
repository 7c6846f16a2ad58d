// The reader: turning in the book's direction, spreads, zoom, search with marks on the right characters, text over and
// beside the image, cropping, citing, keys, fingers, and what it says when something is missing.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

const register = "/item/h4nn0mx7r";
const booklet = "/item/d3bc8kz2v";
const map = "/item/g1bnd0r5s";
const thesis = "/item/t7xv2wq9n";
const samples = new URL("../../main/samples/items/", import.meta.url);
const touch = { viewport: phone, hasTouch: true, isMobile: true };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens an item and waits until its page is drawn and still. */
async function open(page, path) {
  await page.goto(base + path);
  await page.locator(".stage[data-open]").waitFor();
  await still(page);
}

/** The image and the document have come to rest; a movement begins with the frame after its cause. */
async function still(page) {
  await page.waitForTimeout(120);
  await page.locator(".stage:not(.moving) .layer").first().waitFor({ state: "attached" });
  await page.waitForFunction(async () => {
    const top = scrollY;
    await new Promise((resolve) => setTimeout(resolve, 80));
    return scrollY === top;
  });
}

const tool = (page, name) => page.locator(".reader").getByRole("button", { name, exact: true });
const shows = (page, names) => page.locator(`.stage[data-open="${names}"]`).waitFor();
const said = (page, pattern) =>
  page.waitForFunction(
    ([source]) => new RegExp(source).test(document.querySelector("[data-announcer]").textContent),
    [pattern.source],
  );

/** Where the first of these characters stand on a page, as its ALTO file says: one box around all of them. */
function placeOf(item, file, characters) {
  const alto = readFileSync(new URL(`${item}/${file}`, samples), "utf8");
  const strings = [...alto.matchAll(/<String HPOS="(\d+)" VPOS="(\d+)" WIDTH="(\d+)" HEIGHT="(\d+)" CONTENT="([^"]+)"/g)];
  const first = strings.findIndex((_, i) => characters.every((character, j) => strings[i + j]?.[5] === character));
  assert.ok(first >= 0, `${file} has ${characters}`);
  const boxes = characters.map((_, i) => strings[first + i].slice(1, 5).map(Number));
  const left = Math.min(...boxes.map(([x]) => x));
  const top = Math.min(...boxes.map(([, y]) => y));
  return {
    x: left,
    y: top,
    width: Math.max(...boxes.map(([x, , width]) => x + width)) - left,
    height: Math.max(...boxes.map(([, y, , height]) => y + height)) - top,
  };
}

/** A page that fits stands in the middle of the stage, as large as possible: so a box of it has to be here. */
async function expectedPlace(page, box, image) {
  const stage = await page.locator(".stage").boundingBox();
  const scale = Math.min(stage.width / image.width, stage.height / image.height);
  return {
    x: stage.x + (stage.width - scale * image.width) / 2 + scale * box.x,
    y: stage.y + (stage.height - scale * image.height) / 2 + scale * box.y,
    width: scale * box.width,
    height: scale * box.height,
  };
}

function assertNear(actual, expected, tolerance, what) {
  for (const side of ["x", "y", "width", "height"]) {
    assert.ok(
      Math.abs(actual[side] - expected[side]) <= tolerance,
      `${what}: ${side} is ${actual[side]}, expected ${expected[side]}`,
    );
  }
}

test("leaves turn from right to left: by the left arrow, the strip and the slider", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await page.locator(".openseadragon-canvas").focus();
    await page.keyboard.press("ArrowLeft");
    await shows(page, "0002");
    await page.keyboard.press("ArrowRight");
    await shows(page, "0001");
    const leaves = page.locator(".leaves a");
    const [first, second] = [await leaves.nth(0).boundingBox(), await leaves.nth(1).boundingBox()];
    assert.ok(second.x < first.x, "the second leaf lies to the left of the first");
    const slider = page.getByRole("slider", { name: "Đến trang" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    await shows(page, "0002");
    assert.equal(await slider.getAttribute("aria-valuetext"), "Tờ 1b");
  }));

test("a book in quốc ngữ turns from left to right", () =>
  visit(browser, {}, async (page) => {
    await open(page, booklet);
    await page.locator(".openseadragon-canvas").focus();
    await page.keyboard.press("ArrowRight");
    await shows(page, "0002");
    const leaves = page.locator(".leaves a");
    assert.ok((await leaves.nth(1).boundingBox()).x > (await leaves.nth(0).boundingBox()).x);
  }));

test("two pages lie as in the bound book: the cover alone, then the back of a leaf at the right of the next one's front", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await tool(page, "Xem hai trang").click();
    await shows(page, "0001");
    await tool(page, "Trang sau").click();
    await shows(page, "0002 0003");
    await still(page);
    await photograph(page, "reader-spread");
    const back = await page.locator(".layer").nth(0).boundingBox();
    const front = await page.locator(".layer").nth(1).boundingBox();
    assert.ok(front.x + front.width <= back.x + 1, "the later page lies to the left");
    assert.equal(await page.locator(".leaves a[aria-current]").count(), 2);
    await said(page, /Tờ 1b và Tờ 2a/);
    await page.reload();
    await shows(page, "0002 0003");
  }));

test("the image is zoomed, turned and fitted again", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    const fitted = await page.locator(".layer").boundingBox();
    await tool(page, "Phóng to").click();
    await still(page);
    assert.ok((await page.locator(".layer").boundingBox()).width > 1.4 * fitted.width);
    await page.waitForURL(/xywh=\d+,\d+,\d+,\d+/);
    await tool(page, "Vừa khung").click();
    await still(page);
    assertNear(await page.locator(".layer").boundingBox(), fitted, 1, "fitted again");
    await tool(page, "Xoay ảnh").click();
    await still(page);
    const turned = await page.locator(".layer").boundingBox();
    assert.ok(turned.width > turned.height, "it lies on its side");
  }));

for (const words of ["河內", "hà nội", "ha noi"]) {
  for (const [size, options] of Object.entries({ desktop: { viewport: desktop }, phone: touch })) {
    test(`${words} is marked on its very characters on a ${size}`, () =>
      visit(browser, options, async (page) => {
        await open(page, register);
        await tool(page, "Tìm trong tài liệu").click();
        await page.getByRole("searchbox", { name: "Từ hoặc chữ cần tìm" }).fill(words);
        await page.keyboard.press("Enter");
        await shows(page, "0003");
        await said(page, /Chỗ khớp 1 trong 3, Tờ 2a/);
        await tool(page, "Vừa khung").click();
        await still(page);
        await photograph(page, `reader-search-${size}`);
        const box = placeOf("dang-ban-ba", "003.xml", ["河", "內"]);
        const expected = await expectedPlace(page, box, { width: 1320, height: 1880 });
        assertNear(await page.locator(".mark").boundingBox(), expected, 2, `the mark of ${words}`);
        await tool(page, "Kết quả sau").click();
        await shows(page, "0008");
        assert.equal(await page.locator(".mark").count(), 2);
        assert.equal(await page.locator(".mark.current").count(), 1);
        await assertFits(page);
      }));
  }
}

test("words on a line of print are marked, also while the page is turned on its side", () =>
  visit(browser, {}, async (page) => {
    await open(page, booklet);
    await tool(page, "Tìm trong tài liệu").click();
    await page.getByRole("searchbox", { name: "Từ hoặc chữ cần tìm" }).fill("giấy dó");
    await page.keyboard.press("Enter");
    await page.locator(".mark.current").first().waitFor();
    await still(page);
    const upright = await page.locator(".mark.current").first().boundingBox();
    assert.ok(upright.width > upright.height);
    await tool(page, "Xoay ảnh").click();
    await still(page);
    const turned = await page.locator(".mark.current").first().boundingBox();
    assert.ok(turned.height > turned.width, "the mark turns with its words");
  }));

test("what is not there is said, and the address keeps what was looked for", () =>
  visit(browser, {}, async (page) => {
    await open(page, `${register}?q=khongcogi`);
    await page.locator("[data-found]").getByText("Không tìm thấy “khongcogi”").waitFor();
    await open(page, `${register}?q=ha+noi`);
    await shows(page, "0003");
    assert.match(page.url(), /q=ha\+noi/);
    await open(page, `${register}?page=0008&q=ha+noi`);
    await page.locator(".mark").first().waitFor();
    await shows(page, "0008");
  }));

test("the text stands beside the image with its readings, and over it in its place", () =>
  visit(browser, {}, async (page) => {
    await open(page, `${register}?page=0003`);
    await tool(page, "Văn bản").click();
    const panel = page.getByRole("region", { name: "Văn bản" }).first();
    await panel.locator("ruby").first().waitFor();
    assert.match(await panel.textContent(), /hà/i);
    await panel.getByLabel("Đặt chữ lên ảnh").check();
    const line = page.locator(".lines .column", { hasText: "河內城中" });
    await line.waitFor();
    await still(page);
    await photograph(page, "reader-text");
    const characters = [..."河內城中山上海邊"];
    const expected = await expectedPlace(page, placeOf("dang-ban-ba", "003.xml", characters), { width: 1320, height: 1880 });
    assertNear(await line.boundingBox(), expected, 4, "the column over the image");
    await line.evaluate((element) => getSelection().selectAllChildren(element));
    assert.equal(await page.evaluate(() => getSelection().toString()), "河內城中山上海邊");
    await tool(page, "Trang sau").click();
    await shows(page, "0004");
    await page.locator(".lines .column").first().waitFor();
    await panel.getByRole("heading", { name: "Tờ 2b" }).waitFor();
  }));

test("a region is cropped by dragging, and its address brings that very region", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await tool(page, "Cắt vùng ảnh").click();
    await still(page);
    const layer = await page.locator(".layer").boundingBox();
    const scale = layer.width / 1320;
    const at = (x, y) => [layer.x + scale * x, layer.y + scale * y];
    await page.mouse.move(...at(200, 400));
    await page.mouse.down();
    await page.mouse.move(...at(700, 900), { steps: 4 });
    await page.mouse.up();
    const panel = page.getByRole("region", { name: "Cắt vùng ảnh" });
    const href = await panel.getByRole("link", { name: "Lớn nhất" }).getAttribute("href");
    const [, x, y, width, height] = /h4nn0mx7r\.0001\/(\d+),(\d+),(\d+),(\d+)\/max\/0\/default\.jpg$/.exec(href).map(Number);
    const near = Math.ceil(2 / scale);
    assertNear({ x, y, width, height }, { x: 200, y: 400, width: 500, height: 500 }, near, "the region");
    const image = await fetch(href);
    assert.equal(image.headers.get("content-type"), "image/jpeg");
    await photograph(page, "reader-crop");
    await panel.getByRole("spinbutton", { name: "Rộng" }).fill("120");
    await page.keyboard.press("Enter");
    const smaller = await panel.getByRole("link", { name: "Lớn nhất" }).getAttribute("href");
    assert.ok(smaller.includes(`/${x},${y},120,${height}/`), "numbers do without a pointer");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator(".frame").count(), 0);
  }));

test("the link to a view opens the same page at the same zoom", () =>
  visit(browser, {}, async (page, context) => {
    await open(page, `${register}?page=0005`);
    for (let step = 0; step < 3; step++) {
      await tool(page, "Phóng to").click();
    }
    await still(page);
    await tool(page, "Trích dẫn").click();
    await still(page);
    const before = await page.locator(".layer").boundingBox();
    const panel = page.getByRole("region", { name: "Trích dẫn" });
    assert.equal(await panel.locator("[data-permanent]").textContent(), `${base}/ark:/99999/h4nn0mx7r/0005`);
    const link = await panel.locator("[data-state]").textContent();
    assert.match(link, /\/item\/h4nn0mx7r\?iiif-content=[\w-]+$/);
    await page.goto(link);
    await shows(page, "0005");
    await tool(page, "Trích dẫn").click();
    await still(page);
    await photograph(page, "reader-cite");
    // The stage grew and shrank again beside the panel: the zoom is the same, the middle within a few pixels.
    const again = await page.locator(".layer").boundingBox();
    assert.ok(Math.abs(again.width / before.width - 1) < 0.02, `zoom ${again.width} after ${before.width}`);
    assertNear(again, before, 0.03 * before.width, "the view");
  }));

test("what was done to the image outlives reloading, going away and coming back", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await tool(page, "Trang sau").click();
    await shows(page, "0002");
    await tool(page, "Phóng to").click();
    await still(page);
    const zoomed = await page.locator(".layer").boundingBox();
    await page.getByRole("link", { name: "Tàng Thư", exact: true }).click();
    await page.waitForURL(base + "/");
    await page.goBack();
    await shows(page, "0002");
    await still(page);
    assertNear(await page.locator(".layer").boundingBox(), zoomed, 6, "after going back");
    await page.getByRole("link", { name: "English" }).click();
    await shows(page, "0002");
  }));

test("every tool is reached and left by keys alone, and the focus is never lost", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await page.locator(".openseadragon-canvas").focus();
    for (const [key, done] of [
      ["PageDown", () => shows(page, "0002")],
      ["End", () => shows(page, "0012")],
      ["Home", () => shows(page, "0001")],
      ["d", () => page.locator("[data-action=double][aria-pressed=true]").waitFor()],
      ["d", () => page.locator("[data-action=double][aria-pressed=false]").waitFor()],
      ["?", () => page.getByRole("region", { name: "Trợ giúp" }).waitFor()],
      ["Escape", () => page.getByRole("region", { name: "Trợ giúp" }).waitFor({ state: "hidden" })],
      ["/", () => page.locator("#reader-q:focus").waitFor()],
      ["Escape", () => page.locator("[data-opens=search]:focus").waitFor()],
    ]) {
      await page.keyboard.press(key);
      await done();
    }
    // Along the toolbar by arrows, out of it by the tabulator.
    await page.keyboard.press("Home");
    await page.locator("[data-action=zoom-out]:focus").waitFor();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-action=zoom-in]:focus").waitFor();
    await page.keyboard.press("Enter");
    await said(page, /Tờ 1a · \d/);
    await page.keyboard.press("Tab");
    await page.locator(".openseadragon-canvas:focus").waitFor();
    const passed = [];
    for (let stops = 0; stops < 6; stops++) {
      await page.keyboard.press("Tab");
      passed.push(await page.evaluate(() => document.activeElement.closest(".reader") !== null));
    }
    assert.ok(passed[0] && !passed.at(-1), "the strip and the slider follow, then the rest of the document");
    await page.keyboard.press("Shift+Tab");
    await page.locator(".slider").focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Enter");
    await shows(page, "0002");
  }));

test("a finger turns the page while it fits, moves it when it is near, and two fingers zoom", () =>
  visit(browser, touch, async (page) => {
    await open(page, register);
    const fingers = await page.context().newCDPSession(page);
    await page.locator(".stage").evaluate((stage) => stage.scrollIntoView({ block: "center" }));
    await still(page);
    const stage = await page.locator(".stage").boundingBox();
    const middle = { x: stage.x + stage.width / 2, y: stage.y + stage.height / 2 };
    const gesture = async (...steps) => {
      for (const [i, points] of steps.entries()) {
        const type = i === 0 ? "touchStart" : points.length === 0 ? "touchEnd" : "touchMove";
        const touchPoints = points.map(([x, y], id) => ({ x: middle.x + x, y: middle.y + y, id }));
        await fingers.send("Input.dispatchTouchEvent", { type, touchPoints });
        await page.waitForTimeout(30);
      }
    };
    await gesture([[-80, 0]], [[-20, 2]], [[60, 4]], [[100, 4]], []);
    await shows(page, "0002");
    await still(page);
    const fitted = await page.locator(".layer").boundingBox();
    await gesture([[-30, 0], [30, 0]], [[-60, 0], [60, 0]], [[-100, 0], [100, 0]], [[-120, 0], [120, 0]], []);
    await still(page);
    assert.ok((await page.locator(".layer").boundingBox()).width > 1.5 * fitted.width, "two fingers zoom");
    await gesture([[60, 0]], [[20, 2]], [[-60, 4]], [[-100, 4]], []);
    await page.waitForTimeout(400);
    assert.equal(await page.locator(".stage").getAttribute("data-open"), "0002", "near, a finger only moves it");
    for (const box of await Promise.all((await page.locator(".tools button").all()).map((button) => button.boundingBox()))) {
      assert.ok(box.width >= 44 && box.height >= 44, "large enough for a finger");
    }
  }));

test("brightness and contrast change the image and can be taken back", () =>
  visit(browser, {}, async (page) => {
    await open(page, register);
    await tool(page, "Chỉnh ảnh").click();
    const filter = () => page.locator(".openseadragon-canvas canvas").first().evaluate((canvas) => getComputedStyle(canvas).filter);
    assert.equal(await filter(), "none");
    await page.getByRole("slider", { name: /Độ tương phản/ }).fill("150");
    assert.equal(await filter(), "brightness(1) contrast(1.5)");
    await tool(page, "Trở lại như cũ").click();
    assert.equal(await filter(), "none");
  }));

test("a page whose image is not ready says so and comes by itself", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  let refusals = 0;
  await page.route("**/iiif/image/3/h4nn0mx7r.0002/info.json", (route) =>
    refusals++ < 2
      ? route.fulfill({ status: 503, headers: { "Retry-After": "2" }, body: "" })
      : route.continue(),
  );
  await page.goto(`${base}${register}?page=0002`);
  const alert = page.locator(".reader").getByRole("alert");
  await alert.getByText("đang được chuẩn bị").waitFor();
  await photograph(page, "reader-preparing");
  await shows(page, "0002");
  await alert.waitFor({ state: "hidden" });
  await context.close();
});

test("who turns faster than images come is not told that any is missing", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await page.route(/\.jpg$/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 700));
    await route.continue().catch(() => undefined);
  });
  await page.goto(base + register);
  await page.locator(".openseadragon-canvas").focus();
  for (const name of ["0002", "0003", "0004"]) {
    await page.keyboard.press("PageDown");
    await shows(page, name);
  }
  assert.ok(await page.locator(".layer .placeholder").isVisible(), "meanwhile its thumbnail stands there");
  await page.locator(".layer .placeholder").waitFor({ state: "detached" });
  assert.equal(await page.locator(".reader").getByRole("alert").isVisible(), false);
  await context.close();
});

test("without a connection it says so and goes on when it is back", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await open(page, register);
  await context.setOffline(true);
  await page.locator(".slider").fill("9");
  await page.locator(".reader").getByRole("alert").getByText("Mất kết nối").waitFor();
  await context.setOffline(false);
  await shows(page, "0009");
  await context.close();
});

/** The register as a book of so many pages, all of which look like its first one. */
async function lengthen(page, count) {
  await page.route(`**${register}`, async (route) => {
    const answer = await route.fetch();
    const longer = (data) => ({ ...JSON.parse(data), names: [["0001", count]], labels: undefined });
    const body = (await answer.text()).replace(
      /(<script type="application\/json" data-book>)(.*?)(<\/script>)/s,
      (_, start, data, end) => start + JSON.stringify(longer(data)) + end,
    );
    await route.fulfill({ response: answer, body });
  });
  await page.route(/\/iiif\/image\/3\/h4nn0mx7r\.\d+/, (route) =>
    route.continue({ url: route.request().url().replace(/h4nn0mx7r\.\d+/, "h4nn0mx7r.0001") }),
  );
}

test("a book of a thousand pages asks for no more than is seen, and first of all for the page", () =>
  visit(browser, {}, async (page) => {
    await lengthen(page, 1000);
    const asked = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await open(page, register);
    const data = asked.filter((path) => !path.startsWith("/assets/"));
    assert.match(data[1], /h4nn0mx7r\.0001\/full\/\d+,\d+\/0\/default\.jpg/, "the page is asked for right after the document");
    await page.waitForTimeout(500);
    const thumbnails = () => new Set(asked.filter((path) => path.includes(".preview/"))).size;
    const cells = () => page.locator(".leaves li").count();
    assert.ok(thumbnails() < 40 && (await cells()) < 40, `${thumbnails()} thumbnails, ${await cells()} cells`);
    await page.locator(".slider").fill("700");
    await shows(page, "0700");
    await page.getByRole("link", { name: "Trang 700", exact: true }).waitFor();
    await page.keyboard.press("End");
    await page.waitForTimeout(500);
    assert.ok(thumbnails() < 90 && (await cells()) < 40, `${thumbnails()} thumbnails, ${await cells()} cells`);
    assert.equal(await page.locator(".leaves li").last().getAttribute("aria-setsize"), "1000");
  }));

test("a guarded item shows previews, says so, and offers no text, search or crop", () =>
  visit(browser, {}, async (page) => {
    await open(page, thesis);
    await said(page, /bản xem trước/);
    for (const name of ["Văn bản", "Tìm trong tài liệu", "Cắt vùng ảnh"]) {
      assert.equal(await tool(page, name).count(), 0, name);
    }
  }));

test("a single image has no strip and nothing to turn", () =>
  visit(browser, {}, async (page) => {
    await open(page, map);
    assert.equal(await page.locator(".strip").isVisible(), false);
    assert.equal(await tool(page, "Trang sau").count(), 0);
  }));

for (const [size, options] of Object.entries({
  desktop: { viewport: desktop, colorScheme: "light" },
  phone: { ...touch, colorScheme: "dark" },
})) {
  test(`every panel is accessible and fits a ${size}`, () =>
    visit(browser, { ...options, bypassCSP: true }, async (page) => {
      await open(page, `${register}?page=0003`);
      for (const button of await page.locator("[data-opens]").all()) {
        await button.click();
        const name = await button.getAttribute("data-opens");
        if (name === "search") {
          await page.locator("#reader-q").fill("ha noi");
          await page.keyboard.press("Enter");
          await page.locator(".mark").first().waitFor();
        }
        if (name === "text") {
          await page.locator("[data-texts] ruby").first().waitFor();
        }
        await assertFits(page);
        await photograph(page, `reader-${name}-${size}`);
        await assertAccessible(page);
      }
    }));
}
