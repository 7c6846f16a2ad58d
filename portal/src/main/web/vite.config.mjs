import { defineConfig } from "vite";

// Hashed names, a manifest for the server, no inlining: the pages' Content-Security-Policy knows 'self' only.
export default defineConfig({
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
    rollupOptions: { input: ["src/site.ts", "src/reader.ts", "src/completion.ts", "src/leaf.ts"] },
  },
});
