// Content State API 1.0: how a spot in a IIIF resource travels in an address, by drag and drop, and by the clipboard.
// The server reads the same; both are held to the same examples.

/** What a content state names: a resource, perhaps an area of it, and the manifest it is part of. */
export interface Spot {
  /** Of a manifest or a canvas, without a fragment. */
  readonly id: string;
  /** In pixels of the canvas. */
  readonly area?: Area;
  readonly manifest?: string;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const number = String.raw`(-?\d{1,9}(?:\.\d{1,20})?)`;
const fragment = new RegExp(`(?:^|&)xywh=(?:pixel:)?${Array(4).fill(number).join(",")}(?:&|$)`);

/** Section 6: encodeURIComponent, then base64url without padding. */
export function encodeContentState(text: string): string {
  return btoa(encodeURIComponent(text)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Throws if it is not such a code. */
export function decodeContentState(code: string): string {
  return decodeURIComponent(atob(code.replaceAll("-", "+").replaceAll("_", "/")));
}

/** The target of an implied annotation (section 2.2.3) as JSON, in the fewest words that a viewer can open. */
export function describeSpot(manifest: string, canvas: string, area?: Area): string {
  const id = area ? `${canvas}#xywh=${formatArea(area)}` : canvas;
  return JSON.stringify({ id, type: "Canvas", partOf: [{ id: manifest, type: "Manifest" }] });
}

/** As it stands in fragments and in our addresses: whole pixels. */
export function formatArea(area: Area): string {
  return [area.x, area.y, area.width, area.height].map(Math.round).join(",");
}

/** Empty if it names no area, or one of no size. What lies left of or above the image is cut off. */
export function parseArea(text: string): Area | undefined {
  const [x, y, width, height] = (fragment.exec(text.includes("=") ? text : `xywh=${text}`) ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || width === undefined || height === undefined) {
    return undefined;
  }
  const area = {
    x: Math.max(0, x),
    y: Math.max(0, y),
    width: width + Math.min(0, x),
    height: height + Math.min(0, y),
  };
  return area.width > 0 && area.height > 0 ? area : undefined;
}

/**
 * Reads any form: an annotation or its target as JSON, the code of these, or an address alone. Of several targets the
 * first counts. Empty if it says nothing of use; nothing is fetched.
 */
export function readContentState(text: string): Spot | undefined {
  try {
    const given = text.trim();
    if (/^https?:\/\//.test(given)) {
      return spot(given);
    }
    const state: unknown = JSON.parse(given.startsWith("{") ? given : decodeContentState(given));
    return isNode(state) ? spot(state["target"] ?? state["on"] ?? state) : undefined;
  } catch {
    return undefined;
  }
}

type Node = Record<string, unknown>;

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function first(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : value;
}

function spot(target: unknown): Spot | undefined {
  const one = first(target);
  if (typeof one === "string") {
    const [id = "", hash = ""] = one.split("#", 2);
    return named(id, parseArea(hash || "none"), undefined);
  }
  if (!isNode(one)) {
    return undefined;
  }
  const whole = spot(one["source"] ?? one["id"] ?? one["@id"]);
  return whole && named(whole.id, selected(one["selector"]) ?? whole.area, whole.manifest ?? container(one));
}

function named(id: string, area: Area | undefined, manifest: string | undefined): Spot | undefined {
  if (!/^https?:\/\//.test(id)) {
    return undefined;
  }
  return { id, ...(area && { area }), ...(manifest && { manifest }) };
}

function selected(selector: unknown): Area | undefined {
  const one = first(selector);
  if (!isNode(one)) {
    return undefined;
  }
  const value = one["type"] === "ImageApiSelector" ? one["region"] : one["value"];
  return typeof value === "string" ? parseArea(value) : undefined;
}

function container(node: Node): string | undefined {
  const one = first(node["partOf"] ?? node["within"]);
  const id = isNode(one) ? (one["id"] ?? one["@id"]) : one;
  return typeof id === "string" ? id : undefined;
}
