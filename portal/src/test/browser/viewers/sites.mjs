// What walks with viewers of other sites share: such sites, viewers in them, and the visitor who sits before them.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before } from "node:test";
import { base, launch } from "../browser.mjs";

export const items = JSON.parse(process.env.TANGTHU_ITEMS);
export const image = (item) => `${base}/iiif/image/3/${item}.0001`;
const client = readFileSync(new URL("client.js", import.meta.url));

let browser;
const sites = [];
before(async () => (browser = await launch()));
after(async () => {
  await browser.close();
  sites.forEach((server) => server.close());
});

/** A site of another origin whose only page is the viewer. */
async function site() {
  const server = createServer((request, response) => {
    const script = request.url.endsWith(".js");
    response.setHeader("Content-Type", script ? "text/javascript" : "text/html");
    response.end(script ? client : "<!DOCTYPE html><title>x</title><script type=module src=client.js></script>");
  });
  await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
  sites.push(server);
  return server.address().port;
}

/** A browser with the viewer open in it. @param host by which the viewer's site is called */
export async function viewer({ context, port, host = "127.0.0.1" } = {}) {
  const used = context ?? (await browser.newContext());
  const page = await used.newPage();
  const at = port ?? (await site());
  await page.goto(`http://${host}:${at}/`);
  await page.waitForFunction(() => window.view);
  return { context: used, page, port: at };
}

export const info = async (item) => (await fetch(`${image(item)}/info.json`)).json();
export const view = (page, document, options = {}) =>
  page.evaluate(([d, o]) => window.view(d, o), [document, options]);
export const loads = (page, service) => page.evaluate((s) => window.loads(s), service);
export const token = (page, parameters) =>
  page.evaluate(([id, p]) => window.openToken({ id }, p), [`${base}/iiif/auth/2/token`, parameters]);

/** The visitor in the window that the viewer opens: signs in where asked to, and agrees. */
export function visitor(context, login) {
  context.on("page", async (page) => {
    if (!(await page.opener())) {
      return;
    }
    try {
      await page.waitForLoadState();
      if (page.url().includes("/sign-in")) {
        await page.getByLabel("Tên đăng nhập").fill(login);
        await page.getByLabel("Mật khẩu").fill(process.env.TANGTHU_PASSWORD);
        await page.getByRole("button", { name: "Đăng nhập" }).click();
        await page.waitForURL(/\/iiif\/auth\/\d\/access\//);
      }
      await page.locator("form.form button[type=submit]").click({ timeout: 5_000 });
    } catch (error) {
      if (!page.isClosed()) {
        await page.close();
      }
    }
  });
}
