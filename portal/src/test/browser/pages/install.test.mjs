// The site as an application: what the browser keeps of it, and what it shows when there is no network.
import assert from "node:assert/strict";
import { createServer, request } from "node:http";
import { after, before, test } from "node:test";
import { base, desktop, launch, phone, photograph } from "../browser.mjs";
import { cookies } from "./table.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

/** The way to the server, which can be cut and mended. */
async function line() {
  const { hostname, port } = new URL(base);
  const relay = createServer((asked, answer) => {
    const on = { hostname, port, path: asked.url, method: asked.method, headers: asked.headers };
    const passed = request(on, (given) => {
      answer.writeHead(given.statusCode, given.headers);
      given.pipe(answer);
    });
    passed.on("error", () => answer.destroy());
    asked.pipe(passed);
  });
  const listen = (at) => new Promise((done) => relay.listen(at, "127.0.0.1", done));
  const cut = () => {
    const closed = new Promise((done) => relay.close(done));
    relay.closeAllConnections();
    return closed;
  };
  await listen(0);
  const at = relay.address().port;
  return { address: `http://127.0.0.1:${at}`, cut, mend: () => listen(at) };
}

/** Opens a page of the site and waits until its worker answers for it. */
async function installed(page, address) {
  await page.goto(address);
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller === null) {
      await new Promise((done) => navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }));
    }
  });
}

function kept(page) {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return { names, paths: requests.flat().map(({ url }) => new URL(url).pathname + new URL(url).search) };
  });
}

for (const [size, viewport] of Object.entries({ desktop, phone })) {
  test(`without a network there is a page that says so, in the language of what was asked, on a ${size}`, async () => {
    const way = await line();
    const context = await browser.newContext({ viewport });
    try {
      const page = await context.newPage();
      await installed(page, way.address);
      await way.cut();
      await page.goto(`${way.address}/item/h4nn0mx7r`);
      await page.getByRole("heading", { level: 1, name: "Không kết nối được" }).waitFor();
      assert.equal(page.url(), `${way.address}/item/h4nn0mx7r`, "the address is kept");
      await photograph(page, `pages/without-network-${size}`);
      await page.goto(`${way.address}/search?q=sach&lang=en`);
      await page.getByRole("heading", { level: 1, name: "No connection" }).waitFor();
      assert.equal(
        await page.evaluate(() => getComputedStyle(document.body).display),
        "flex",
        "the styles are there",
      );
      await way.mend();
      await page.getByRole("link", { name: "Try again" }).click();
      await page.getByRole("main").getByRole("searchbox").or(page.getByRole("combobox")).first().waitFor();
    } finally {
      await context.close();
      await way.cut();
    }
  });
}

test("nothing is kept but the site's own files and that page, also of people who signed in and of what is guarded", async () => {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    await installed(page, base);
    await context.addCookies(cookies({ as: "librarian" }));
    for (const path of ["/", "/account", "/staff", "/item/t7xv2wq9n", "/item/h4nn0mx7r", "/item/h4nn0mx7r/page/0002"]) {
      await page.goto(base + path, { waitUntil: "networkidle" });
    }
    const { names, paths } = await kept(page);
    assert.equal(names.length, 1);
    assert.ok(paths.includes("/offline") && paths.includes("/offline?lang=en"));
    assert.ok(paths.some((path) => /^\/assets\/reader-/.test(path)), "what pages brought along is kept");
    assert.deepEqual(
      paths.filter((path) => !/^\/assets\/[^/?]+$|^\/offline(\?lang=en)?$/.test(path)),
      [],
    );
    const shown = await page.evaluate(async () => (await caches.match("/offline")).text());
    assert.doesNotMatch(shown, /librarian/);
  } finally {
    await context.close();
  }
});

test("what an earlier build kept is given up, and what others keep is left", async () => {
  const context = await browser.newContext({ viewport: desktop });
  try {
    const page = await context.newPage();
    // An address of the site that brings no worker along, which could be done before the earlier one is there.
    await page.goto(`${base}/robots.txt`);
    await page.evaluate(async (site) => {
      await (await caches.open(`${site}/ earlier`)).put("/offline", new Response("an earlier page"));
      await caches.open(`${site}/other/ build`);
      await caches.open("of another program");
    }, base);
    await installed(page, base);
    const { names } = await kept(page);
    assert.equal(names.length, 3, names.join());
    assert.ok(names.includes("of another program") && names.includes(`${base}/other/ build`));
    assert.ok(!names.includes(`${base}/ earlier`));
  } finally {
    await context.close();
  }
});

test("Chromium finds nothing that keeps the site from being installed", async () => {
  for (const path of ["/", "/?lang=en"]) {
    const context = await browser.newContext({ viewport: phone });
    try {
      const page = await context.newPage();
      await installed(page, base + path);
      const session = await context.newCDPSession(page);
      const { errors, data } = await session.send("Page.getAppManifest");
      assert.deepEqual(errors, []);
      assert.equal(JSON.parse(data).lang, path === "/" ? "vi" : "en");
      const { installabilityErrors } = await session.send("Page.getInstallabilityErrors");
      // Playwright's contexts are of a profile that installs nothing.
      assert.deepEqual(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito"), []);
    } finally {
      await context.close();
    }
  }
});
