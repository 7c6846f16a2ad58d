// Tells the page and the zoom, and what was done: to the eye in its place, to screen readers in a live region.
import type { Book } from "./book";
import { element } from "./elements";

const PAUSE = 250;
/** So long what was said for itself is not talked over by the place, which it changed. */
const HEARING = 1500;

export class Announcer {
  private readonly place: HTMLElement;
  private readonly region: HTMLElement;
  private readonly percent = new Intl.NumberFormat(document.documentElement.lang, { style: "percent" });
  private pause = 0;
  private told = "";
  private spoke = -HEARING;

  constructor(root: HTMLElement, private readonly book: Book) {
    this.place = element(root, ".place");
    this.region = element(root, "[data-announcer]");
  }

  /** @param zoom 1 is pixel by pixel, 0 while nothing is shown */
  at(pages: readonly number[], zoom: number): void {
    const name = spokenTogether(this.book, pages);
    const zoomed = zoom > 0 ? this.book.text("place", name, this.percent.format(zoom)) : name;
    const told = this.book.isPreview ? this.book.text("preview", zoomed) : zoomed;
    this.place.textContent = told;
    if (told !== this.told) {
      this.told = told;
      if (performance.now() - this.spoke > HEARING) {
        this.soon(told);
      }
    }
  }

  /** Says it once; of several things in quick succession only the last one. */
  say(message: string): void {
    this.spoke = performance.now();
    this.soon(message);
  }

  private soon(message: string): void {
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => (this.region.textContent = message), PAUSE);
  }
}

/** One or two pages in a phrase. */
export function spokenTogether(book: Book, pages: readonly number[]): string {
  const [first = "", second] = pages.map((index) => book.page(index).spoken);
  return second === undefined ? first : book.text("two", first, second);
}
