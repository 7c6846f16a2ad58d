// The script's side of content states, held to the same examples as the server's.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { before, test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";

const web = new URL("../../main/web/", import.meta.url);
const examples = JSON.parse(
  readFileSync(new URL("../../../../iiif/src/test/resources/org/tangthu/iiif/state/examples.json", import.meta.url)),
);
const manifest = "https://example.org/object1/manifest";
const canvas = "https://example.org/object1/canvas7";
const area = { x: 1000, y: 2000, width: 300, height: 400 };

let state;
before(async () => {
  const vite = await import(pathToFileURL(createRequire(new URL("package.json", web)).resolve("vite")));
  ({ module: state } = await vite.runnerImport(fileURLToPath(new URL("src/content-state.ts", web))));
});

for (const { section, plain, code } of examples) {
  test(`the example of section ${section}`, () => {
    assert.equal(state.encodeContentState(plain), code);
    assert.equal(state.decodeContentState(code), plain);
  });
}

test("what is described is read again, encoded or not", () => {
  const described = state.describeSpot(manifest, canvas, area);
  assert.deepEqual(state.readContentState(described), { id: canvas, area, manifest });
  assert.deepEqual(state.readContentState(state.encodeContentState(described)), { id: canvas, area, manifest });
  assert.deepEqual(state.readContentState(state.describeSpot(manifest, canvas)), { id: canvas, manifest });
});

test("annotations, specific resources and addresses are read", () => {
  const source = { id: canvas, type: "Canvas", partOf: manifest };
  const selector = { type: "FragmentSelector", value: "xywh=pixel:1000,2000,300,400" };
  for (const target of [
    { type: "SpecificResource", source, selector },
    { ...source, id: `${canvas}#xywh=1000,2000,300,400` },
    [{ type: "SpecificResource", source, selector: { type: "ImageApiSelector", region: "1000,2000,300,400" } }, "x"],
  ]) {
    const annotation = { type: "Annotation", motivation: ["contentState"], target };
    assert.deepEqual(state.readContentState(JSON.stringify(annotation)), { id: canvas, area, manifest });
  }
  assert.deepEqual(state.readContentState(manifest), { id: manifest });
  assert.deepEqual(state.readContentState(`${canvas}#xywh=1000,2000,300,400`), { id: canvas, area });
});

test("areas are cut at the edges and rounded", () => {
  assert.deepEqual(state.parseArea("-20,-10,120,60"), { x: 0, y: 0, width: 100, height: 50 });
  assert.equal(state.formatArea({ x: 0.4, y: 9.6, width: 10.5, height: 3 }), "0,10,11,3");
  for (const none of ["1,2,3", "1,2,0,4", "-9,0,5,5", "1e9,2,3,4", "none", ""]) {
    assert.equal(state.parseArea(none), undefined, none);
  }
});

test("what says nothing of use is nothing", () => {
  for (const text of ["", "{", "{}", "[]", "null", "%%%%", "a", "javascript:alert(1)", '{"id":"javascript:alert(1)"}']) {
    assert.equal(state.readContentState(text), undefined, text);
  }
});
