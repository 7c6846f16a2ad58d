// Which tiles the viewer asks for, of images of odd sizes: computed by OpenSeadragon itself, and compared with the table
// by which the image engine's tests see to it that each of them stands ready.
import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch } from "./browser.mjs";

const require = createRequire(new URL("../../main/web/package.json", import.meta.url));
const table = new URL(
  "../../../../iiif/src/test/resources/org/tangthu/iiif/image/viewer-tiles.json",
  import.meta.url,
);
const computed = "target/viewer-tiles.json";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** Runs in the browser: every tile of every level, in the order of the levels, the smallest first. */
function requests(information) {
  const { IIIFTileSource } = window.OpenSeadragon;
  const service = information.id ?? information["@id"];
  const source = new IIIFTileSource(IIIFTileSource.prototype.configure(information, `${service}/info.json`));
  const tiles = [];
  for (let level = source.minLevel; level <= source.maxLevel; level++) {
    const { x: columns, y: rows } = source.getNumTiles(level);
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        tiles.push(source.getTileUrl(level, column, row).slice(service.length));
      }
    }
  }
  return tiles;
}

test("the viewer asks for the tiles in the table", async () => {
  const page = await browser.newPage();
  await page.addScriptTag({ path: require.resolve("openseadragon/build/openseadragon/openseadragon.js") });
  const expected = JSON.parse(readFileSync(table, "utf8"));
  const seen = [];
  for (const { information } of expected) {
    seen.push({ information, requests: await page.evaluate(requests, information) });
  }
  writeFileSync(computed, JSON.stringify(seen, null, 1) + "\n");
  assert.deepEqual(seen, expected, `the viewer counts otherwise now: ${computed} is the table to keep`);
});
