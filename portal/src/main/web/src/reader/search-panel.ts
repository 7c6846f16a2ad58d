// Search inside: the words, the list of hits with what stands around them, and the way from hit to hit.
import type { Announcer } from "./announcer";
import type { Book } from "./book";
import { element, make } from "./elements";
import type { Hits } from "./hits";
import type { Hit } from "./search-client";
import { findInside, firstPart } from "./search-client";

interface Doings {
  /** Goes to a hit. */
  visit(place: number): void;
  /** Hears what is looked for; empty for nothing. */
  asked(words: string): void;
}

export class SearchPanel {
  private readonly input: HTMLInputElement;
  private readonly found: HTMLElement;
  private readonly list: HTMLElement;
  private readonly more: HTMLButtonElement;
  private asking = new AbortController();
  private words = "";
  private next: string | undefined;

  constructor(
    panel: HTMLElement,
    private readonly book: Book,
    private readonly hits: Hits,
    private readonly announcer: Announcer,
    private readonly doings: Doings,
  ) {
    this.input = element(panel, "input[type=search]");
    this.found = element(panel, ".found");
    this.list = element(panel, ".hits");
    this.more = element(panel, "[data-more]");
    element(panel, "form").addEventListener("submit", (event) => {
      event.preventDefault();
      void this.search(this.input.value).then((any) => any && this.doings.visit(0));
    });
    this.input.addEventListener("search", () => this.input.value === "" && void this.search(""));
    this.more.addEventListener("click", () => void this.extend());
    this.list.addEventListener("click", (event) => this.choose(event));
    hits.onChange(() => this.markCurrent());
  }

  /** Looks for words. @returns whether there are any */
  async search(words: string): Promise<boolean> {
    this.clear();
    this.input.value = words;
    this.words = words.trim();
    this.doings.asked(this.words);
    if (this.words !== "") {
      this.next = firstPart(this.book, this.words);
      await this.extend();
    }
    return this.hits.all.length > 0;
  }

  private clear(): void {
    this.asking.abort();
    this.words = "";
    this.next = undefined;
    this.list.replaceChildren();
    this.found.hidden = true;
    this.more.hidden = true;
    this.hits.clear();
  }

  /** Asks for what follows the hits that are already there, if anything does. */
  async extend(): Promise<void> {
    const { next } = this;
    if (next === undefined) {
      return;
    }
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const found = await findInside(this.book, next, signal);
      const before = this.hits.all.length;
      this.next = found.next;
      this.more.hidden = found.next === undefined;
      this.list.append(...found.hits.map((hit, place) => this.item(hit, before + place)));
      this.hits.add(found.hits);
      this.tell(this.summary(found.total));
    } catch {
      if (!signal.aborted) {
        this.tell(this.book.text("search-failed"));
      }
    }
  }

  private summary(total: number | undefined): string {
    const { all } = this.hits;
    if (all.length === 0) {
      return this.book.text("found.none", this.words);
    }
    if (this.next !== undefined) {
      return total === undefined
        ? this.book.text("found.first", all.length)
        : this.book.text("found.part", all.length, total);
    }
    return this.book.text("found.list", all.length, new Set(all.map(({ page }) => page)).size);
  }

  private tell(message: string): void {
    this.found.hidden = false;
    this.found.classList.toggle("none", this.hits.all.length === 0);
    element(this.found, "[data-found]").textContent = message;
    this.announcer.say(message);
  }

  private item(hit: Hit, place: number): HTMLElement {
    const context = make("span", "context", hit.before, make("mark", "", hit.words), hit.after);
    const { spoken } = this.book.page(hit.page);
    const where = make("span", "where", hit.machine ? this.book.text("machine", spoken) : spoken);
    const button = make("button", "hit", where, context);
    button.type = "button";
    button.dataset["place"] = String(place);
    return make("li", "", button);
  }

  private choose(event: Event): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-place]") : null;
    if (button) {
      this.doings.visit(Number(button.dataset["place"]));
    }
  }

  private markCurrent(): void {
    this.list.querySelectorAll("[aria-current]").forEach((button) => button.removeAttribute("aria-current"));
    const button = this.list.querySelector<HTMLElement>(`[data-place="${this.hits.current}"]`);
    button?.setAttribute("aria-current", "true");
    if (button) {
      const { top, bottom } = button.getBoundingClientRect();
      const view = this.list.getBoundingClientRect();
      if (top < view.top || bottom > view.bottom) {
        this.list.scrollTop += top - view.top - view.height / 3;
      }
    }
  }
}
