// The strip of thumbnails. Only those in sight are elements, whatever the length of the book, and a picture is asked for
// only where scrolling has paused.
import type { Book } from "./book";
import { element, make } from "./elements";

/** As wide as the styles make a leaf, with the gap after it. */
const CELL = 86;
const AROUND = 3;
const PAUSE = 90;

export class Strip {
  private readonly scroller: HTMLElement;
  private readonly list: HTMLElement;
  private readonly slider: HTMLInputElement;
  private readonly cells = new Map<number, HTMLLIElement>();
  private current = 0;
  private open: readonly number[] = [];
  private focused = 0;
  private pause = 0;
  private frame = 0;

  /** @param turn goes to a page */
  constructor(root: HTMLElement, private readonly book: Book, private readonly turn: (index: number) => void) {
    this.scroller = element(root, ".strip");
    this.list = element(root, ".leaves");
    this.slider = element(root, ".slider");
    this.list.replaceChildren();
    this.list.classList.add("virtual");
    this.list.style.inlineSize = `${book.count * CELL}px`;
    this.slider.max = String(book.count);
    this.slider.hidden = false;
    this.listen();
  }

  /** Marks the open pages and brings the one that was asked for into sight. */
  show(index: number, open: readonly number[]): void {
    this.current = index;
    this.open = open;
    this.focused = index;
    this.slide(index);
    this.scrollTo(index);
    this.draw();
  }

  private listen(): void {
    this.scroller.addEventListener("scroll", () => this.later(), { passive: true });
    new ResizeObserver(() => this.later()).observe(this.scroller);
    this.list.addEventListener("click", (event) => this.click(event));
    this.list.addEventListener("keydown", (event) => this.key(event));
    this.slider.addEventListener("input", () => {
      this.slide(Number(this.slider.value) - 1);
      this.scrollTo(Number(this.slider.value) - 1);
    });
    this.slider.addEventListener("change", () => this.turn(Number(this.slider.value) - 1));
  }

  private slide(index: number): void {
    this.slider.value = String(index + 1);
    this.slider.setAttribute("aria-valuetext", this.book.page(index).spoken);
  }

  private scrollTo(index: number): void {
    const start = index * CELL - (this.scroller.clientWidth - CELL) / 2;
    // From right to left, the offset counts down from 0.
    this.scroller.scrollTo({ left: this.book.rightToLeft ? -start : start, behavior: "instant" });
  }

  private later(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.draw());
  }

  private draw(): void {
    const wanted = this.wanted();
    for (const [index, cell] of this.cells) {
      if (!wanted.has(index)) {
        cell.remove();
        this.cells.delete(index);
      }
    }
    for (const index of wanted) {
      if (!this.cells.has(index)) {
        this.add(index);
      }
    }
    this.cells.forEach((cell, index) => this.mark(cell, index));
    window.clearTimeout(this.pause);
    this.pause = window.setTimeout(() => this.load(), PAUSE);
  }

  private wanted(): Set<number> {
    const first = Math.floor(Math.abs(this.scroller.scrollLeft) / CELL) - AROUND;
    const last = first + Math.ceil(this.scroller.clientWidth / CELL) + 2 * AROUND;
    const wanted = new Set([this.current, this.focused]);
    for (let index = Math.max(0, first); index <= Math.min(last, this.book.count - 1); index++) {
      wanted.add(index);
    }
    return wanted;
  }

  /** In reading order, which is also that of the keys. */
  private add(index: number): void {
    const cell = this.cell(index);
    let next: HTMLLIElement | null = null;
    let nearest = Infinity;
    for (const [other, element] of this.cells) {
      if (other > index && other < nearest) {
        nearest = other;
        next = element;
      }
    }
    this.list.insertBefore(cell, next);
    this.cells.set(index, cell);
  }

  private cell(index: number): HTMLLIElement {
    const page = this.book.page(index);
    const image = make("img");
    image.alt = "";
    image.decoding = "async";
    image.width = 70;
    image.height = 92;
    image.dataset["from"] = this.book.address("small", page);
    const link = make("a", "", image, make("bdi", "", page.label));
    link.href = this.book.address("leaf", page);
    link.setAttribute("aria-label", page.spoken);
    link.dataset["index"] = String(index);
    const cell = make("li", "", link);
    cell.style.insetInlineStart = `${index * CELL}px`;
    cell.setAttribute("aria-posinset", String(index + 1));
    cell.setAttribute("aria-setsize", String(this.book.count));
    return cell;
  }

  private mark(cell: HTMLLIElement, index: number): void {
    const link = element<HTMLAnchorElement>(cell, "a");
    if (this.open.includes(index)) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
    link.tabIndex = index === this.focused ? 0 : -1;
  }

  private load(): void {
    for (const image of this.list.querySelectorAll<HTMLImageElement>("img[data-from]")) {
      image.src = image.dataset["from"] ?? "";
      image.removeAttribute("data-from");
    }
  }

  private click(event: MouseEvent): void {
    const index = indexOf(event.target);
    const plain = !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    if (index !== undefined && plain) {
      event.preventDefault();
      this.turn(index);
    }
  }

  /** One stop for the tabulator; from there the arrows go on, in the direction of the book. */
  private key(event: KeyboardEvent): void {
    const right = this.book.rightToLeft ? -1 : 1;
    const step = { ArrowRight: right, ArrowLeft: -right }[event.key];
    const index = indexOf(event.target);
    if (step === undefined || index === undefined || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.focused = Math.min(this.book.count - 1, Math.max(0, index + step));
    this.scrollTo(this.focused);
    this.draw();
    this.cells.get(this.focused)?.querySelector("a")?.focus({ preventScroll: true });
  }
}

function indexOf(target: EventTarget | null): number | undefined {
  const link = target instanceof Element ? target.closest<HTMLElement>("a[data-index]") : null;
  return link ? Number(link.dataset["index"]) : undefined;
}
