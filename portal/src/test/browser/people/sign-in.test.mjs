// People sign in, on a phone, at a desk and at a kiosk, with and without JavaScript; an administrator enrols a phone first.
import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, photograph, visit } from "../browser.mjs";

const people = JSON.parse(process.env.TANGTHU_PEOPLE);
const sizes = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desktop: { width: 1280, height: 900 },
  kiosk: { width: 1080, height: 1920 },
};

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function inspect(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await photograph(page, `people-${name}`);
}

async function signIn(page, login, password = people.password) {
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu").fill(password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

/** What an authenticator shows (RFC 6238). */
function code(secret, later = 0) {
  const bits = [...secret].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000) + later));
  const hash = createHmac("sha1", key).update(step).digest();
  const number = hash.readUInt32BE(hash[19] & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, "0");
}

for (const [size, viewport] of Object.entries(sizes)) {
  test(`a reader comes in by the header, sees the account and leaves, on a ${size}`, () =>
    visit(browser, { viewport, javaScriptEnabled: true }, async (page) => {
      await page.goto(base);
      await page.getByRole("navigation", { name: "Điều hướng chính" }).getByRole("link", { name: "Tài khoản" }).click();
      await page.waitForURL(/\/sign-in/);
      await inspect(page, `sign-in-${size}`);
      await signIn(page, people.reader);
      await page.waitForURL(/\/account$/);
      await page.getByRole("heading", { level: 1, name: "Tài khoản" }).waitFor();
      await inspect(page, `account-${size}`);
      for (const [name, title] of [
        ["password", "Đổi mật khẩu"],
        ["sessions", "Phiên đăng nhập"],
        ["second-factor", "Xác thực hai lớp"],
      ]) {
        await page.getByRole("link", { name: title }).click();
        await page.waitForURL(new RegExp(`/account/${name}$`));
        await inspect(page, `${name}-${size}`);
        await page.goBack();
      }
      await page.getByRole("button", { name: "Đăng xuất" }).click();
      await page.getByRole("heading", { level: 1, name: "Đã đăng xuất" }).waitFor();
      await inspect(page, `signed-out-${size}`);
      await page.goto(`${base}/account`);
      await page.waitForURL(/\/sign-in/);
    }));
}

test("what is wrong is told where it is, and is there to be read at once", async () => {
  const context = await browser.newContext({ viewport: sizes.phone });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in?lang=en`);
  await page.getByLabel("Login").fill(people.reader);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("role")), "alert");
  const field = page.getByLabel("Login");
  assert.equal(await field.getAttribute("aria-invalid"), "true");
  const told = page.locator(`#${(await field.getAttribute("aria-describedby")).trim()}`);
  assert.equal(await told.textContent(), "Login or password is wrong.");
  assert.equal(await page.getByLabel("Password").inputValue(), "");
  await inspect(page, "wrong-phone");
  await context.close();
});

test("without JavaScript all of it works the same", () =>
  visit(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}/account/sessions`);
    await signIn(page, people.reader);
    await page.waitForURL(/\/account\/sessions/);
    await page.getByText("phiên này").waitFor();
    await page.goto(`${base}/account`);
    await page.getByRole("button", { name: "Đăng xuất" }).click();
    await page.getByRole("heading", { level: 1, name: "Đã đăng xuất" }).waitFor();
  }));

test("an administrator enrols a phone, looks after accounts, and comes back with a code", async () => {
  let secret;
  await visit(browser, { viewport: desktop }, async (page) => {
    await page.goto(`${base}/staff`);
    await signIn(page, people.administrator);
    await page.waitForURL(/\/account\/second-factor/);
    await page.getByRole("img", { name: "Mã QR cho ứng dụng xác thực" }).waitFor();
    await inspect(page, "enrol-desktop");
    await page.setViewportSize(sizes.phone);
    await inspect(page, "enrol-phone");
    secret = await page.locator('input[name="secret"]').inputValue();
    await page.getByLabel(/sáu chữ số/).fill(code(secret));
    await page.getByRole("button", { name: "Bật xác thực hai lớp" }).click();
    await page.getByRole("heading", { level: 1, name: "Mã khôi phục" }).waitFor();
    assert.equal(await page.locator(".codes li").count(), 10);
    await inspect(page, "recovery-phone");
    await page.getByRole("link", { name: /đi tiếp/ }).click();
    await page.waitForURL(/\/staff$/);
    await inspect(page, "staff-phone");
    await page.setViewportSize(desktop);
    await page.getByRole("main").getByRole("link", { name: "Tài khoản", exact: true }).last().click();
    await page.waitForURL(/\/staff\/accounts$/);
    await inspect(page, "accounts-desktop");
    await page.setViewportSize(sizes.phone);
    await inspect(page, "accounts-phone");
    await page.getByRole("link", { name: "Lập tài khoản" }).click();
    await inspect(page, "new-account-phone");
    await page.getByLabel("Tên đăng nhập").fill("ban.doc.moi");
    await page.getByLabel("Họ tên").fill("Bùi Thị Xuân");
    await page.getByLabel("Nhóm bạn đọc").fill("VN-TT-MAU1/nghien-cuu");
    await page.getByRole("button", { name: "Lập tài khoản" }).click();
    await page.getByRole("heading", { level: 1, name: "Mật khẩu mới" }).waitFor();
    await inspect(page, "new-password-phone");
    await page.getByRole("link", { name: "Về tài khoản này" }).click();
    await page.waitForURL(/\/staff\/accounts\/u/);
    await inspect(page, "staff-account-phone");
    await page.setViewportSize(desktop);
    await inspect(page, "staff-account-desktop");
    await page.goto(`${base}/account/tokens`);
    await inspect(page, "tokens-desktop");
    await page.getByLabel("Dùng để làm gì").fill("nộp từ máy quét");
    await page.getByLabel("Nộp và sửa tài liệu").check();
    await page.getByRole("button", { name: "Lập mã" }).click();
    await page.getByRole("heading", { level: 1, name: "Mã truy cập mới" }).waitFor();
    await page.setViewportSize(sizes.phone);
    await inspect(page, "token-made-phone");
    await page.goto(`${base}/account/tokens`);
    await inspect(page, "tokens-phone");
  });
  await visit(browser, { viewport: sizes.phone }, async (page) => {
    await page.goto(`${base}/staff/accounts?lang=vi`);
    await signIn(page, people.administrator);
    await page.waitForURL(/\/sign-in\/second-factor/);
    await inspect(page, "code-phone");
    await page.getByLabel("Mã xác thực").fill(code(secret, 1));
    await page.getByRole("button", { name: "Xác nhận" }).click();
    await page.waitForURL(/\/staff\/accounts/);
  });
});

test("somebody signs in at the provider, and out again", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  await page.goto(`${base}/sign-in?return=%2Faccount%2Fsessions`);
  await page.getByRole("link", { name: "Đăng nhập bằng Tài khoản tỉnh" }).click();
  await page.waitForURL((address) => !address.href.startsWith(base));
  await page.locator('input[name="login"]').fill("lan");
  await page.locator('input[name="password"]').fill("any");
  await page.locator('button[type="submit"]').click();
  await page.waitForLoadState();
  if (!page.url().startsWith(base)) {
    await page.locator('button[type="submit"]').click();
  }
  await page.waitForURL(/\/account\/sessions/);
  await page.goto(`${base}/account`);
  await page.getByText("Trần Thị Lan").waitFor();
  await page.getByRole("button", { name: "Đăng xuất" }).click();
  await page.getByRole("link", { name: "Đăng xuất cả ở Tài khoản tỉnh" }).click();
  await page.waitForURL((address) => address.pathname.includes("/session/end"));
  await context.close();
});

test("nobody can frame the page of signing in", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const refused = page.waitForEvent("console", (message) => message.text().includes("frame-ancestors"));
  await page.goto(base);
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.src = address;
    document.body.append(frame);
  }, `${base}/sign-in`);
  await refused;
  await context.close();
});
