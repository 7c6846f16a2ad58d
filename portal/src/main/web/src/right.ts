// The right to an item's content while its page is open: a loan ends, an embargo ends, somebody signs out elsewhere.
import { make } from "./reader/elements";

/** So long before a loan ends it is said, in milliseconds. */
const WARNING = 5 * 60_000;
/** The shortest time between two questions. */
const PATIENCE = 10_000;
/** How often it is looked whether a window has been closed. */
const GLANCE = 250;
/** Timers of browsers hold no more. */
const LONGEST = 2 ** 31 - 1;

/** Where somebody reads. */
export interface Place {
  /** Where notices are seen while reading; beside what the server wrote if there is none. */
  readonly stage?: HTMLElement;
  /** Tells those who do not see. */
  readonly say?: (message: string) => void;
  /** Puts into the address what is read, before the page is loaded again. */
  readonly leave?: () => void;
  /** What is seen of the page, as a region of the Image API that means the same in images of any size. */
  readonly part?: () => string | undefined;
}

export class Right {
  private until: number;
  private opens: number;
  /** By how much the server's clock is ahead of this one. */
  private ahead = 0;
  private asked = -Infinity;
  private timer = 0;
  private glances = 0;
  private notice: HTMLElement | undefined;

  /** @param note what the server wrote of the right */
  constructor(private readonly note: HTMLElement, private readonly place: Place) {
    this.until = Number(note.dataset["until"] ?? Infinity);
    this.opens = Number(note.dataset["opens"] ?? Infinity);
    if (this.until < Infinity) {
      // Such a page is never kept, so that it is as old as it says.
      this.ahead = Number(note.dataset["now"]) - Date.now();
    }
    document.addEventListener("visibilitychange", () => !document.hidden && this.wait());
    const { window: address } = note.dataset;
    if (address !== undefined) {
      note.querySelector("a")?.addEventListener("click", (event) => this.help(event, address));
    }
    this.wait();
  }

  /** Something could not be had: perhaps it may not be seen any more. */
  doubt(): void {
    if (performance.now() - this.asked > PATIENCE) {
      void this.ask();
    }
  }

  /** What helps is done in a window, so that the place in the book is kept; where none opens, the link leads on. */
  private help(event: MouseEvent, address: string): void {
    const asWanted = event.ctrlKey || event.metaKey || event.shiftKey;
    const opened = asWanted ? null : window.open(address, "access");
    if (opened) {
      event.preventDefault();
      window.clearInterval(this.glances);
      this.glances = window.setInterval(() => {
        if (opened.closed) {
          window.clearInterval(this.glances);
          void this.ask(() => this.reload());
        }
      }, GLANCE);
    }
  }

  private now(): number {
    return Date.now() + this.ahead;
  }

  /** Sleeps to the next moment at which something is to be said or asked. */
  private wait(): void {
    window.clearTimeout(this.timer);
    const left = this.until - this.now();
    if (left <= WARNING) {
      this.warn(left);
    }
    const next = Math.min(left > WARNING ? left - WARNING : left, this.opens - this.now());
    if (next < Infinity) {
      this.timer = window.setTimeout(() => this.wake(), Math.min(LONGEST, Math.max(next, this.pause())));
    }
  }

  private pause(): number {
    return Math.max(0, this.asked + PATIENCE - performance.now());
  }

  private wake(): void {
    if (this.now() >= Math.min(this.until, this.opens)) {
      void this.ask();
    } else {
      this.wait();
    }
  }

  private warn(left: number): void {
    const minutes = Math.max(1, Math.ceil(left / 60_000));
    const message = (this.note.dataset["ending"] ?? "").replace("{0}", String(minutes));
    const link = this.note.querySelector("a")?.cloneNode(true);
    this.tell(message, ...(link ? [link] : []));
  }

  /** What the server says now; its clock counts, not that of this machine. @param opens what is done if there is more to see */
  private async ask(opens = () => this.offer()): Promise<void> {
    this.asked = performance.now();
    try {
      const response = await fetch(location.href, { cache: "no-store" });
      const page = new DOMParser().parseFromString(await response.text(), "text/html");
      const note = page.querySelector<HTMLElement>("[data-right]");
      if (note) {
        this.compare(note.dataset, opens);
      }
    } catch {
      // Without the server nothing can be read anyway; it is asked again.
    }
    this.wait();
  }

  private compare(now: DOMStringMap, opens: () => void): void {
    this.ahead = Number(now["now"] ?? Date.now()) - Date.now();
    const had = this.note.dataset["right"];
    if (now["right"] === had) {
      this.renew(Number(now["until"] ?? Infinity));
    } else if (had === "full") {
      this.reload();
    } else {
      opens();
    }
  }

  private renew(until: number): void {
    if (until !== this.until) {
      this.until = until;
      this.notice?.remove();
      this.notice = undefined;
    }
  }

  /** Nobody who is reading is torn away: they open it themselves. */
  private offer(): void {
    this.opens = Infinity;
    const link = make("a", "", this.note.dataset["reload"] ?? "");
    link.href = location.href;
    link.addEventListener("click", (event) => {
      event.preventDefault();
      this.reload();
    });
    this.tell(this.note.dataset["opened"] ?? "", link);
  }

  private tell(message: string, ...more: Node[]): void {
    const text = make("p", "", `${message} `, ...more);
    if (this.notice?.textContent !== text.textContent) {
      this.notice?.remove();
      this.notice = make("div", "notice term", text);
      (this.place.stage ?? this.note).prepend(this.notice);
      this.place.say?.(message);
    }
  }

  /** The same page; the part that was seen is told in the address in pixels of another image. */
  private reload(): void {
    this.place.leave?.();
    const here = new URL(location.href);
    const part = this.note.dataset["right"] === "full" ? undefined : this.place.part?.();
    if (part === undefined) {
      here.searchParams.delete("xywh");
    } else {
      here.searchParams.set("xywh", part);
    }
    if (here.href === location.href) {
      location.reload();
    } else {
      location.replace(here);
    }
  }
}

/** Watches over what the server wrote of the right, where it wrote of one. */
export function watchRight(place: Place = {}): Right | undefined {
  const note = document.querySelector<HTMLElement>("[data-right]");
  return note ? new Right(note, place) : undefined;
}
