// What the buttons and the keys of the reader do.
import { element } from "./elements";
import { leaveWindow, toggleFullScreen } from "./full-screen";
import type { Commands } from "./keys";
import type { Panels } from "./panels";
import type { Reader } from "./reader";
import type { Search } from "./search";

export class ReaderCommands implements Commands {
  constructor(
    private readonly reader: Reader,
    private readonly panels: Panels,
    private readonly search: Search | undefined,
  ) {
    this.onClick("previous", () => this.turn(-1));
    this.onClick("next", () => this.turn(1));
    this.onClick("zoom-in", () => this.zoom(true));
    this.onClick("zoom-out", () => this.zoom(false));
    this.onClick("fit", () => this.fit());
    this.onClick("rotate", () => this.rotate(true));
    this.onClick("double", () => this.double());
    this.onClick("full-screen", () => this.fullScreen());
    this.onClick("previous-hit", () => this.hit(-1));
    this.onClick("next-hit", () => this.hit(1));
    reader.onTurn(() => this.showState());
  }

  turn(by: 1 | -1): void {
    this.reader.turn(by);
  }

  turnTowards(side: 1 | -1): boolean {
    const still = this.reader.viewer.atFit();
    if (still) {
      this.reader.turnTowards(side);
    }
    return still;
  }

  ends(last: boolean): void {
    this.reader.goTo(last ? this.reader.book.count - 1 : 0);
  }

  pan(right: number, down: number): boolean {
    const movable = !this.reader.viewer.atFit();
    if (movable) {
      this.reader.viewer.pan(right, down);
    }
    return movable;
  }

  zoom(inwards: boolean): void {
    if (inwards) {
      this.reader.viewer.zoomIn();
    } else {
      this.reader.viewer.zoomOut();
    }
  }

  fit(): void {
    this.reader.viewer.fit();
  }

  rotate(clockwise: boolean): void {
    this.reader.viewer.rotate(clockwise);
  }

  double(): void {
    if (this.button("double")) {
      this.reader.setDouble(!this.reader.isDouble);
    }
  }

  fullScreen(): void {
    void toggleFullScreen(this.reader.root);
  }

  panel(name: string): void {
    if (this.panels.has(name)) {
      this.panels.toggle(name);
    }
  }

  hit(by: 1 | -1): void {
    void this.search?.step(by);
  }

  close(): boolean {
    const open = this.panels.current !== undefined;
    this.panels.close();
    return open || leaveWindow(this.reader.root);
  }

  private showState(): void {
    // A button that has the focus keeps it at the last page: it is told as disabled and does nothing.
    element(this.reader.root, "[data-action=previous]").ariaDisabled = String(!this.reader.canTurn(-1));
    element(this.reader.root, "[data-action=next]").ariaDisabled = String(!this.reader.canTurn(1));
    this.button("double")?.setAttribute("aria-pressed", String(this.reader.isDouble));
  }

  private onClick(action: string, run: () => void): void {
    this.button(action)?.addEventListener("click", run);
  }

  private button(action: string): HTMLButtonElement | null {
    return this.reader.root.querySelector(`button[data-action="${action}"]`);
  }
}
