// Asks the server where words stand in the texts of the item.
import type { Book } from "./book";
import type { Box } from "./box";

export interface Hit {
  readonly page: number;
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** One for each line that the words stand on; none where the text has no places. */
  readonly boxes: readonly Box[];
}

export interface Found {
  /** Of all pages that have hits. */
  readonly pages: number;
  /** How many of these pages were answered. */
  readonly answered: number;
  readonly hits: readonly Hit[];
}

interface Answer {
  readonly total: number;
  readonly pages: readonly {
    readonly name: string;
    readonly passages: readonly Omit<Hit, "page">[];
  }[];
}

const AT_ONCE = 40;
/** Letters of context on either side. */
const LINE = 42;

/** @param offset pages to pass over */
export async function findInside(book: Book, words: string, offset: number, signal: AbortSignal): Promise<Found> {
  const address = new URL(book.address("search"), document.baseURI);
  address.search = new URLSearchParams({ q: words, offset: String(offset), limit: String(AT_ONCE) }).toString();
  const response = await fetch(address, { signal });
  if (!response.ok) {
    throw new Error(String(response.status));
  }
  const { total, pages } = (await response.json()) as Answer;
  const hits = pages.flatMap(({ name, passages }) => {
    const page = book.indexOf(name);
    return page < 0
      ? []
      : passages.map(({ before, words, after, boxes }) => ({
          page,
          before: ending(before),
          words,
          after: beginning(after),
          boxes,
        }));
  });
  return { pages: total, answered: pages.length, hits };
}

/** The end of a text, about a line of it. */
function ending(text: string): string {
  return [...beginning([...text].reverse().join(""))].reverse().join("");
}

/** The beginning of a text, about a line of it. A character of Han or Nom takes the room of three letters. */
function beginning(text: string): string {
  let room = LINE;
  let kept = "";
  for (const character of text.replace(/\s+/g, " ")) {
    room -= /\p{Script=Han}/u.test(character) ? 3 : 1;
    if (room < 0) {
      return `${kept}…`;
    }
    kept += character;
  }
  return kept;
}
