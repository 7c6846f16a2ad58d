// Where the reader stands, in the address of the document: reloading, going back and sharing lead to the same place.
import { describeSpot, encodeContentState, formatArea, parseArea } from "../content-state";
import type { Book } from "./book";
import type { Box } from "./box";

export interface Spot {
  /** Index of a page. */
  readonly page: number;
  /** The part that is seen; undefined for all of it. */
  readonly box?: Box | undefined;
  /** Words that are looked for. */
  readonly words?: string | undefined;
  readonly double?: boolean | undefined;
}

/** Where to open: the server has read which page and which part of it, from any form of the address. */
export function openingSpot(book: Book, root: HTMLElement): Spot {
  const asked = new URL(location.href).searchParams;
  return {
    page: book.current,
    box: parseArea(root.dataset["xywh"] ?? "none"),
    words: asked.get("q") ?? undefined,
    double: asked.get("view") === "double",
  };
}

/** A link that opens here or in any other viewer that knows content states. */
export function contentStateLink(book: Book, spot: Spot): string {
  const canvas = book.address("canvas", book.page(spot.page));
  const state = encodeContentState(describeSpot(book.address("manifest"), canvas, spot.box));
  return `${book.address("item")}?iiif-content=${state}`;
}

/** The same address at another spot; what else it says stays. */
export function addressAt(book: Book, address: URL, spot: Spot): URL {
  const made = new URL(address);
  const set = (name: string, value: string | undefined): void => {
    if (value) {
      made.searchParams.set(name, value);
    } else {
      made.searchParams.delete(name);
    }
  };
  const moved = spot.page > 0 || address.searchParams.has("page") || spot.box !== undefined;
  set("page", moved ? book.page(spot.page).name : undefined);
  set("xywh", spot.box && formatArea(spot.box));
  set("q", spot.words);
  set("view", spot.double ? "double" : undefined);
  set("iiif-content", undefined);
  // Commas may stand in a query as they are, and are read better so.
  made.search = made.search.replaceAll("%2C", ",");
  return made;
}

/** Keeps the address of the document, and the links to the same page in another language, at the spot. */
export function keep(book: Book, spot: Spot): void {
  const here = addressAt(book, new URL(location.href), spot);
  if (here.href !== location.href) {
    history.replaceState(history.state, "", here);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>("a.language")) {
    link.href = addressAt(book, new URL(link.href), spot).href;
  }
}
