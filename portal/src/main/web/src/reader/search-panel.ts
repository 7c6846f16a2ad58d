// Search inside: the words, the list of hits with what stands around them, and the way from hit to hit.
import type { Announcer } from "./announcer";
import type { Book } from "./book";
import { element, make } from "./elements";
import type { Hits } from "./hits";
import type { Hit } from "./search-client";
import { findInside } from "./search-client";

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
  private answered = 0;

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
      await this.extend();
    }
    return this.hits.all.length > 0;
  }

  private clear(): void {
    this.asking.abort();
    this.words = "";
    this.answered = 0;
    this.list.replaceChildren();
    this.found.hidden = true;
    this.more.hidden = true;
    this.hits.clear();
  }

  /** Asks for what follows the hits that are already there. */
  private async extend(): Promise<void> {
    this.asking.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const answer = await findInside(this.book, this.words, this.answered, signal);
      const before = this.hits.all.length;
      this.answered += answer.answered;
      this.list.append(...answer.hits.map((hit, place) => this.item(hit, before + place)));
      this.more.hidden = answer.answered === 0 || this.answered >= answer.pages;
      this.hits.add(answer.hits);
      this.tell(this.summary(answer.pages));
    } catch {
      if (!signal.aborted) {
        this.tell(this.book.text("search-failed"));
      }
    }
  }

  private summary(pages: number): string {
    const hits = this.hits.all.length;
    if (hits === 0) {
      return this.book.text("found.none", this.words);
    }
    return this.book.text(this.more.hidden ? "found.list" : "found.part", hits, pages);
  }

  private tell(message: string): void {
    this.found.hidden = false;
    this.found.classList.toggle("none", this.hits.all.length === 0);
    element(this.found, "[data-found]").textContent = message;
    this.announcer.say(message);
  }

  private item(hit: Hit, place: number): HTMLElement {
    const context = make("span", "context", hit.before, make("mark", "", hit.words), hit.after);
    const button = make("button", "hit", make("span", "where", this.book.page(hit.page).spoken), context);
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
