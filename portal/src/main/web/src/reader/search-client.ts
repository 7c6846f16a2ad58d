// Asks the item's Content Search 2.0 service where words stand.
import type { Box } from "./box";
import { parseArea } from "../content-state";
import type { Book } from "./book";

export interface Hit {
  readonly page: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Whether a machine made the text. */
  readonly machine: boolean;
  /** One for each line that the words stand on; none where the text has no places. */
  readonly boxes: readonly Box[];
}

export interface Found {
  readonly hits: readonly Hit[];
  /** Address of the next part of the answer; undefined if this is the last. */
  readonly next: string | undefined;
  /** Of all parts, where that was counted. */
  readonly total: number | undefined;
}

/** Section 4.2: the words that match in `items`, what is told of each hit in `annotations`. */
interface Answer {
  readonly items: readonly Annotation[];
  readonly annotations?: readonly { readonly items: readonly About[] }[];
  readonly next?: { readonly id: string };
  readonly partOf?: { readonly total?: number };
}

interface Annotation {
  readonly id: string;
  readonly creator?: unknown;
  readonly target: string;
}

interface About {
  readonly target: Quote | readonly Quote[];
}

interface Quote {
  readonly source: string;
  readonly selector: readonly { readonly prefix?: string; readonly exact: string; readonly suffix?: string }[];
}

/** Letters of context on either side. */
const LINE = 42;

export function firstPart(book: Book, words: string): string {
  return `${book.address("search")}?${new URLSearchParams({ q: words }).toString()}`;
}

/** @param address of a part of the answer */
export async function findInside(book: Book, address: string, signal: AbortSignal): Promise<Found> {
  const response = await fetch(address, { signal });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const answer = (await response.json()) as Answer;
  const marks = new Map(answer.items.map((annotation) => [annotation.id, annotation]));
  const about = (answer.annotations ?? []).flatMap((page) => page.items);
  return {
    hits: about.flatMap(({ target }) => hit(book, [target].flat() as Quote[], marks) ?? []),
    next: answer.next && here(answer.next.id),
    total: answer.partOf?.total,
  };
}

/** Addresses carry the public host; the page may be read through another one. */
function here(address: string): string {
  const { pathname, search } = new URL(address);
  return pathname + search;
}

function hit(book: Book, quotes: readonly Quote[], marks: ReadonlyMap<string, Annotation>): Hit | undefined {
  const lines = quotes.flatMap(({ source }) => marks.get(source) ?? []);
  const texts = quotes.flatMap(({ selector }) => selector[0] ?? []);
  const [canvas = ""] = lines[0]?.target.split("#") ?? [];
  const page = book.indexOfAddress("canvas", canvas);
  if (page < 0) {
    return undefined;
  }
  return {
    page,
    before: ending(texts[0]?.prefix ?? ""),
    words: texts.map(({ exact }) => exact).join(" "),
    after: beginning(texts.at(-1)?.suffix ?? ""),
    machine: lines.some(({ creator }) => creator !== undefined),
    boxes: lines.flatMap(({ target }) => parseArea(target.split("#")[1] ?? "none") ?? []),
  };
}

/** The end of a text, about a line of it. */
function ending(text: string): string {
  return [...beginning([...text].reverse().join(""))].reverse().join("");
}

/** The beginning of a text, about a line of it. A character of Han or Nom takes the room of three letters. */
function beginning(text: string): string {
  let room = LINE;
  let kept = "";
  for (const character of text) {
    room -= /\p{Script=Han}/u.test(character) ? 3 : 1;
    if (room < 0) {
      return `${kept}…`;
    }
    kept += character;
  }
  return kept;
}
