// Every page there is, a line for each: whoever adds a page adds it here, and has it looked at in all sizes, colours and
// languages, checked by axe-core and by the W3C's validator, and photographed into target/screenshots/pages.
import assert from "node:assert/strict";
import { base } from "../browser.mjs";

const given = process.env.TANGTHU_PAGES;
assert.ok(given, "TANGTHU_PAGES is not set: these walks are run by PagesBrowserTest");
/** What the test made: addresses of things that have numbers, and what browsers send of those who signed in. */
const { addresses, people } = JSON.parse(given);

const register = "/item/h4nn0mx7r";
const booklet = "/item/d3bc8kz2v";
const onSite = "/item/t7xv2wq9n";
const lent = "/item/m5n0mcs2x";
const record = "/item/z5c9m1pw2";
/** The terms after the first ones, each part of a vocabulary. */
const repeats = ".terms > li:nth-child(n + 7)";

/**
 * name: of its pictures; path: without the language.
 * as: who looks at it, a key of people; nobody in particular if left out.
 * status: of the answer, if not 200.
 * ready: what shows that its script is done, if it has one that takes time.
 * repeats: selects what has the form of what stands before it, which axe-core, slow with thousands of things, leaves out.
 * plain: looked at without its scripts, because what these put there is others' work and has walks of its own.
 */
export const pages = [
  { name: "home", path: "/" },
  { name: "search", path: "/search?q=" },
  { name: "search-words", path: "/search?q=ha+noi" },
  { name: "search-filtered", path: "/search?kind=map&heritage=local-history" },
  { name: "search-nothing", path: "/search?q=khongcogi" },
  { name: "browse", path: "/browse" },
  { name: "browse-subjects", path: "/browse/subjects" },
  { name: "browse-people", path: "/browse/people" },
  { name: "browse-places", path: "/browse/places" },
  { name: "library", path: "/libraries/VN-TT-MAU1" },
  { name: "collection", path: "/collections/han-nom-mau" },

  { name: "exhibitions", path: "/exhibitions" },
  { name: "exhibition", path: "/exhibitions/dia-chi-mau" },
  { name: "frames", path: "/embed?library=VN-TT-MAU1" },
  { name: "frame-search", path: "/embed/search" },
  { name: "frame-new", path: "/embed/new" },
  { name: "about", path: "/about" },
  { name: "accessibility", path: "/accessibility" },
  { name: "standards", path: "/standards" },

  { name: "map", path: "/map" },
  { name: "place", path: "/id/place/ha-noi-until-2008" },
  { name: "agent", path: "/id/agent/tang-thu" },

  { name: "item", path: register, ready: ".stage[data-open]" },
  { name: "item-on-site", path: onSite, ready: ".stage[data-open]" },
  { name: "item-lent", path: lent, ready: ".stage[data-open]" },
  { name: "item-record", path: record },
  { name: "item-view", path: `${register}/view`, plain: true },
  { name: "item-embed", path: `${register}/embed`, ready: ".stage[data-open]" },
  { name: "item-similar", path: `${register}/similar` },
  { name: "item-borrow", path: `${lent}/borrow` },
  { name: "item-ask", path: `${register}/ask` },
  { name: "item-report", path: `${register}/report` },
  { name: "leaf", path: `${register}/page/0002` },
  { name: "leaf-columns", path: `${register}/page/0008?q=ha%20noi` },
  { name: "leaf-missed", path: `${register}/page/0002?to=9z&readings=hide` },
  { name: "leaf-nom", path: `${register}/page/0011` },
  { name: "leaf-letters", path: `${booklet}/page/0003?q=gi%E1%BA%A5y` },
  { name: "leaf-guarded", path: `${onSite}/page/0001` },

  { name: "open-data", path: "/open-data" },
  { name: "developers", path: "/developers" },
  { name: "quality", path: "/quality" },
  { name: "catalogue", path: "/catalog" },
  { name: "dataset", path: "/catalog/collection/han-nom-mau" },
  { name: "dumps", path: "/dumps/" },
  { name: "sparql", path: "/sparql", plain: true },
  { name: "vocabulary", path: "/ns", repeats },
  { name: "profile", path: "/ns/profile", repeats },
  { name: "shapes", path: "/ns/shapes", repeats },
  { name: "scheme", path: "/id/kind" },
  { name: "concept", path: "/id/language/vi-Hani" },
  { name: "criterion", path: "/id/heritage-criterion/rare-copies" },

  { name: "offline", path: "/offline" },
  { name: "missing", path: "/khong-co", status: 404 },
  { name: "withdrawn", path: addresses.withdrawn, status: 410 },
  { name: "misread", path: "/search?q=%", status: 400 },

  { name: "sign-in", path: "/sign-in" },
  { name: "account", path: "/account", as: "reader" },
  { name: "password", path: "/account/password", as: "reader" },
  { name: "second-factor", path: "/account/second-factor", as: "reader" },
  { name: "sessions", path: "/account/sessions", as: "reader" },
  { name: "tokens", path: "/account/tokens", as: "librarian" },

  { name: "staff", path: "/staff", as: "administrator" },
  { name: "staff-requests", path: "/staff/requests", as: "librarian" },
  { name: "staff-request", path: addresses.request, as: "librarian" },
  { name: "staff-items", path: "/staff/items", as: "librarian" },
  { name: "staff-item", path: addresses.deskOfItem, as: "librarian" },
  { name: "staff-edit", path: `${addresses.deskOfItem}/edit`, as: "librarian" },
  { name: "staff-edit-yaml", path: `${addresses.deskOfItem}/edit/yaml`, as: "librarian" },
  { name: "staff-queue", path: "/staff/queue", as: "librarian" },
  { name: "staff-deposit", path: "/staff/deposit", as: "librarian" },
  { name: "staff-usage", path: "/staff/usage", as: "librarian" },
  { name: "staff-status", path: "/staff/status", as: "administrator" },
  { name: "staff-purges", path: "/staff/purges", as: "librarian" },
  { name: "staff-connectors", path: "/staff/connectors", as: "librarian" },
  { name: "staff-robots", path: "/staff/robots", as: "administrator" },
  { name: "staff-accounts", path: "/staff/accounts", as: "administrator" },
  { name: "staff-account", path: addresses.account, as: "administrator" },
  { name: "staff-new-account", path: "/staff/new-account", as: "administrator" },
  { name: "staff-audit", path: "/staff/audit", as: "administrator" },
];

/** @param language vi or en */
export function address({ path }, language) {
  return base + (language === "vi" ? path : `${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
}

/** For the context of a browser. */
export function cookies({ as }) {
  return as === undefined ? [] : people[as].split("; ").map(cookie);
}

/** For a request without a browser. */
export function headers({ as }) {
  return { Accept: "text/html", ...(as === undefined ? {} : { Cookie: people[as] }) };
}

function cookie(pair) {
  const equals = pair.indexOf("=");
  return { name: pair.slice(0, equals), value: pair.slice(equals + 1), url: base };
}
