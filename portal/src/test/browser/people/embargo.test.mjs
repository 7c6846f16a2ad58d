// A page is open while the embargo of its item ends: the images open at midnight, and the page says so.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { assertFits, base, desktop, launch, photograph } from "../browser.mjs";

const booklet = `${base}/item/d3bc8kz2v`;
const tile = `${base}/iiif/image/3/d3bc8kz2v.0001/0,0,256,256/256,256/0/default.jpg`;

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** What the server wrote of the right to the item. */
async function rightOf(page) {
  const text = await (await page.context().request.get(booklet)).text();
  const [, now] = text.match(/data-now="(\d+)"/);
  const [, opens] = text.match(/data-opens="(\d+)"/);
  return { now: Number(now), opens: Number(opens) };
}

test("the page of an item under embargo opens at midnight", async () => {
  const context = await browser.newContext({ viewport: desktop });
  const errors = [];
  context.on("weberror", (error) => errors.push(error.error().message));
  const page = await context.newPage();
  const { now, opens } = await rightOf(page);
  assert.ok(opens > now, "it is before midnight");
  await page.clock.install({ time: now });

  await page.goto(`${booklet}?page=0002`);
  await page.locator(".stage[data-open]").waitFor();
  const note = page.locator(".access");
  assert.match(await note.textContent(), /Hoãn công bố đến 01\/01\/2030/);
  assert.equal(await note.getAttribute("data-right"), "embargo");
  assert.equal((await context.request.get(tile)).status(), 401);
  assert.equal(await page.locator("[data-opens=text]").count(), 0);
  await page.setViewportSize({ width: 390, height: 844 });
  await assertFits(page);
  await photograph(page, "embargo-390");
  await page.setViewportSize(desktop);
  await photograph(page, "embargo-1280");

  const opened = page.locator(".notice.term");
  await opened.waitFor({ timeout: 120_000 });
  assert.match(await opened.textContent(), /Thời hạn hoãn công bố đã hết/);
  assert.equal((await context.request.get(tile)).status(), 200);
  await photograph(page, "embargo-opened-1280");
  await opened.getByRole("link", { name: "Tải lại trang" }).click();
  await page.locator('.access[data-right="full"]').waitFor({ state: "attached" });
  await page.locator('.stage[data-open="0002"]').waitFor();
  assert.equal(await page.locator("[data-opens=text]").count(), 1);
  assert.deepEqual(errors, []);
});
