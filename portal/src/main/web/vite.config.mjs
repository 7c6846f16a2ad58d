import { defineConfig } from "vite";

// Hashed names, a manifest for the server, no inlining: the pages' Content-Security-Policy knows 'self' only.
export default defineConfig({
  plugins: [withoutForeignWords(), withoutUnusedParts()],
  base: "./",
  publicDir: false,
  build: {
    target: "es2022",
    manifest: "manifest.json",
    assetsDir: ".",
    assetsInlineLimit: 0,
    modulePreload: false,
    emptyOutDir: true,
    // The notices that the bundled packages ask for go into the archive.
    license: { fileName: "licences.md" },
    reportCompressedSize: false,
    // Mirador and the editor of queries are large; only their own pages ask for them.
    chunkSizeWarningLimit: 1_100,
    rollupOptions: {
      // React's marks for servers that render; there is none here. The library of tables in the editor of queries would call eval
      // for a way of asking that is not used, and that the pages' policy forbids.
      checks: { moduleLevelDirective: false, eval: false },
      input: [
        "src/site.ts",
        "src/page.ts",
        "src/worker.ts",
        "src/reader.ts",
        "src/leaf.ts",
        "src/view.ts",
        "src/access.ts",
        "src/token.ts",
        "src/query.ts",
        "src/deposit.ts",
        "src/similar.ts",
        "src/map.ts",
      ],
    },
  },
});

/** Mirador carries its words in 22 languages. English stays; its Vietnamese is ours (src/mirador/vi.json). */
function withoutForeignWords() {
  const words = /^\.\/locales\/(?!en\/)\w+\/translation\.json$/;
  const nothing = "\0no-words";
  return {
    name: "without-foreign-words",
    enforce: "pre",
    resolveId: (source, importer) => (words.test(source) && importer?.includes("/mirador/src/") ? nothing : undefined),
    load: (id) => (id === nothing ? "export default {}" : undefined),
  };
}

/**
 * OpenSeadragon is one file of many parts. Our reader draws by the canvas, asks IIIF alone and has controls of its own: what
 * it never calls is a fifth of what a telephone would load. Mirador has an OpenSeadragon of its own, which is left whole.
 */
function withoutUnusedParts() {
  const file = /web\/node_modules\/openseadragon\/build\/openseadragon\/openseadragon\.js$/;
  const unused = [
    "Navigator",
    "DziTileSource",
    "IIPTileSource",
    "IrisTileSource",
    "OsmTileSource",
    "TmsTileSource",
    "LegacyTileSource",
    "Button",
    "ButtonGroup",
    "ReferenceStrip",
    "DisplayRect",
    "WebGLDrawer",
  ];
  return {
    name: "without-unused-parts",
    enforce: "pre",
    transform: (code, id) => (file.test(id.split("?")[0]) ? { code: unused.reduce(without, code), map: null } : undefined),
  };

  function without(code, part) {
    const found = new RegExp(`/\\*+\\n \\* OpenSeadragon - ${part}\\n[^]*?\\n}\\( ?OpenSeadragon ?\\)\\);\\n`).exec(code);
    if (found === null) {
      throw new Error(`OpenSeadragon has no part called ${part} any more: see vite.config.mjs`);
    }
    return code.slice(0, found.index) + code.slice(found.index + found[0].length);
  }
}
