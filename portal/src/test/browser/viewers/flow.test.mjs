// Viewers of other sites and guarded images: each way in, each reason why not, and what is left when somebody leaves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { base } from "../browser.mjs";
import { image, info, items, loads, token, view, viewer, visitor } from "./sites.mjs";

const { restricted, lent, onSite, embargoed } = items;

/** Somebody who has signed in and admitted the viewer. */
async function member() {
  const opened = await viewer();
  visitor(opened.context, process.env.TANGTHU_MEMBER);
  const result = await view(opened.page, await info(restricted));
  return { ...opened, result };
}

test("elsewhere every way of an on-site item is tried in turn, and the preview is shown with the reason", async () => {
  const { page, context } = await viewer();
  const document = await info(onSite);
  const { shown, steps } = await view(page, document);
  assert.equal(shown, `${document.id}.preview`);
  assert.deepEqual(steps.map(({ step, profile }) => [step, profile]), [
    ["probe", undefined],
    ["external", "missingAspect"],
    ["kiosk", "missingAspect"],
  ]);
  assert.match(steps[0].note.vi[0], /phòng đọc/);
  assert.match(steps[0].note.en[0], /reading room/);
  assert.ok(await loads(page, shown));
  assert.ok(!(await loads(page, document.id)));
  await context.close();
});

test("who signs in and belongs to the group sees the image, by the cookie alone, until logging out", async () => {
  const { page, context, result } = await member();
  const document = await info(restricted);
  assert.equal(result.shown, document.id, JSON.stringify(result.steps));
  assert.deepEqual(result.steps.map(({ step }) => step), ["probe", "active", "token of active"]);
  assert.ok(await loads(page, document.id));

  const leaving = await context.newPage();
  await leaving.goto(`${base}/iiif/auth/2/logout`);
  assert.ok(!(await context.cookies(base)).some(({ name }) => name === "tangthu-viewer"));
  assert.equal((await token(page)).profile, "missingAspect");
  const { steps } = await view(page, document, { profiles: [] });
  assert.deepEqual(steps.map(({ status }) => status), [401, 401]);
  await context.close();
});

test("signing out of the site ends the viewers' session too", async () => {
  const { page, context } = await member();
  const site = await context.newPage();
  await site.goto(`${base}/sign-out`);
  await site.locator("main form button[type=submit]").click();
  await site.waitForLoadState();
  assert.equal((await token(page)).profile, "expiredAspect");
  await context.close();
});

test("a site that was not admitted gets no token, whoever visits it", async () => {
  const { context } = await member();
  const other = await viewer({ context });
  const refused = await token(other.page);
  assert.equal(refused.profile, "invalidOrigin");
  assert.ok(!("accessToken" in refused));
  assert.equal((await token(other.page, { origin: `http://127.0.0.1:1` })).type, "nothing", "posted to that origin alone");
  await context.close();
});

test("a request without a message's name, and a cookie that is none, are told as what they are", async () => {
  const { page, context } = await viewer();
  assert.equal((await token(page, { messageId: "" })).profile, "invalidRequest");
  await context.addCookies([{ name: "tangthu-viewer", value: "made-up", url: base }]);
  assert.equal((await token(page)).profile, "invalidAspect");
  await context.close();
});

test("where a browser keeps cookies back from a page of another site, that is said", async () => {
  const { context } = await member();
  const foreign = await viewer({ context, host: "localhost" });
  const refused = await token(foreign.page);
  assert.equal(refused.profile, "missingAspect");
  assert.match(refused.note.en[0], /blocks cookies/);
  assert.ok(!(await loads(foreign.page, image(restricted))));
  await context.close();
});

test("what is lent is borrowed in the window, and opens", async () => {
  const { page, context } = await viewer();
  visitor(context, process.env.TANGTHU_MEMBER);
  const document = await info(lent);
  const { shown, steps } = await view(page, document, { profiles: ["active"] });
  assert.equal(shown, document.id, JSON.stringify(steps));
  assert.match(steps[0].note.en[0], /Borrow/);
  assert.ok(await loads(page, document.id));
  await context.close();
});

test("under embargo nobody gets in, and everybody is told until when", async () => {
  const { page, context } = await viewer();
  const document = await info(embargoed);
  const { shown, steps } = await view(page, document);
  assert.equal(shown, `${document.id}.preview`);
  assert.deepEqual(steps.map(({ step, status }) => [step, status]), [
    ["probe", 401],
    ["external", undefined],
  ]);
  assert.match(steps[0].note.vi[0], /01\/01\/2099/);
  await context.close();
});

test("no page outside frames the window in which somebody agrees", async () => {
  const answer = await fetch(`${base}/iiif/auth/2/access/${restricted}`, { redirect: "manual" });
  assert.match(answer.headers.get("content-security-policy"), /frame-ancestors 'none'/);
});
