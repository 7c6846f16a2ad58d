// Viewers of other sites in a reading room: what opens there by itself, and how a seat borrows.
import assert from "node:assert/strict";
import { test } from "node:test";
import { base } from "../browser.mjs";
import { image, info, items, loads, token, view, viewer, visitor } from "./sites.mjs";

const { restricted, lent, onSite, embargoed } = items;
const steps = (result) => result.steps.map(({ step, status, type, profile }) => [step, status ?? profile ?? type]);
const cookie = async (context) => (await context.cookies(base)).find(({ name }) => name === "tangthu-viewer");

test("an on-site item opens at the first probe, and nobody is given a cookie", async () => {
  const { page, context } = await viewer();
  const document = await info(onSite);
  const result = await view(page, document);
  assert.deepEqual([result.shown, steps(result)], [document.id, [["probe", 200]]]);
  assert.ok(await loads(page, document.id));
  assert.equal(await cookie(context), undefined);
  await context.close();
});

test("the external pattern gives a token to any site, which opens what the room opens and nothing else", async () => {
  const { page, context } = await viewer();
  const given = await token(page);
  assert.equal(given.type, "AuthAccessToken2");
  assert.ok(given.expiresIn > 0);
  assert.equal(given.sender, base);
  const probed = async (item) => {
    const [probe] = (await info(item)).service;
    const answer = await fetch(probe.id, { headers: { Authorization: `Bearer ${given.accessToken}` } });
    return (await answer.json()).status;
  };
  assert.deepEqual([await probed(onSite), await probed(restricted), await probed(lent)], [200, 401, 401]);
  await context.close();
});

test("a kiosk gives a seat without a question; there one borrows, and gives back by leaving", async () => {
  const { page, context } = await viewer();
  const document = await info(lent);
  const seated = await view(page, document, { profiles: ["kiosk"] });
  assert.deepEqual(steps(seated), [
    ["probe", 401],
    ["kiosk", "AuthAccessToken2"],
    ["token of kiosk", 401],
  ]);
  const { httpOnly, sameSite, secure, path, expires } = await cookie(context);
  assert.deepEqual([httpOnly, sameSite, secure, path, expires], [true, "Lax", false, "/", -1]);
  assert.ok(!(await loads(page, document.id)), "a seat alone opens nothing that is lent");

  visitor(context);
  const borrowed = await view(page, document, { profiles: ["active"] });
  assert.equal(borrowed.shown, document.id, JSON.stringify(borrowed.steps));
  assert.ok(await loads(page, document.id));

  const neighbour = await viewer();
  const waiting = await view(neighbour.page, document, { profiles: ["kiosk"] });
  assert.equal(waiting.shown, `${document.id}.preview`);
  assert.match(waiting.steps.at(-1).note.vi[0], /\d\d:\d\d/, "until when the only copy is in use");
  assert.ok(!(await loads(neighbour.page, document.id)));

  const leaving = await context.newPage();
  await leaving.goto(`${base}/iiif/auth/2/logout`);
  assert.ok(!(await loads(page, document.id)));
  visitor(neighbour.context);
  assert.equal((await view(neighbour.page, document, { profiles: ["active"] })).shown, document.id);
  await neighbour.context.close();
  await context.close();
});

test("a kiosk opens nothing that is not for everybody in the room", async () => {
  const { page, context } = await viewer();
  await view(page, await info(lent), { profiles: ["kiosk"] });
  assert.ok(!(await loads(page, image(restricted))));
  const refused = await view(page, await info(restricted), { profiles: [] });
  assert.match(refused.steps.at(-1).note.en[0], /[Ss]ign in/);
  await context.close();
});

test("an embargo holds in the reading room too: the token that is given opens nothing", async () => {
  const { page, context } = await viewer();
  const document = await info(embargoed);
  const result = await view(page, document);
  assert.equal(result.shown, `${document.id}.preview`);
  assert.deepEqual(steps(result), [
    ["probe", 401],
    ["external", "AuthAccessToken2"],
    ["token of external", 401],
  ]);
  assert.match(result.steps.at(-1).note.vi[0], /01\/01\/2099/);
  await context.close();
});
