// The text of the open pages beside their image.
import { spokenTogether } from "./announcer";
import type { Book } from "./book";
import { element, make } from "./elements";
import type { PageTexts } from "./page-texts";

export class TextPanel {
  private readonly host: HTMLElement;
  private turn = 0;

  constructor(panel: HTMLElement, private readonly book: Book, private readonly texts: PageTexts) {
    this.host = element(panel, "[data-texts]");
  }

  async show(pages: readonly number[]): Promise<void> {
    const turn = ++this.turn;
    this.host.setAttribute("aria-busy", "true");
    const parts = await Promise.all(pages.map((index) => this.part(index)));
    if (turn === this.turn) {
      this.host.replaceChildren(...parts);
      this.host.removeAttribute("aria-busy");
    }
  }

  private async part(index: number): Promise<HTMLElement> {
    const heading = make("h3", "", spokenTogether(this.book, [index]));
    return make("section", "page-part", heading, await this.text(index), this.link(index));
  }

  private async text(index: number): Promise<HTMLElement> {
    try {
      return (await this.texts.of(index)) ?? make("p", "soft", this.book.text("no-text"));
    } catch {
      return make("p", "soft", this.book.text("text-failed"));
    }
  }

  private link(index: number): HTMLElement {
    const link = make("a", "", this.book.text("of-text"));
    link.href = this.book.address("leaf", this.book.page(index));
    return make("p", "small", link);
  }
}
