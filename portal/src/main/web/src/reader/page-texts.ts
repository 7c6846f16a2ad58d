// The texts of pages as the server lays them out on the page of a page: languages, columns, readings, and the notice
// where a machine made them.
import type { Book } from "./book";

const KEPT = 20;

export class PageTexts {
  private readonly known = new Map<number, Promise<HTMLElement | undefined>>();

  constructor(private readonly book: Book) {}

  /** A copy of the text of a page; undefined if it has none. Fails when it cannot be had now. */
  async of(index: number): Promise<HTMLElement | undefined> {
    const asked = this.known.get(index) ?? this.ask(index);
    this.known.set(index, asked);
    const [oldest] = this.known.keys();
    if (this.known.size > KEPT && oldest !== undefined) {
      this.known.delete(oldest);
    }
    try {
      return (await asked)?.cloneNode(true) as HTMLElement | undefined;
    } catch (error) {
      this.known.delete(index);
      throw error;
    }
  }

  private async ask(index: number): Promise<HTMLElement | undefined> {
    const { spoken } = this.book.page(index);
    const response = await fetch(this.book.address("leaf", this.book.page(index)));
    if (!response.ok) {
      throw new Error(String(response.status));
    }
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const text = page.querySelector<HTMLElement>("[data-text]");
    text?.querySelectorAll("[aria-labelledby]").forEach((part) => {
      part.removeAttribute("aria-labelledby");
      part.setAttribute("aria-label", spoken);
    });
    text?.querySelectorAll("[id]").forEach((part) => part.removeAttribute("id"));
    return text ? document.adoptNode(text) : undefined;
  }
}
