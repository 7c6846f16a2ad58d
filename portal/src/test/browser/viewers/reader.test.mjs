// Our own reader with items that are not for everybody: what helps is done in a window, and one reads on where one was.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, photograph, visit } from "../browser.mjs";

const { restricted, lent } = JSON.parse(process.env.TANGTHU_ITEMS);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(page, path) {
  await page.goto(base + path);
  await page.locator(".stage[data-open]").waitFor();
  await page.waitForLoadState("networkidle");
}

/** Signs in in a window. @returns when the window has moved on */
async function signIn(window) {
  await window.getByLabel("Tên đăng nhập").fill(process.env.TANGTHU_MEMBER);
  await window.getByLabel("Mật khẩu").fill(process.env.TANGTHU_PASSWORD);
  await window.getByRole("button", { name: "Đăng nhập" }).click();
}

/** The part of the page that the address tells, in parts of the image that is shown. */
async function seen(page, service) {
  await page.waitForFunction(() => /xywh=\d/.test(location.search));
  const { width, height } = await (await page.request.get(`${base}/iiif/image/3/${service}/info.json`)).json();
  const [x, y, wide, high] = new URL(page.url()).searchParams.get("xywh").split(",").map(Number);
  return [x / width, y / height, wide / width, high / height];
}

test("who signs in from the reader reads on at the same page and the same part of it", () =>
  visit(browser, {}, async (page) => {
    await open(page, `/item/${restricted}?page=0003`);
    for (let step = 0; step < 3; step++) {
      await page.locator(".reader").getByRole("button", { name: "Phóng to", exact: true }).click();
    }
    const small = await seen(page, `${restricted}.0003.preview`);

    const opened = page.waitForEvent("popup");
    await page.locator(".access").getByRole("link", { name: "Đăng nhập" }).click();
    await signIn(await opened);
    await page.locator("[data-right=full]").waitFor({ state: "attached" });
    await page.locator(".stage[data-open='0003']").waitFor();
    await photograph(page, "reader-signed-in");
    const large = await seen(page, `${restricted}.0003`);
    small.forEach((part, side) => assert.ok(Math.abs(part - large[side]) < 0.02, `${small} is ${large}`));
  }));

test("who may read a text is offered search in it, and finds", () =>
  visit(browser, {}, async (page) => {
    await open(page, `/item/${restricted}`);
    const search = page.locator(".reader .bar").getByRole("button", { name: "Tìm trong tài liệu" });
    assert.equal(await search.count(), 0);
    const opened = page.waitForEvent("popup");
    await page.locator(".access").getByRole("link", { name: "Đăng nhập" }).click();
    await signIn(await opened);
    await page.locator("[data-right=full]").waitFor({ state: "attached" });

    await search.click();
    await page.getByRole("searchbox", { name: "Từ hoặc chữ cần tìm" }).fill("河內");
    await page.keyboard.press("Enter");
    await page.locator(".hits mark").first().waitFor();
    assert.equal(await page.locator(".hits mark").first().textContent(), "河內");
    await photograph(page, "reader-guarded-search");
  }));

test("what is lent is borrowed from the reader", () =>
  visit(browser, {}, async (page) => {
    await open(page, `/item/${lent}`);
    const opened = page.waitForEvent("popup");
    await page.locator(".access").getByRole("link", { name: "Mượn tài liệu" }).click();
    const window = await opened;
    await signIn(window);
    await window.waitForURL(/\/iiif\/auth\/2\/access\//);
    await window.locator("form.form button[type=submit]").click();
    await page.locator("[data-right=full]").waitFor({ state: "attached" });
    await page.locator(".stage[data-open]").waitFor();
  }));

test("who closes the window without having done anything stays where that was", () =>
  visit(browser, {}, async (page) => {
    await open(page, `/item/${restricted}?page=0002`);
    const opened = page.waitForEvent("popup");
    await page.locator(".access").getByRole("link", { name: "Đăng nhập" }).click();
    const window = await opened;
    await window.waitForLoadState();
    const asked = page.waitForResponse((response) => response.url() === page.url());
    await window.close();
    await asked;
    assert.equal(await page.locator("[data-right=restricted]").count(), 1);
    assert.equal(await page.locator(".stage[data-open='0002']").count(), 1);
  }));

test("where no window can be opened the link leads to the same", () =>
  visit(browser, {}, async (page) => {
    await open(page, `/item/${restricted}`);
    await page.evaluate(() => (window.open = () => null));
    await page.locator(".access").getByRole("link", { name: "Đăng nhập" }).click();
    await page.waitForURL(/\/sign-in\?return=/);
  }));
