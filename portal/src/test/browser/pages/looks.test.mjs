// Every page, on a desktop and on a phone, in light and dark colours, in both languages: it fits, everybody can use it, and
// there is a picture of it. Two ways meet each of these once; the long run walks the other two as well.
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { assertAccessible, assertFits, desktop, launch, phone, photograph, visit } from "../browser.mjs";
import { address, cookies, pages } from "./table.mjs";

const ways = [
  { size: "phone", viewport: phone, colorScheme: "dark", language: "vi" },
  { size: "desktop", viewport: desktop, colorScheme: "light", language: "en" },
];
if (process.env.TANGTHU_WAYS === "all") {
  ways.push(
    { size: "desktop", viewport: desktop, colorScheme: "dark", language: "vi" },
    { size: "phone", viewport: phone, colorScheme: "light", language: "en" },
  );
}

let browser;
before(async () => (browser = await launch()));
after(() => browser.close());

async function open(page, row, language) {
  if (row.plain) {
    await page.route(/\.js$/, (route) => route.fulfill({ contentType: "text/javascript", body: "" }));
  }
  const answer = await page.goto(address(row, language), { waitUntil: "networkidle" });
  assert.equal(answer.status(), row.status ?? 200);
  assert.equal(new URL(page.url()).pathname, new URL(address(row, language)).pathname, "nobody was sent elsewhere");
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  if (row.ready !== undefined) {
    await page.locator(row.ready).waitFor();
  }
}

/** Pages that one visitor looks at one after the other: a browser takes longer to begin anew than to look at a page. */
function rounds() {
  const rounds = new Map();
  for (const row of pages) {
    const name = [row.as ?? "anybody", row.status, row.plain && "without scripts"].filter(Boolean).join(", ");
    rounds.set(name, [...(rounds.get(name) ?? []), row]);
  }
  return [...rounds];
}

// Much of a look is waiting for the network to be silent.
describe("every page", { concurrency: 3 }, () => {
  for (const { size, viewport, colorScheme, language } of ways) {
    for (const [name, rows] of rounds()) {
      // axe-core has to be let in; that no script of the pages needs letting in is seen by the other walks.
      const options = { viewport, colorScheme, hasTouch: size === "phone", bypassCSP: true };
      const [{ status }] = rows;
      test(`${name}: ${size}, ${colorScheme}, ${language}`, (round) =>
        visit(browser, { ...options, cookies: cookies(rows[0]), status }, async (page) => {
          for (const row of rows) {
            await round.test(row.name, async () => {
              await open(page, row, language);
              await assertFits(page);
              await photograph(page, `pages/${row.name}-${size}-${colorScheme}-${language}`);
              await assertAccessible(page, row.repeats);
            });
          }
        }));
    }
  }
});

test("in colours that the reader chose everything can still be told apart", () =>
  visit(browser, { forcedColors: "active" }, async (page) => {
    for (const name of ["home", "search-words", "item", "staff-item"]) {
      const row = pages.find((each) => each.name === name);
      await page.context().addCookies(cookies(row));
      await open(page, row, "vi");
      await photograph(page, `pages/${name}-forced-colours`);
    }
  }));
