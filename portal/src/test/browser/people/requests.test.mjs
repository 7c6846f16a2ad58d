// A reader reports an error without an account; a librarian answers.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, launch, photograph, visit } from "../browser.mjs";

const people = JSON.parse(process.env.TANGTHU_PEOPLE);
const sizes = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function inspect(page, name) {
  await assertFits(page);
  await assertAccessible(page);
  await photograph(page, `requests-${name}`);
}

async function signIn(page, login) {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(login);
  await page.getByLabel("Mật khẩu").fill(people.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
}

for (const [size, viewport] of Object.entries(sizes)) {
  test(`a reader reports an error and the library answers, on a ${size}`, async () => {
    const words = `Trang bìa quét lộn ngược (${size})\nvà thiếu trang 12 ${"rấtdài".repeat(30)} <b>x</b>`;
    await visit(browser, { viewport, javaScriptEnabled: size === "desktop" }, async (page) => {
      await page.goto(base + people.item);
      await page.getByRole("link", { name: "Báo lỗi" }).click();
      await page.getByLabel("Lỗi gì, ở đâu").fill(words);
      await page.getByLabel("Liên hệ").fill("an@example.org");
      await page.waitForTimeout(3_200);
      if (size === "desktop") {
        await inspect(page, `form-${size}`);
      } else {
        await photograph(page, `requests-form-${size}`);
      }
      await page.getByRole("button", { name: "Gửi thư viện" }).click();
      await page.getByText("Đã gửi. Cảm ơn bạn").waitFor();
      await photograph(page, `requests-thanks-${size}`);
    });
    await visit(browser, { viewport }, async (page) => {
      await signIn(page, people.librarian);
      await page.waitForURL(/\/account$/);
      await page.goto(`${base}/staff`);
      await page.getByText("đề nghị đang chờ").waitFor();
      await inspect(page, `staff-${size}`);
      await page.getByRole("link", { name: "Đề nghị của bạn đọc" }).click();
      await inspect(page, `queue-${size}`);
      await page.getByRole("link", { name: /^Đề nghị số/ }).first().click();
      await page.getByText("an@example.org").waitFor();
      assert.equal(await page.locator("dd.words").first().innerText(), words);
      await inspect(page, `request-${size}`);
      await page.locator("#answer").fill("Đã quét lại, cảm ơn bạn.");
      await page.getByRole("button", { name: "Đã trả lời, khép lại" }).click();
      await page.getByText("Đã lưu.").waitFor();
      assert.equal(await page.getByText("an@example.org").count(), 0);
      await inspect(page, `answered-${size}`);
    });
  });
}
