// Three readers and two copies: who reads at which moment, what the others are told, and that a reader's page goes on
// working when its loan ends.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, photograph } from "../browser.mjs";

const thesis = `${base}/item/t7xv2wq9n`;
const tile = `${base}/iiif/image/3/t7xv2wq9n.0002/0,0,256,256/256,256/0/default.jpg`;
const narrow = { width: 390, height: 844 };
const logins = process.env.TANGTHU_READERS.split(" ");

let browser;
let ha;
let nam;
let lan;

/** Somebody with a browser of their own; a broken script fails the walk. */
async function person() {
  const context = await browser.newContext({ viewport: desktop, bypassCSP: true });
  const errors = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  return { context, page: await context.newPage(), errors };
}

async function moveServer(by) {
  const answer = await fetch(`${process.env.TANGTHU_CLOCK}?by=${by}`, { method: "POST" });
  assert.equal(answer.status, 204);
}

/** What the server says to a request with this person's cookies. */
async function status(of, address = tile) {
  return (await of.context.request.get(address)).status();
}

async function signIn(who, login) {
  await who.page.getByLabel("Tên đăng nhập").fill(login);
  await who.page.getByLabel("Mật khẩu").fill(process.env.TANGTHU_PASSWORD);
  await who.page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** From the item's page to the page for borrowing, by way of signing in, in a browser that opens no windows. */
async function comeToBorrow(who, login) {
  await who.page.goto(thesis);
  await who.page.evaluate(() => (window.open = () => null));
  await who.page.getByRole("link", { name: "Mượn tài liệu" }).click();
  await who.page.getByRole("link", { name: "Đăng nhập để mượn" }).click();
  await signIn(who, login);
  await who.page.waitForURL(`${thesis}/borrow`);
}

const opened = (page, right) =>
  page.locator(`.access[data-right="${right}"]`).waitFor({ state: "attached" }).then(() =>
    page.locator(".stage[data-open]").waitFor(),
  );

/** At both widths, with nothing sticking out and nothing that is hard to use. */
async function look(page, name) {
  for (const viewport of [narrow, desktop]) {
    await page.setViewportSize(viewport);
    await assertFits(page);
    await photograph(page, `${name}-${viewport.width}`);
  }
  await assertAccessible(page);
}

before(async () => {
  browser = await launch();
  [ha, nam, lan] = await Promise.all([person(), person(), person()]);
});

after(async () => {
  await browser.close();
  assert.deepEqual([ha, nam, lan].flatMap(({ errors }) => errors), []);
});

test("a stranger is told what helps, signs in, borrows, and reads on at the same page", async () => {
  await ha.page.goto(thesis);
  await opened(ha.page, "lending");
  assert.equal(await status(ha), 401);
  await look(ha.page, "lending-item-to-borrow");
  await comeToBorrow(ha, logins[0]);
  assert.equal(await ha.page.locator(".standing").textContent(), "Hiện còn 2/2 bản để mượn.");
  await look(ha.page, "lending-borrow");
  await ha.page.getByRole("button", { name: "Mượn tài liệu" }).click();
  await ha.page.waitForURL(thesis);
  await opened(ha.page, "full");
  assert.match(await ha.page.locator(".access").textContent(), /Bạn đang mượn tài liệu này đến \d\d:\d\d/);
  assert.equal(await status(ha), 200);
  assert.equal(await ha.page.locator("[data-opens=text]").isVisible(), true);
  await look(ha.page, "lending-item-borrowed");
});

test("two windows of one reader take one copy", async () => {
  const second = await ha.context.newPage();
  await second.goto(`${thesis}/borrow?page=0003`);
  assert.match(await second.locator(".standing").textContent(), /Bạn đang mượn/);
  await look(second, "lending-borrowed");
  await second.getByRole("button", { name: "Gia hạn" }).click();
  await second.waitForURL(`${thesis}?page=0003`);
  await second.close();
  await lan.page.goto(thesis);
  assert.match(await lan.page.locator(".access").textContent(), /Hiện còn 1\/2 bản/);
});

test("the third reader sees until when, may ask, and is given no tile", async () => {
  await moveServer("PT5M");
  await nam.page.clock.install();
  await comeToBorrow(nam, logins[1]);
  await nam.page.getByRole("button", { name: "Mượn tài liệu" }).click();
  await nam.page.waitForURL(thesis);
  await opened(nam.page, "full");

  await lan.page.goto(thesis);
  assert.match(await lan.page.locator(".access").textContent(), /Đang có người đọc đến \d\d:\d\d/);
  await look(lan.page, "lending-in-use");
  await comeToBorrow(lan, logins[2]);
  await look(lan.page, "lending-ask");
  await lan.page.getByRole("button", { name: "Hỏi mượn" }).click();
  await lan.page.getByRole("alert").filter({ hasText: /Đang có người đọc đến \d\d:\d\d/ }).waitFor();
  await look(lan.page, "lending-refused");
  assert.deepEqual([await status(ha), await status(nam), await status(lan)], [200, 200, 401]);
});

test("what is returned in one window is closed in the other, which falls back to the preview", async () => {
  const second = await ha.context.newPage();
  await second.goto(`${thesis}/borrow`);
  assert.equal(await second.getByRole("button", { name: "Gia hạn" }).count(), 0, "somebody waits for it");
  await second.getByRole("button", { name: "Trả tài liệu" }).click();
  await second.waitForURL(thesis);
  await second.close();
  assert.equal(await status(ha), 401);

  await ha.page.locator(".reader").getByRole("button", { name: "Trang sau", exact: true }).click();
  await opened(ha.page, "lending");
  assert.equal(await ha.page.locator("[data-opens=text]").count(), 0);
  assert.match(ha.page.url(), /page=0002/);

  await lan.page.goto(`${thesis}/borrow`);
  await lan.page.getByRole("button", { name: "Mượn tài liệu" }).click();
  await opened(lan.page, "full");
  assert.deepEqual([await status(ha), await status(nam), await status(lan)], [401, 200, 200]);
});

test("a reader is warned before the loan ends, and then sees the preview without anything breaking", async () => {
  await nam.page.clock.fastForward("56:30");
  await moveServer("PT56M30S");
  const warning = nam.page.locator(".notice.term");
  await warning.waitFor();
  assert.match(await warning.textContent(), /Lượt mượn còn [1-5] phút/);
  await photograph(nam.page, "lending-warning-1280");
  assert.equal(await status(nam), 200);

  await moveServer("PT5M");
  await nam.page.clock.fastForward("05:00");
  await opened(nam.page, "lending");
  assert.equal(await status(nam), 401);
  assert.match(await nam.page.locator(".access").textContent(), /Mượn tài liệu/);
  await nam.page.locator(".reader").getByRole("button", { name: "Trang sau", exact: true }).click();
  await nam.page.locator('.stage[data-open="0002"]').waitFor();
});

test("what ended by itself is there for the next", async () => {
  await moveServer("PT10M");
  assert.deepEqual([await status(ha), await status(nam), await status(lan)], [401, 401, 401]);
  await ha.page.goto(`${thesis}/borrow`);
  await ha.page.getByRole("button", { name: "Mượn tài liệu" }).click();
  await opened(ha.page, "full");
  assert.equal(await status(ha), 200);
});
