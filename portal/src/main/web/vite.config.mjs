import { defineConfig } from "vite";

// Hashed names, a manifest for the server, no inlining: the pages' Content-Security-Policy knows 'self' only.
export default defineConfig({
  plugins: [withoutForeignWords()],
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
      input: ["src/site.ts", "src/reader.ts", "src/completion.ts", "src/leaf.ts", "src/view.ts", "src/access.ts", "src/token.ts", "src/query.ts", "src/deposit.ts", "src/similar.ts", "src/map.ts"],
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
