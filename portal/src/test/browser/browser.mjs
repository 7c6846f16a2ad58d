// What the browser tests share: Debian's Chromium, and pages that fail a test on any error of the console or network.
import assert from "node:assert/strict";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const require = createRequire(new URL("../../main/web/package.json", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

export const base = setting("TANGTHU_BASE");
const screenshots = setting("TANGTHU_SCREENSHOTS");
mkdirSync(screenshots, { recursive: true });

export const desktop = { width: 1280, height: 900 };
export const phone = { width: 360, height: 740 };

function setting(name) {
  const value = process.env[name];
  assert.ok(value, `${name} is not set: these tests are run by BrowserTest`);
  return value;
}

export function launch() {
  return chromium.launch({
    executablePath: setting("TANGTHU_CHROMIUM"),
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * Opens a page, runs the steps, and fails if anything went wrong on the way that a visitor's console would show. Workers are
 * left out, so that every request is the page's own: the walk that installs the site has them.
 *
 * @param options of the browser's context; also cookies, and the status of an answer that is no success but wanted
 */
export async function visit(browser, { cookies = [], status, ...options }, steps) {
  const context = await browser.newContext({ viewport: desktop, serviceWorkers: "block", ...options });
  await context.addCookies(cookies);
  const page = await context.newPage();
  const failures = [];
  const foreign = [];
  const expected = `status of ${status}`;
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes(expected)) {
      failures.push(`console of ${page.url()}: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => failures.push(`script of ${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => {
    // A viewer gives up tiles that scrolled out of sight; that is no failure.
    if (request.failure()?.errorText !== "net::ERR_ABORTED") {
      failures.push(`request: ${request.url()} ${request.failure()?.errorText}`);
    }
  });
  page.on("request", (request) => request.url().startsWith(base) || foreign.push(request.url()));
  try {
    await steps(page);
    assert.deepEqual(failures, [], "console and network are clean");
    assert.deepEqual(foreign, [], "no other host is asked");
  } finally {
    await context.close();
  }
}

/** A picture of the whole page, to be looked at by people. PNG would take the browser longer than all the rest of a walk. */
export function photograph(page, name) {
  return page.screenshot({ path: join(screenshots, `${name}.jpg`), type: "jpeg", quality: 85, fullPage: true });
}

/** No part of the page sticks out to the right, which on a phone would make it swim. */
export async function assertFits(page) {
  const excess = await page.evaluate(() => {
    const root = document.documentElement;
    return root.scrollWidth - root.clientWidth;
  });
  assert.equal(excess, 0, `${page.url()} is wider than the window by ${excess} pixels`);
}

/** axe-core finds nothing to complain of. @param repeats selects what is left out, as it has the form of what stands before */
export async function assertAccessible(page, repeats) {
  // Not as a script of the page, which its Content-Security-Policy would rightly refuse.
  await page.evaluate(axe);
  // Telling what passes would take it twice as long.
  const options = { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] };
  const { violations } = await page.evaluate(
    ([left, wanted]) => globalThis.axe.run(left === undefined ? document : { exclude: left }, wanted),
    [repeats, options],
  );
  const complaints = violations.map(
    ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  assert.deepEqual(complaints, [], `axe-core on ${page.url()}`);
}
