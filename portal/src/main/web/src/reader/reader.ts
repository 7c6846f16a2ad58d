// A book that is being read: which pages are open, turning, and where all of it stands in the address.
import type { Spot } from "./address";
import { contentStateLink, keep, openingSpot } from "./address";
import { Announcer } from "./announcer";
import { Book } from "./book";
import type { Box } from "./box";
import { element } from "./elements";
import { Images } from "./images";
import { Layers } from "./layers";
import { showPlaceholders } from "./placeholders";
import { Spreads } from "./spreads";
import { Strip } from "./strip";
import { TroubleNotice } from "./trouble";
import { Viewer } from "./viewer";

/** What is brought into sight is at least so large, in pixels of the screen. */
const LEGIBLE = 22;
/** Before the address is changed, in milliseconds. */
const PAUSE = 300;

export class Reader {
  readonly stage: HTMLElement;
  readonly book: Book;
  readonly viewer: Viewer;
  readonly layers: Layers;
  readonly announcer: Announcer;
  private readonly images: Images;
  private readonly strip: Strip;
  private readonly trouble: TroubleNotice;
  private readonly turned: (() => void)[] = [];
  private readonly refused: (() => void)[] = [];
  private spreads: Spreads;
  private current = 0;
  private words: string | undefined;
  private turning = 0;
  private afterOpening: (() => void) | undefined;
  private telling = 0;

  constructor(readonly root: HTMLElement) {
    this.stage = element(root, ".stage");
    this.book = Book.read(root);
    this.spreads = new Spreads(this.book, false);
    this.images = new Images(this.book);
    this.viewer = new Viewer(this.stage);
    this.layers = new Layers(this.viewer);
    showPlaceholders(this.book, this.viewer, this.layers);
    this.announcer = new Announcer(root, this.book);
    this.trouble = new TroubleNotice(this.stage, this.book, () => void this.load());
    this.strip = new Strip(root, this.book, (index) => this.goTo(index));
    this.nameImage();
    this.viewer.onOpen(() => this.opened());
    this.viewer.onRest(() => this.rest());
    window.addEventListener("pagehide", () => this.tell());
    this.viewer.onMissingTile(() => this.missTile());
  }

  /** The page that was asked for last. */
  get page(): number {
    return this.current;
  }

  /** The pages that are open, in reading order. */
  get pages(): readonly number[] {
    return this.spreads.at(this.current);
  }

  get isDouble(): boolean {
    return this.spreads.double;
  }

  /** Hears of every turn, before the images are there. */
  onTurn(listener: () => void): void {
    this.turned.push(listener);
  }

  /** Hears when images, or pieces of them, were not given. */
  onRefusal(listener: () => void): void {
    this.refused.push(listener);
  }

  /** Opens where the address asks. @returns the spot */
  start(): Spot {
    const spot = openingSpot(this.book, this.root);
    const { page, box } = spot;
    this.words = spot.words;
    this.spreads = new Spreads(this.book, spot.double ?? false);
    this.open(page, box && (() => this.viewer.show(page, box, true)));
    return spot;
  }

  /** Opens a page unless it is open. */
  goTo(index: number): void {
    if (!this.pages.includes(index)) {
      this.open(index);
    }
  }

  /** Turns by pages or spreads, as they are shown. */
  turn(by: 1 | -1): void {
    const target = this.spreads.step(this.current, by);
    if (target !== undefined) {
      this.open(target);
    }
  }

  canTurn(by: 1 | -1): boolean {
    return this.spreads.step(this.current, by) !== undefined;
  }

  /** Turns to what lies at a side of the open pages. */
  turnTowards(side: 1 | -1): void {
    this.turn(this.book.rightToLeft ? (-side as 1 | -1) : side);
  }

  /** One page or two at a time. */
  setDouble(double: boolean): void {
    this.spreads = new Spreads(this.book, double);
    this.open(this.current);
  }

  /** Brings a part of a page into sight, and near enough to be read. */
  bring(index: number, box: Box): void {
    const bring = (): void => this.viewer.bring(index, box, LEGIBLE);
    if (this.viewer.placement(index)) {
      bring();
    } else {
      this.open(index, bring);
    }
  }

  /** What is looked for, to be told in the address. */
  lookFor(words: string): void {
    this.words = words === "" ? undefined : words;
    this.tellSoon();
  }

  /** What is seen now, or asked for and not there yet. */
  spot(): Spot {
    const spot = { page: this.current, words: this.words, double: this.isDouble };
    const seen = this.viewer.middle();
    const near = seen && this.pages.includes(seen.index) && !this.viewer.atFit();
    return near ? { ...spot, page: seen.index, box: this.viewer.sight(seen) } : spot;
  }

  /** What is seen of the page in hundredths of it, as a region of the Image API; undefined if that is all of it. */
  part(): string | undefined {
    const { page, box } = this.spot();
    const image = this.viewer.shown.find(({ index }) => index === page);
    if (!box || !image) {
      return undefined;
    }
    const { width, height } = image.info;
    const parts = [box.x / width, box.y / height, box.width / width, box.height / height];
    return `pct:${parts.map((part) => (100 * part).toFixed(3)).join(",")}`;
  }

  /** A link to a spot, with the public host. */
  linkTo(spot: Spot): string {
    return contentStateLink(this.book, spot);
  }

  private open(index: number, afterOpening?: () => void): void {
    this.current = index;
    this.afterOpening = afterOpening;
    this.strip.show(index, this.pages);
    this.announcer.at(this.pages, 0);
    if (!afterOpening) {
      this.tellSoon();
    }
    this.turned.forEach((listener) => listener());
    void this.load();
  }

  private async load(): Promise<void> {
    const turn = ++this.turning;
    this.trouble.clear();
    this.stage.setAttribute("aria-busy", "true");
    try {
      const images = await Promise.all(this.pages.map((index) => this.images.of(index)));
      if (turn === this.turning) {
        this.viewer.open(images, this.book.rightToLeft);
      }
    } catch (error) {
      if (turn === this.turning) {
        this.stage.removeAttribute("aria-busy");
        this.trouble.show(error);
        this.refused.forEach((listener) => listener());
      }
    }
  }

  private missTile(): void {
    this.trouble.showMissingTiles();
    this.refused.forEach((listener) => listener());
  }

  private opened(): void {
    this.stage.removeAttribute("aria-busy");
    this.stage.querySelector(".still")?.remove();
    this.stage.dataset["open"] = this.pages.map((index) => this.book.page(index).name).join(" ");
    this.afterOpening?.();
    this.afterOpening = undefined;
    this.foresee(1);
    this.foresee(-1);
  }

  /** For screen readers: what it is that has the focus there. */
  private nameImage(): void {
    this.viewer.canvas.setAttribute("role", "group");
    this.viewer.canvas.setAttribute("aria-label", this.stage.dataset["hint"] ?? "");
  }

  private foresee(by: 1 | -1): void {
    const next = this.spreads.step(this.current, by);
    if (next !== undefined) {
      this.spreads.at(next).forEach((index) => this.images.foresee(index));
    }
  }

  private rest(): void {
    this.announcer.at(this.pages, this.viewer.zoom());
    this.tellSoon();
  }

  /** Browsers bear no more than a few changes of the address in a second. */
  private tellSoon(): void {
    window.clearTimeout(this.telling);
    this.telling = window.setTimeout(() => this.tell(), PAUSE);
  }

  /** Puts into the address where this stands. */
  tell(): void {
    if (this.afterOpening === undefined) {
      keep(this.book, this.spot());
    }
  }
}
