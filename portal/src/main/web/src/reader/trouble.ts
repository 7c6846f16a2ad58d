// Says why an image is not there, and tries again by itself where that may help.
import type { Book } from "./book";
import { element } from "./elements";
import { ImageTrouble } from "./images";

export class TroubleNotice {
  private readonly notice: HTMLElement;
  private timer = 0;

  constructor(stage: HTMLElement, private readonly book: Book, private readonly again: () => void) {
    this.notice = element(stage, ".trouble");
    element(this.notice, "[data-retry]").addEventListener("click", () => this.retry());
    window.addEventListener("online", () => !this.notice.hidden && this.retry());
  }

  clear(): void {
    window.clearTimeout(this.timer);
    this.notice.hidden = true;
  }

  show(error: unknown): void {
    const trouble = error instanceof ImageTrouble ? error : new ImageTrouble("failed");
    this.say(this.book.text(trouble.trouble, trouble.seconds ?? ""), trouble.trouble !== "guarded");
    if (trouble.seconds !== undefined) {
      this.timer = window.setTimeout(() => this.retry(), trouble.seconds * 1000);
    }
  }

  /** Some tiles are missing; the rest is there to be read. */
  showMissingTiles(): void {
    if (this.notice.hidden) {
      this.say(this.book.text(navigator.onLine ? "pieces" : "offline"), true);
    }
  }

  private say(message: string, mayHelp: boolean): void {
    window.clearTimeout(this.timer);
    element(this.notice, "p").textContent = message;
    element(this.notice, "[data-retry]").hidden = !mayHelp;
    this.notice.hidden = false;
  }

  private retry(): void {
    this.clear();
    this.again();
  }
}
