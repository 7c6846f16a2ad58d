// Mirador on the sample collection: it opens where it is told to, and tells where it is.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, test } from "node:test";
import { assertAccessible, assertFits, base, desktop, launch, phone, photograph, visit } from "./browser.mjs";

const register = "/item/h4nn0mx7r";
const web = new URL("../../main/web/", import.meta.url);

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** A content state of a page of the register, as another viewer would send it. */
function state(page, xywh) {
  const presentation = `${base}/iiif/presentation/3/h4nn0mx7r`;
  const target = {
    id: `${presentation}/canvas/${page}#xywh=${xywh}`,
    type: "Canvas",
    partOf: [{ id: `${presentation}/manifest`, type: "Manifest" }],
  };
  return Buffer.from(encodeURIComponent(JSON.stringify(target))).toString("base64url");
}

/** Waits until Mirador shows a page, by the label it gives it. */
function shows(page, label) {
  return page.locator(".mirador-osd-info", { hasText: label }).waitFor();
}

async function drawn(page) {
  await page.locator("#mirador .openseadragon-canvas canvas").first().waitFor();
  await page.waitForLoadState("networkidle");
}

/** What the page says it shows, read from the address it gives out. */
async function cited(page, field) {
  const details = page.locator("details.spot");
  await details.evaluate((element) => (element.open = false));
  await details.locator("summary").click();
  await page.waitForFunction((id) => document.getElementById(id).value.includes("iiif-content="), field);
  const address = await page.locator(`#${field}`).inputValue();
  const code = new URL(address).searchParams.get("iiif-content");
  const { id, partOf } = JSON.parse(decodeURIComponent(Buffer.from(code, "base64url").toString()));
  const [canvas, fragment] = id.split("#xywh=");
  return { address, canvas, area: fragment?.split(",").map(Number), manifest: partOf[0].id };
}

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`Mirador opens the register, on a ${device}`, () =>
    visit(browser, { viewport }, async (page) => {
      await page.goto(`${base}${register}/view`);
      await drawn(page);
      await page.getByRole("region", { name: "Cửa sổ: Tàng thư dạng bản bạ" }).waitFor();
      await page.getByRole("button", { name: "Trang sau", exact: true }).click();
      await shows(page, "1b");
      await assertFits(page);
      await photograph(page, `mirador-${device}`);
    }));

  test(`a content state opens its page at its zoom, and is cited again, on a ${device}`, () =>
    visit(browser, { viewport }, async (page) => {
      const area = [400, 500, 600, 900];
      await page.goto(`${base}${register}/view?iiif-content=${state("0003", area)}`);
      await shows(page, "2a");
      await drawn(page);
      const spot = await cited(page, "spot-viewer");
      assert.match(spot.canvas, /\/canvas\/0003$/);
      assert.match(spot.manifest, /^http.*\/h4nn0mx7r\/manifest$/);
      assertShown(area, spot.area);
      await page.goto(spot.address);
      await shows(page, "2a");
      await drawn(page);
      assertShown(spot.area, (await cited(page, "spot-viewer")).area);
      await photograph(page, `mirador-spot-${device}`);
    }));
}

/** The view holds the area, with room to spare on two sides at most: those of the longer side of the screen. */
function assertShown([x, y, width, height], [left, top, wide, high]) {
  const slack = 4;
  assert.ok(left <= x + slack && top <= y + slack, `${left},${top} holds ${x},${y}`);
  assert.ok(left + wide >= x + width - slack && top + high >= y + height - slack, "and the other corner");
  const tight = Math.abs(wide - width) <= slack || Math.abs(high - height) <= slack;
  assert.ok(tight, `${wide} x ${high} fits ${width} x ${height} closely`);
}

test("what is cited in Mirador opens in the reader", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${register}/view?page=0004&xywh=300,300,700,700`);
    await shows(page, "2b");
    await drawn(page);
    const { address } = await cited(page, "spot-reader");
    await page.goto(address);
    assert.equal(await page.locator(".leaves [aria-current=page]").textContent(), "2b");
    assert.ok(await page.locator("[data-reader]").getAttribute("data-xywh"));
  }));

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`words are searched in Mirador and lead to their page, on a ${device}`, () =>
    visit(browser, { viewport }, async (page) => {
      await page.goto(`${base}${register}/view`);
      await drawn(page);
      await page.getByRole("button", { name: "Mở, đóng thanh bên" }).click();
      await page.getByRole("tab", { name: "Tìm trong tài liệu" }).click();
      const words = page.getByRole("combobox", { name: "từ cần tìm" });
      await words.fill("河內");
      await words.press("Enter");
      await page.getByText("1 trên 3", { exact: true }).waitFor();
      await shows(page, "2a");
      await page.getByRole("button", { name: "Kết quả sau" }).click();
      await shows(page, "4b");
      await photograph(page, `mirador-search-${device}`);
    }));
}

test("a manifest of ours that is dropped onto Mirador opens beside", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${register}/view`);
    await drawn(page);
    await page.evaluate((link) => {
      const data = new DataTransfer();
      data.setData("text/uri-list", link);
      const target = document.querySelector("#mirador .mirador-workspace-viewport");
      for (const type of ["dragenter", "dragover", "drop"]) {
        target.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: data }));
      }
    }, `${base}/item/g1bnd0r5s/view?manifest=${encodeURIComponent(`${base}/iiif/presentation/3/g1bnd0r5s/manifest`)}`);
    await page.locator("section.mirador-window").nth(1).waitFor();
    assert.equal(await page.locator("section.mirador-window").count(), 2);
  }));

test("axe-core finds nothing in Mirador's page, nor in the same without JavaScript", async () => {
  await visit(browser, { bypassCSP: true }, async (page) => {
    await page.goto(`${base}${register}/view`);
    await drawn(page);
    await assertAccessible(page);
  });
  await visit(browser, { javaScriptEnabled: false }, async (page) => {
    await page.goto(`${base}${register}/view?page=0002`);
    assert.ok(await page.locator("main img").evaluate((image) => image.naturalWidth));
    await page.getByRole("link", { name: "Trang sau" }).click();
    await page.waitForURL(/page=0003/);
  });
});

for (const [device, viewport] of Object.entries({ desktop, phone })) {
  test(`a page of another site shows the reader in a frame, on a ${device}`, async () => {
    const page = await browser.newPage({ viewport });
    await page.goto(`${base}${register}`);
    const snippet = await page.locator("#share-frame").inputValue();
    const other = await otherSite(`<!DOCTYPE html><title>x</title>${snippet}`);
    try {
      await page.goto(other.address);
      const frame = page.frameLocator("iframe");
      await frame.locator("[data-reader] .openseadragon-canvas canvas").first().waitFor();
      assert.equal(await frame.locator("header.head").count(), 0);
      assert.equal(await frame.locator(".embedded a").first().textContent(), "Tàng thư dạng bản bạ");
      await photograph(page, `embedded-${device}`);
    } finally {
      other.server.close();
      await page.close();
    }
  });
}

/** A site of another origin with one page. */
async function otherSite(html) {
  const server = createServer((request, response) => response.setHeader("Content-Type", "text/html").end(html));
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  return { server, address: `http://127.0.0.1:${server.address().port}/` };
}

test("a PDF file is made while its page says how far it is, and is then sent", async () => {
  const address = `${base}${register}.pdf?pages=0002-0004`;
  let answer = await fetch(address);
  for (let tries = 0; answer.status === 202 && tries < 60; tries++) {
    assert.match(answer.headers.get("content-type"), /^text\/html/);
    await new Promise((later) => setTimeout(later, 1_000 * Number(answer.headers.get("retry-after"))));
    answer = await fetch(address);
  }
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("content-type"), "application/pdf");
  assert.match(Buffer.from(await answer.arrayBuffer()).toString("latin1"), /^%PDF-1/);
});

test("a manifest of another site is told of and not asked for", () =>
  visit(browser, {}, async (page) => {
    await page.goto(`${base}${register}/view?iiif-content=https://elsewhere.example/manifest`);
    await page.getByRole("link", { name: "https://elsewhere.example/manifest" }).waitFor();
    await drawn(page);
  }));

test("every word of Mirador's is there in Vietnamese", () => {
  const words = (path) => JSON.parse(readFileSync(new URL(path, web)));
  const english = words("node_modules/mirador/src/locales/en/translation.json").translation;
  // Vietnamese has no singular.
  const needed = Object.keys(english).filter((key) => !key.endsWith("_one"));
  const ours = words("src/mirador/vi.json");
  assert.deepEqual(Object.keys(ours).sort(), needed.sort());
  for (const key of needed) {
    const places = (text) => (text.match(/\{\{.*?\}\}/g) ?? []).sort();
    assert.deepEqual(places(ours[key]), places(english[key]), key);
  }
});
