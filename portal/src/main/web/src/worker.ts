// Runs beside the pages. It keeps the site's own files, whose names stand for their bytes, and a page that says so when
// there is no network. Pages, images and data are asked of the server alone: only that knows what somebody may see now, and
// nothing of it stays on the machine. The server puts a line before this program that tells what there is to keep, so that
// each build is another program to browsers, which then put it in the place of the one before.

interface Shell {
  /** Names the build. */
  readonly build: string;
  /** Path below which the site's own files lie. */
  readonly assets: string;
  /** Paths of those that every page needs. */
  readonly needed: readonly string[];
  /** Path of the page for when there is no network, by language; the first is that of the site. */
  readonly offline: Readonly<Record<string, string>>;
}

/** What TypeScript's library for pages does not know of workers. */
interface Work extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Asked extends Work {
  readonly request: Request;
  readonly preloadResponse: Promise<Response | undefined>;
  respondWith(answer: Promise<Response>): void;
}

interface Scope {
  readonly shell: Shell;
  readonly registration: ServiceWorkerRegistration;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Work) => void): void;
  addEventListener(type: "fetch", listener: (event: Asked) => void): void;
}

const scope = self as unknown as Scope;
const { shell, registration } = scope;
/** Begins the names of all that is kept for this site; another one may lie at another path of the same host. */
const own = `${registration.scope} `;
const name = own + shell.build;

scope.addEventListener("install", (event) => event.waitUntil(keep()));
scope.addEventListener("activate", (event) => event.waitUntil(takeOver()));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) {
    return;
  }
  if (request.mode === "navigate" && request.destination === "document") {
    event.respondWith(page(event));
  } else if (pathname.startsWith(shell.assets)) {
    event.respondWith(asset(request));
  }
});

async function keep(): Promise<void> {
  const cache = await caches.open(name);
  const pages = Object.values(shell.offline).map((path) => new Request(path, { cache: "reload", credentials: "omit" }));
  await cache.addAll([...shell.needed, ...pages]);
  await scope.skipWaiting();
}

/** What an earlier build kept is given up. */
async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((other) => other.startsWith(own) && other !== name);
  await Promise.all(others.map((other) => caches.delete(other)));
  // Pages are asked for while this program is still starting.
  await registration.navigationPreload?.enable();
  await scope.clients.claim();
}

async function page({ request, preloadResponse }: Asked): Promise<Response> {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch {
    return (await offline(new URL(request.url).searchParams.get("lang"))) ?? Response.error();
  }
}

async function offline(language: string | null): Promise<Response | undefined> {
  const path = shell.offline[language ?? ""] ?? Object.values(shell.offline)[0];
  return path === undefined ? undefined : caches.match(path, { cacheName: name });
}

async function asset(request: Request): Promise<Response> {
  const cache = await caches.open(name);
  const kept = await cache.match(request);
  if (kept) {
    return kept;
  }
  const answer = await fetch(request);
  if (answer.status === 200) {
    await cache.put(request, answer.clone());
  }
  return answer;
}
