// A viewer that does what section 7.1 of the IIIF Authorization Flow API 2.0 tells viewers to do, and nothing else. It knows
// no server. It runs in a page of another site; "window.consent" stands for the visitor who clicks.
const tokens = new Map();
const messages = new Map();
window.addEventListener("message", ({ data, origin }) => messages.get(data?.messageId)?.({ ...data, sender: origin }));

const ask = async (probe, token) => {
  const response = await fetch(probe.id, token ? { headers: { Authorization: `Bearer ${token}` } } : {});
  return { http: response.status, ...(await response.json()) };
};

/** Section 4.2: in a frame, with a message that is told from others by its name. */
export const openToken = (service, parameters = {}) =>
  new Promise((resolve) => {
    const messageId = crypto.randomUUID?.() ?? String(Math.random());
    const frame = document.createElement("iframe");
    frame.hidden = true;
    const asked = { messageId, origin: location.origin, ...parameters };
    const done = (message) => {
      frame.remove();
      resolve(message);
    };
    messages.set(asked.messageId ?? "", done);
    setTimeout(() => done({ type: "nothing" }), 4_000);
    const address = new URL(service.id);
    Object.entries(asked).forEach(([name, value]) => value === undefined || address.searchParams.set(name, value));
    frame.src = address.href;
    document.body.append(frame);
  });

/** Section 3.2: in a window of its own, until that has closed. */
const openAccess = (service) =>
  new Promise((resolve) => {
    const address = new URL(service.id);
    address.searchParams.set("origin", location.origin);
    const opened = window.open(address.href);
    const timer = setInterval(() => {
      if (!opened || opened.closed) {
        clearInterval(timer);
        resolve();
      }
    }, 100);
  });

const array = (value) => (Array.isArray(value) ? value : [value]);
const tokenService = (access) => array(access.service).find(({ type }) => type === "AuthAccessTokenService2");

/** What is displayed in the end, and every step on the way. */
export async function view(info, { profiles = ["external", "kiosk", "active"] } = {}) {
  const steps = [];
  for (const probe of info.service.filter(({ type }) => type === "AuthProbeService2")) {
    const settle = async (token, step) => {
      const result = await ask(probe, token);
      steps.push({ step, status: result.status, heading: result.heading, note: result.note });
      return result;
    };
    let result = await settle(undefined, "probe");
    if (result.status === 200) {
      return { shown: info.id, steps };
    }
    const known = probe.service.map((access) => tokens.get(tokenService(access).id)).find(Boolean);
    if (known && (await settle(known, "known token")).status === 200) {
      return { shown: info.id, steps };
    }
    for (const profile of profiles) {
      for (const access of probe.service.filter((service) => service.profile === profile)) {
        if (profile === "active") {
          await window.consent?.(access);
        }
        if (profile !== "external") {
          await openAccess(access);
        }
        const message = await openToken(tokenService(access));
        steps.push({ step: profile, type: message.type, profile: message.profile, note: message.note });
        if (message.accessToken) {
          tokens.set(tokenService(access).id, message.accessToken);
          result = await settle(message.accessToken, `token of ${profile}`);
          if (result.status === 200) {
            return { shown: info.id, steps };
          }
        }
      }
    }
    return { shown: result.substitute?.[0]?.id, steps };
  }
  return { shown: info.id, steps };
}

/** Whether an image element can load it: by cookies alone. */
export const loads = (service) =>
  new Promise((resolve) => {
    const image = new Image();
    image.onload = () => resolve(true);
    image.onerror = () => resolve(false);
    image.src = `${service}/full/,64/0/default.jpg?${Math.random()}`;
  });
Object.assign(window, { view, loads, openToken, tokens });
