// How long a telephone on a slow line waits until it sees what matters: node paint.mjs BASE [LOADS]
// Each load is a first visit: nothing is cached, no connection is open, no worker is there.
import { createRequire } from "node:module";

const require = createRequire(new URL("../../main/web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const [base, loads = "10"] = process.argv.slice(2);
if (!base) {
  console.error("usage: node paint.mjs BASE [LOADS]");
  process.exit(1);
}

const phone = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true };

/**
 * The line and the processor of a telephone in the middle, as Lighthouse has them: a way there and back of 150 ms and 1.6
 * Mbit/s. Chromium delays each request as a whole; what a connection of its own would cost on such a line stands in the
 * second one, by which Lighthouse throttles Chromium itself.
 */
const lines = {
  "4G": { latency: 150, down: 1_638.4, up: 750 },
  "4G with connections": { latency: 562.5, down: 1_474.56, up: 675 },
};
const SLOWER = 4;
/** After this nothing larger is painted any more, in milliseconds. */
const REST = 1_500;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"],
});

function observe() {
  globalThis.seen = { first: 0, largest: 0, what: "", shift: 0 };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { tagName, className } = entry.element ?? {};
      Object.assign(globalThis.seen, { largest: entry.startTime, what: `${tagName ?? "?"} ${className ?? ""}`.trim() });
    }
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntriesByName("first-contentful-paint")) {
      globalThis.seen.first = entry.startTime;
    }
  }).observe({ type: "paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      globalThis.seen.shift += entry.hadRecentInput ? 0 : entry.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

async function load(path, { latency, down, up }) {
  const context = await browser.newContext({ ...phone, serviceWorkers: "block" });
  try {
    const page = await context.newPage();
    await page.addInitScript(observe);
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    const throughput = (kilobits) => (kilobits * 1024) / 8;
    await session.send("Network.emulateNetworkConditions", {
      offline: false,
      latency,
      downloadThroughput: throughput(down),
      uploadThroughput: throughput(up),
    });
    await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
    await page.goto(base + path, { waitUntil: "load" });
    await page.waitForTimeout(REST);
    return await page.evaluate(() => globalThis.seen);
  } finally {
    await context.close();
  }
}

/** The first item of the search that has an image, so that any collection will do. */
async function anItem() {
  const page = await browser.newPage();
  try {
    await page.goto(`${base}/search?q=`);
    return await page.locator(".rows > li:has(.cover.pictured) .row-title a").first().getAttribute("href");
  } finally {
    await page.close();
  }
}

function quantile(values, share) {
  const sorted = [...values].sort((one, other) => one - other);
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]);
}

const pages = { home: "/", search: "/search?q=s%C3%A1ch", item: await anItem() };
console.log("| page | line | largest paint, median | p95 | first paint, median | shift, most | what |\n|---|---|---|---|---|---|---|");
for (const [name, path] of Object.entries(pages)) {
  await load(path, { latency: 0, down: 1e6, up: 1e6 });
  for (const [line, conditions] of Object.entries(lines)) {
    const seen = [];
    for (let i = 0; i < Number(loads); i++) {
      seen.push(await load(path, conditions));
    }
    const largest = seen.map((each) => each.largest);
    const first = quantile(seen.map((each) => each.first), 0.5);
    const shift = Math.max(...seen.map((each) => each.shift)).toFixed(3);
    console.log(
      `| ${name} | ${line} | ${quantile(largest, 0.5)} ms | ${quantile(largest, 0.95)} ms | ${first} ms | ${shift} | ${seen[0].what} |`,
    );
  }
}
await browser.close();
