// Mirador on our own pages with items that are not for everybody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { base, launch, photograph, visit } from "../browser.mjs";

const { restricted, onSite, embargoed } = JSON.parse(process.env.TANGTHU_ITEMS);
const room = { extraHTTPHeaders: { "X-Forwarded-For": "192.0.2.9" } };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Opens an item, and waits until its first picture is drawn and nothing is under way. */
async function opens(page, item) {
  const asked = [];
  page.on("response", (response) => asked.push(response));
  await page.goto(`${base}/item/${item}/view`);
  await page.locator("#mirador .openseadragon-canvas canvas").first().waitFor();
  await page.waitForLoadState("networkidle");
  assert.equal(await page.locator("#mirador [role=progressbar]").count(), 0, "nothing turns without end");
  return asked;
}

const tiles = (asked, infix) =>
  asked.filter((response) => response.ok() && response.url().includes(`/${infix}/`) && /\.jpg$/.test(response.url()));

test("elsewhere an on-site item is shown small, and it is said why", () =>
  visit(browser, {}, async (page) => {
    const asked = await opens(page, onSite);
    await photograph(page, "mirador-elsewhere");
    assert.ok(tiles(asked, `${onSite}.0001.preview`).length > 0);
    assert.equal(tiles(asked, `${onSite}.0001`).length, 0);
    await page.getByText(/phòng đọc/).first().waitFor();
  }));

test("in the reading room it is shown whole", () =>
  visit(browser, room, async (page) => {
    const asked = await opens(page, onSite);
    await photograph(page, "mirador-reading-room");
    assert.ok(tiles(asked, `${onSite}.0001`).length > 0);
  }));

test("an embargoed item is shown small, with the day on which that ends", () =>
  visit(browser, {}, async (page) => {
    const asked = await opens(page, embargoed);
    await photograph(page, "mirador-embargo");
    assert.ok(tiles(asked, `${embargoed}.0001.preview`).length > 0);
    await page.getByText(/01\/01\/2099/).first().waitFor();
  }));

test("a restricted item opens in Mirador after signing in in the window, on the same page", () =>
  visit(browser, {}, async (page) => {
    const asked = await opens(page, restricted);
    await page.getByRole("button", { name: "Trang sau", exact: true }).click();
    await page.waitForLoadState("networkidle");
    await photograph(page, "mirador-restricted");
    assert.equal(tiles(asked, `${restricted}.0002`).length, 0);

    await page.getByRole("button", { name: /Đăng nhập vào/ }).click();
    await page.getByText(/dành cho nhóm bạn đọc được .* cho phép/).waitFor();
    const opened = page.waitForEvent("popup");
    await page.getByRole("button", { name: "Đăng nhập / Sign in", exact: true }).click();
    const window = await opened;
    await window.getByLabel("Tên đăng nhập").fill(process.env.TANGTHU_MEMBER);
    await window.getByLabel("Mật khẩu").fill(process.env.TANGTHU_PASSWORD);
    const closed = window.waitForEvent("close");
    const whole = page.waitForResponse((answer) => tiles([answer], `${restricted}.0002`).length > 0);
    await window.getByRole("button", { name: "Đăng nhập" }).click();
    await closed;
    await whole;
    await photograph(page, "mirador-signed-in");
    await page.locator(".mirador-osd-info", { hasText: "1b" }).waitFor();
  }));
