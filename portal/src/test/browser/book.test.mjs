// What the reader makes of a book without any browser: its pages out of a few runs, and which of them lie side by side.
import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const web = new URL("../../main/web/", import.meta.url);

let Book;
let Spreads;
before(async () => {
  globalThis.document = { documentElement: { lang: "vi" } };
  const { runnerImport } = await import(pathToFileURL(createRequire(new URL("package.json", web)).resolve("vite")));
  const load = async (name) => (await runnerImport(fileURLToPath(new URL(`src/reader/${name}.ts`, web)))).module;
  ({ Book } = await load("book"));
  ({ Spreads } = await load("spreads"));
});

const texts = { page: "Trang {0}", side: "Tờ {0}" };

function book({ names = [["0001", 6]], labels, wide = [] } = {}) {
  const addresses = { canvas: "https://example.org/canvas/{page}", image: "/image/{page}.preview" };
  return new Book({ rightToLeft: false, current: 0, preview: false, names, labels, wide, addresses, texts });
}

/** The spreads from the first to the last, by their labels. */
function opened(of) {
  const spreads = new Spreads(of, true);
  const found = [];
  for (let index = 0; index !== undefined; index = spreads.step(index, 1)) {
    found.push(spreads.at(index).map((page) => of.page(page).label).join("+"));
  }
  return found.join(" ");
}

test("names of pages come in runs, with gaps where pages were taken away", () => {
  const pages = book({ names: [["0001", 3], ["0010", 2]] });
  assert.equal(pages.count, 5);
  assert.deepEqual([0, 2, 3, 4].map((index) => pages.page(index).name), ["0001", "0003", "0010", "0011"]);
  assert.deepEqual(["0003", "0010", "0004", "10", "x"].map((name) => pages.indexOf(name)), [2, 3, -1, -1, -1]);
  assert.equal(book({ names: [["9999", 1], ["10000", 2]] }).page(2).name, "10001");
});

test("a page is called by its label, else by its number, in a sentence as a page or as a side of a leaf", () => {
  const pages = book({ names: [["0001", 4]], labels: ["Bìa", "1a", "12", null] });
  assert.deepEqual([0, 1, 2, 3].map((index) => pages.page(index).spoken), ["Bìa", "Tờ 1a", "Trang 12", "Trang 4"]);
});

test("addresses tell pages, and pages addresses", () => {
  const pages = book();
  assert.equal(pages.address("image", pages.page(2)), "/image/0003.preview");
  assert.equal(pages.indexOfAddress("canvas", "https://example.org/canvas/0003"), 2);
  assert.equal(pages.indexOfAddress("canvas", "https://example.com/canvas/0003"), -1);
});

test("the front cover stands alone, then two and two", () => {
  assert.equal(opened(book()), "1 2+3 4+5 6");
});

test("the back of a leaf lies beside the next one's front, whatever stands before them", () => {
  assert.equal(opened(book({ labels: ["1a", "1b", "2a", "2b", "3a", "3b"] })), "1a 1b+2a 2b+3a 3b");
  assert.equal(opened(book({ labels: ["Bìa", "1a", "1b", "2a", "2b", null] })), "Bìa 1a 1b+2a 2b+6");
});

test("printed numbers tell fronts from backs", () => {
  assert.equal(opened(book({ labels: ["4", "5", "6", "7", "8", "9"] })), "4+5 6+7 8+9");
});

test("an image of an open book stands alone", () => {
  assert.equal(opened(book({ wide: [2] })), "1 2 3 4+5 6");
  assert.equal(opened(book({ wide: [0, 1, 2, 3, 4, 5] })), "1 2 3 4 5 6");
});

test("from any page of a spread one gets to the spreads around it, and not beyond the ends", () => {
  const spreads = new Spreads(book(), true);
  assert.deepEqual(spreads.at(2), [1, 2]);
  assert.equal(spreads.step(2, 1), 3);
  assert.equal(spreads.step(2, -1), 0);
  assert.equal(spreads.step(0, -1), undefined);
  assert.equal(spreads.step(5, 1), undefined);
  const single = new Spreads(book(), false);
  assert.deepEqual([single.at(2), single.step(2, 1), single.step(5, 1)], [[2], 3, undefined]);
});
