// Builds the web assets: node build.mjs OUTPUT_FOLDER STAMP_FILE
// Does nothing when neither the sources nor the lock file changed since the stamp was written.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

const here = dirname(fileURLToPath(import.meta.url));
const windows = process.platform === "win32";

function fail(message) {
  console.error(message);
  process.exit(1);
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    fail(`The web assets are built with Node 20.19 or newer; this is ${process.version} (${process.execPath}).`);
  }
}

function filesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function digest(files) {
  const hash = createHash("sha256");
  for (const file of [...files].sort()) {
    hash.update(file.slice(here.length)).update("\0").update(readFileSync(file)).update("\0");
  }
  return hash.digest("hex");
}

function stamped(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

/** Of a package that names no licence in its description: itself, for the list to tell what it says elsewhere. */
function named(path, entry) {
  return `${path.replace(/^.*node_modules\//, "")}@${entry.version}`;
}

/** Every package that could be installed must stand under a licence of licences.json. */
function checkLicences() {
  const allowed = JSON.parse(readFileSync(join(here, "licences.json"), "utf8"));
  const { packages } = JSON.parse(readFileSync(join(here, "package-lock.json"), "utf8"));
  const refused = Object.entries(packages)
    .filter(([path, entry]) => path !== "" && !Object.hasOwn(allowed, entry.license ?? named(path, entry)))
    .map(([path, entry]) => `  ${path}: ${entry.license ?? "no licence named"}`);
  if (refused.length > 0) {
    fail(`Packages whose licence is not in licences.json (add it with its reason, or drop the package):\n${refused.join("\n")}`);
  }
}

function run(program, args, options) {
  const { status, error } = spawnSync(program, args, { cwd: here, ...options });
  if (status !== 0) {
    fail(`The web assets were not built: ${program} ${args.join(" ")}: ${error?.message ?? `exit code ${status}`}`);
  }
}

function npm(...args) {
  run(windows ? "npm.cmd" : "npm", args, { stdio: ["ignore", "ignore", "inherit"], shell: windows });
}

function tool(script, ...args) {
  run(process.execPath, [join(here, "node_modules", script), ...args], { stdio: ["ignore", "inherit", "inherit"] });
}

function install() {
  const stamp = join(here, "node_modules", ".installed");
  const wanted = digest([join(here, "package.json"), join(here, "package-lock.json")]);
  if (!stamped(stamp, wanted)) {
    npm("ci", "--loglevel=error");
    writeFileSync(stamp, wanted);
  }
}

/** Packed once and well, beside the file itself, for browsers that can read it. */
function pack(folder) {
  for (const file of filesUnder(folder).filter((name) => /\.(css|js|svg)$/.test(name))) {
    const bytes = readFileSync(file);
    const packed = brotliCompressSync(bytes);
    if (packed.length < bytes.length) {
      writeFileSync(`${file}.br`, packed);
    }
  }
}

requireNode();
const [output, stamp] = process.argv.slice(2).map((path) => resolve(path));
if (!output || !stamp) {
  fail("usage: node build.mjs OUTPUT_FOLDER STAMP_FILE");
}
const own = readdirSync(here, { withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(here, entry.name));
const wanted = digest([...own, ...filesUnder(join(here, "src"))]);
if (stamped(stamp, wanted) && existsSync(join(output, "manifest.json"))) {
  process.exit(0);
}
checkLicences();
install();
tool("typescript/bin/tsc", "--noEmit");
tool("vite/bin/vite.js", "build", "--outDir", output, "--emptyOutDir", "--logLevel", "warn");
pack(output);
mkdirSync(dirname(stamp), { recursive: true });
writeFileSync(stamp, wanted);
