import { defineConfig } from "vite";

// Hashed names, a manifest for the server, no inlining: the pages' Content-Security-Policy knows 'self' only.
export default defineConfig({
  plugins: [withoutForeignWords(), leanOpenSeadragon()],
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
        "src/leaf.css",
        "src/leaf.ts",
        "src/view.ts",
        "src/access.ts",
        "src/token.ts",
        "src/query.ts",
        "src/desk.css",
        "src/deposit.ts",
        "src/similar.ts",
        "src/places.css",
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
 * OpenSeadragon is one file of many parts. Our reader draws by the canvas, asks IIIF alone, has controls of its own and tells
 * readers itself what went wrong: what it never calls, and what is said to the console, is a quarter of what a telephone would
 * load. Mirador has an OpenSeadragon of its own, which is left whole.
 */
function leanOpenSeadragon() {
  const file = /web\/node_modules\/openseadragon\/build\/openseadragon\/openseadragon\.js$/;
  const unused = [
    "Navigator",
    "DziTileSource",
    "IIPTileSource",
    "IrisTileSource",
    "OsmTileSource",
    "TmsTileSource",
    "LegacyTileSource",
    "ImageTileSource",
    "Button",
    "ButtonGroup",
    "ReferenceStrip",
    "DisplayRect",
    "HTMLDrawer",
    "WebGLDrawer",
  ];
  return {
    name: "lean-open-seadragon",
    enforce: "pre",
    transform(code, id) {
      if (!file.test(id.split("?")[0])) {
        return undefined;
      }
      const used = unused.reduce(without, code);
      return { code: silent(used, this.parse(used)), map: null };
    },
  };

  function without(code, part) {
    const found = new RegExp(`/\\*+\\n \\* OpenSeadragon - ${part}\\n[^]*?\\n}\\( ?OpenSeadragon ?\\)\\);\\n`).exec(code);
    if (found === null) {
      throw new Error(`OpenSeadragon has no part called ${part} any more: see vite.config.mjs`);
    }
    return code.slice(0, found.index) + code.slice(found.index + found[0].length);
  }

  function silent(code, program) {
    const words = [];
    collect(program, words);
    if (words.length === 0) {
      throw new Error("OpenSeadragon says nothing to $.console any more: see vite.config.mjs");
    }
    return words.reduceRight((left, { start, end }) => `${left.slice(0, start)}void 0${left.slice(end)}`, code);
  }

  /** The calls of $.console's methods, in the order of the file. */
  function collect(node, words) {
    if (node.type === "CallExpression" && isConsole(node.callee.object)) {
      words.push(node);
      return;
    }
    for (const child of Object.values(node).flat()) {
      if (typeof child?.type === "string") {
        collect(child, words);
      }
    }
  }

  function isConsole(node) {
    return node?.type === "MemberExpression" && node.object.name === "$" && node.property.name === "console";
  }
}
