// A real OpenID provider for tests: node provider.mjs. It takes any free port (or the one of OIDC_PORT), prints "issuer URL",
// and then obeys lines on its standard input, each answered by "done":
//   person NAME JSON   from now on these are the claims of this person
//   rotate             sign with another key from now on, and publish that one
//   sign-foreign       sign with a key that is not published
//   call-itself URL    say in the discovery document to be another issuer
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { createRequire } from "node:module";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { pathToFileURL } from "node:url";

const require = createRequire(new URL("../../main/web/package.json", import.meta.url));
const { Provider } = await import(pathToFileURL(require.resolve("oidc-provider")));

const people = new Map();
let handle;
let published;
let claimedIssuer;

function newKey() {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { ...privateKey.export({ format: "jwk" }), kid: randomUUID(), use: "sig", alg: "RS256" };
}

function publicPart({ kty, n, e, kid, use, alg }) {
  return { kty, n, e, kid, use, alg };
}

/** Any port of this machine, as the portal under test takes whichever is free (RFC 8252, section 7.3). */
function onThisMachine(value, path) {
  const url = new URL(value);
  return url.hostname === "127.0.0.1" && url.pathname === path;
}

function provide(issuer, key) {
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: "tang-thu",
        client_secret: "the secret of the portal under test",
        redirect_uris: ["http://127.0.0.1/sign-in/openid/answer"],
        post_logout_redirect_uris: ["http://127.0.0.1/"],
        application_type: "native",
      },
    ],
    cookies: { keys: ["cookies of a provider for tests"] },
    jwks: { keys: [key] },
    scopes: ["openid", "groups"],
    claims: { openid: ["sub"], profile: ["name", "preferred_username"], groups: ["groups"] },
    pkce: { required: () => true },
    ttl: { AccessToken: 600, AuthorizationCode: 60, IdToken: 600, Session: 3600, Grant: 3600, Interaction: 600 },
    features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
    findAccount: (context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people.get(id) }) }),
  });
  provider.Client.prototype.redirectUriAllowed = (value) => onThisMachine(value, "/sign-in/openid/answer");
  provider.Client.prototype.postLogoutRedirectUriAllowed = (value) => onThisMachine(value, "/");
  handle = provider.callback();
}

function json(response, value) {
  response.setHeader("Content-Type", "application/json");
  response.end(JSON.stringify(value));
}

/** The provider's own discovery document under another name. */
async function impersonate(issuer, response) {
  const document = await (await fetch(`${issuer}/.well-known/openid-configuration`, { headers: { "x-own": "1" } })).json();
  json(response, { ...document, issuer: claimedIssuer });
}

const server = createServer((request, response) => {
  if (request.url === "/jwks") {
    json(response, { keys: [published] });
  } else if (claimedIssuer && request.url.startsWith("/.well-known/") && !request.headers["x-own"]) {
    impersonate(issuer, response);
  } else {
    handle(request, response);
  }
});
await new Promise((listening) => server.listen(Number(process.env.OIDC_PORT ?? 0), "127.0.0.1", listening));
const issuer = `http://127.0.0.1:${server.address().port}`;

function use(key, publish) {
  provide(issuer, key);
  published = publish ? publicPart(key) : published;
}

use(newKey(), true);
console.log(`issuer ${issuer}`);

const commands = {
  person: (line) => people.set(line.slice(0, line.indexOf(" ")), JSON.parse(line.slice(line.indexOf(" ")))),
  rotate: () => use(newKey(), true),
  "sign-foreign": () => use(newKey(), false),
  "call-itself": (line) => (claimedIssuer = line),
};
for await (const line of createInterface({ input: process.stdin })) {
  const [command] = line.split(" ", 1);
  commands[command](line.slice(command.length + 1));
  console.log("done");
}
process.exit(0);
