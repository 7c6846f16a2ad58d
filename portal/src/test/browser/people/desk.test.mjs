// A librarian's day: scans are dropped, checked and written into the repository; the description is edited and the item
// published; the same without JavaScript on a phone; and an upload that is interrupted goes on.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "../browser.mjs";

const people = JSON.parse(process.env.TANGTHU_PEOPLE);
const scans = new URL("../../../main/samples/items/dang-ban-ba/", import.meta.url);
const files = ["001.jpg", "002.jpg", "001.xml"].map((name) => ({ name, buffer: readFileSync(new URL(name, scans)) }));

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function inspect(page, name) {
  const before = page.viewportSize();
  for (const viewport of [phone, desktop]) {
    await page.setViewportSize(viewport);
    await assertFits(page);
    await assertAccessible(page);
    await photograph(page, `desk-${name}-${viewport.width}`);
  }
  await page.setViewportSize(before);
}

async function signIn(page) {
  await page.goto(`${base}/sign-in`);
  await page.getByLabel("Tên đăng nhập").fill(people.librarian);
  await page.getByLabel("Mật khẩu").fill(people.password);
  await page.getByRole("button", { name: "Đăng nhập" }).click();
  await page.waitForURL(/\/account$/);
}

/** As somebody's hand would. */
async function drop(page, dropped) {
  const data = await page.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer();
      for (const { name, content } of all) {
        const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      return transfer;
    },
    dropped.map(({ name, buffer }) => ({ name, content: buffer.toString("base64") })),
  );
  await page.dispatchEvent("#drop", "dragover", { dataTransfer: data });
  await page.dispatchEvent("#drop", "drop", { dataTransfer: data });
}

const at = (page, id) => page.locator(`[id="${id}"]`);
const says = (page, words) => page.getByText(words).first().waitFor();

async function describe(page) {
  await at(page, "creatorAbsence").selectOption("anonymous");
  await at(page, "dates.0.role").selectOption("created");
  await at(page, "description.0.value").fill("Sổ ghi ruộng đất của làng.\nHai quyển.");
  await at(page, "description.0.lang").selectOption("vi");
}

test("scans are dropped, checked, written into the repository, described and published", () =>
  visit(browser, {}, async (page) => {
    await signIn(page);
    await page.goto(`${base}/staff`);
    await inspect(page, "staff");
    await page.getByRole("link", { name: "Nộp tài liệu" }).click();
    await page.getByLabel("Nhan đề", { exact: true }).fill("Sổ bộ <b>làng</b> Đông");
    await page.getByLabel("Loại tài liệu").selectOption("manuscript");
    await page.getByLabel("Mã trong thư viện").fill("BÀN.1");
    await drop(page, [...files, { name: "ghi chú.docx", buffer: Buffer.from("x") }]);
    await says(page, "Bỏ qua, không phải ảnh hay văn bản: ghi chú.docx");
    await says(page, /^3 tệp, /);
    await inspect(page, "new");
    await page.getByRole("button", { name: "Tải lên" }).click();
    await says(page, "có thể ghi vào kho");
    assert.match(page.url(), /\/staff\/deposits\/[0-9a-f]{24}$/);
    await inspect(page, "checked");
    await page.getByRole("button", { name: "Ghi vào kho" }).click();
    await says(page, "Đã ghi vào kho thành bản nháp");
    await inspect(page, "written");
    await page.getByRole("link", { name: "Đến bàn xử lý tài liệu" }).click();
    await says(page, "bản nháp");
    await inspect(page, "item");

    await page.getByRole("link", { name: "Sửa mô tả" }).click();
    await inspect(page, "edit");
    await describe(page);
    await at(page, "dates.0.edtf").fill("ngày xưa");
    await page.getByRole("button", { name: "Kiểm tra", exact: true }).first().click();
    await says(page, "Chưa lưu được");
    await inspect(page, "fault");
    await page.locator("#report").getByRole("link", { name: /Theo EDTF/ }).click();
    await page.waitForURL(/#dates\.0\.edtf$/);
    await at(page, "dates.0.edtf").fill("1871");
    await page.getByRole("button", { name: "Chủ đề: thêm dòng" }).click();
    await at(page, "subjects.0.value").fill("Địa bạ");
    await page.getByRole("button", { name: "Lưu thành phiên bản mới" }).first().click();
    await says(page, "Đã lưu thành phiên bản mới");
    await page.getByRole("link", { name: "Toàn bộ mô tả dạng YAML" }).first().click();
    assert.match(await page.locator("#yaml").inputValue(), /edtf: 1871\n/);
    await inspect(page, "yaml");

    await page.getByRole("link", { name: "Bàn xử lý tài liệu" }).click();
    await page.getByRole("button", { name: "Nộp để thẩm định" }).click();
    await says(page, "đã nộp");
    await inspect(page, "submitted");
    await page.getByRole("button", { name: "Công bố", exact: true }).click();
    await says(page, "đang công bố");
    await page.getByRole("link", { name: "Trang công khai" }).click();
    assert.equal(await page.locator("h1").innerText(), "Sổ bộ <b>làng</b> Đông");
    for (const [name, path] of Object.entries({
      queue: "/staff/queue",
      status: "/staff/status",
      usage: "/staff/usage",
      english: "/staff/status?lang=en",
    })) {
      await page.goto(base + path);
      await inspect(page, name);
    }
  }));

test("all of it works on a phone without JavaScript", () =>
  visit(browser, { viewport: phone, javaScriptEnabled: false }, async (page) => {
    await signIn(page);
    await page.goto(`${base}/staff/deposit`);
    await page.getByLabel("Nhan đề", { exact: true }).fill("Không cần mã");
    await page.getByLabel("Mã trong thư viện").fill("BÀN.2");
    await page
      .locator("#files-plain")
      .setInputFiles(files.map(({ name, buffer }) => ({ name, buffer, mimeType: "application/octet-stream" })));
    await photograph(page, "desk-plain-new");
    await page.getByRole("button", { name: "Tải lên" }).click();
    await says(page, "có thể ghi vào kho");
    await photograph(page, "desk-plain-checked");
    await page.getByRole("button", { name: "Ghi vào kho" }).click();
    await page.getByRole("link", { name: "Đến bàn xử lý tài liệu" }).click();
    await page.getByRole("link", { name: "Sửa mô tả" }).click();
    await describe(page);
    await at(page, "dates.0.edtf").fill("1871");
    await page.getByRole("button", { name: "Nhan đề: thêm dòng" }).click();
    await at(page, "titles.1.value").fill("簿");
    await photograph(page, "desk-plain-edit");
    await page.getByRole("button", { name: "Lưu thành phiên bản mới" }).last().click();
    await says(page, "Đã lưu thành phiên bản mới");
    await page.getByRole("link", { name: "Bàn xử lý tài liệu" }).click();
    await page.getByRole("button", { name: "Công bố", exact: true }).click();
    await says(page, "đang công bố");
  }));

test("an upload that was interrupted goes on when its files are dropped again", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const page = await context.newPage();
  try {
    await signIn(page);
    await page.route("**/staff/deposits/*/files/002.jpg", (route) => route.abort());
    await page.goto(`${base}/staff/deposit`);
    await page.getByLabel("Nhan đề", { exact: true }).fill("Mất mạng giữa chừng");
    await page.getByLabel("Mã trong thư viện").fill("BÀN.3");
    await drop(page, files);
    await page.getByRole("button", { name: "Tải lên" }).click();
    await says(page, "Mất kết nối");
    await photograph(page, "desk-interrupted");
    await page.unroute("**/staff/deposits/*/files/002.jpg");
    await page.reload();
    await says(page, "Đã nhận đủ 3 trên 4 tệp");
    await says(page, "Thả lại các tệp của đợt này");
    await drop(page, [{ name: "002.jpg", buffer: Buffer.from("another file") }]);
    await says(page, "Tệp này khác với tệp đã báo trước");
    await drop(page, files);
    await says(page, "có thể ghi vào kho");
  } finally {
    await context.close();
  }
});
