// Addresses to cite: that of the page, which lasts, and that of what is just seen.
import { spokenTogether } from "./announcer";
import type { Book } from "./book";
import { element } from "./elements";

export class CitePanel {
  constructor(private readonly panel: HTMLElement, private readonly book: Book) {}

  /** @param view address at which the reader opens as it stands now */
  show(page: number, view: string): void {
    element(this.panel, "[data-of-page]").textContent = spokenTogether(this.book, [page]);
    element(this.panel, "[data-permanent]").textContent = this.book.address("permanent", this.book.page(page));
    element(this.panel, "[data-state]").textContent = view;
  }
}
