// What opens beside the image: one panel at a time, each with its button.
import { element } from "./elements";

export class Panels {
  private readonly changes: ((open: string | undefined) => void)[] = [];
  private open: string | undefined;

  constructor(private readonly root: HTMLElement) {
    for (const button of this.root.querySelectorAll<HTMLElement>("[data-opens]")) {
      button.addEventListener("click", () => this.toggle(button.dataset["opens"] ?? ""));
    }
    for (const button of this.root.querySelectorAll("[data-close]")) {
      button.addEventListener("click", () => this.close());
    }
  }

  get current(): string | undefined {
    return this.open;
  }

  /** Hears which panel is open now. */
  onChange(listener: (open: string | undefined) => void): void {
    this.changes.push(listener);
  }

  has(name: string): boolean {
    return this.root.querySelector(`[data-opens="${name}"]`) !== null;
  }

  /** The panel itself. */
  of(name: string): HTMLElement {
    return element(this.root, `[data-panel="${name}"]`);
  }

  toggle(name: string): void {
    if (this.open === name) {
      this.close();
    } else {
      this.show(name);
      this.focus(name);
    }
  }

  /** Opens a panel, where there is one of that name, and leaves the focus where it is. */
  show(name: string): void {
    if (this.has(name)) {
      this.set(name);
    }
  }

  /** Closes what is open; the focus goes back to its button if it was inside. */
  close(): void {
    const name = this.open;
    if (name !== undefined) {
      const inside = this.of(name).contains(document.activeElement);
      this.set(undefined);
      if (inside) {
        this.button(name).focus();
      }
    }
  }

  private set(name: string | undefined): void {
    this.open = name;
    for (const panel of this.root.querySelectorAll<HTMLElement>("[data-panel]")) {
      panel.hidden = panel.dataset["panel"] !== name;
    }
    for (const button of this.root.querySelectorAll<HTMLElement>("[data-opens]")) {
      button.setAttribute("aria-expanded", String(button.dataset["opens"] === name));
    }
    this.changes.forEach((listener) => listener(name));
  }

  private focus(name: string): void {
    const panel = this.of(name);
    (panel.querySelector<HTMLElement>("input[type=search]") ?? panel).focus({ preventScroll: true });
    panel.scrollIntoView({ block: "nearest" });
  }

  private button(name: string): HTMLElement {
    return element(this.root, `[data-opens="${name}"]`);
  }
}
