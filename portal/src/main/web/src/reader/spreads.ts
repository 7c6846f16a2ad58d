// Which pages lie side by side when a book is open: the back of one leaf and the front of the next.
import type { Book } from "./book";

type Side = "front" | "back" | "both";

/** A pure account of a book; `at` answers pages in reading order. */
export class Spreads {
  private readonly starts: readonly number[];

  /** @param double whether two pages are shown at a time; otherwise each page stands alone */
  constructor(private readonly book: Book, readonly double: boolean) {
    this.starts = double ? starts(book) : [];
  }

  /** The pages that are shown with this one. */
  at(index: number): readonly number[] {
    if (!this.double) {
      return [index];
    }
    const place = this.place(index);
    const first = this.starts[place] ?? 0;
    const next = this.starts[place + 1] ?? this.book.count;
    return Array.from({ length: next - first }, (_, i) => first + i);
  }

  /** The first page of the spread so many further on; undefined beyond the ends. */
  step(index: number, by: number): number | undefined {
    const target = this.double ? this.starts[this.place(index) + by] : index + by;
    return target !== undefined && target >= 0 && target < this.book.count ? target : undefined;
  }

  /** The last spread that begins at or before the page. */
  private place(index: number): number {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= index) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}

function starts(book: Book): number[] {
  const found: number[] = [];
  let before: Side = "both";
  for (let index = 0; index < book.count; index++) {
    const side = sideOf(book, index, before);
    const joins = side === "front" && before === "back" && index > 0;
    if (!joins) {
      found.push(index);
    }
    before = side;
  }
  return found;
}

/**
 * A label tells it: 3a and odd numbers are fronts, 3b and even ones backs. Elsewhere sides take turns, from the front
 * cover on, which stands alone. An image that is wider than tall shows an open book already.
 */
function sideOf(book: Book, index: number, before: Side): Side {
  if (book.isWide(index)) {
    return "both";
  }
  const label = book.ownLabel(index) ?? "";
  if (/^\d+[ab]$/.test(label)) {
    return label.endsWith("a") ? "front" : "back";
  }
  if (/^\d+$/.test(label)) {
    return Number(label) % 2 === 1 ? "front" : "back";
  }
  return index === 0 || before === "back" ? "front" : "back";
}
