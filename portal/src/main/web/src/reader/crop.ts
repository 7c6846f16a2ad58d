// Cutting a region out of a page: drawn with the pointer, or told in numbers; the result is a IIIF address.
import type { Book } from "./book";
import type { Box } from "./box";
import { onImage } from "./box";
import { element, make } from "./elements";
import type { PageImage } from "./images";
import { imageAddress } from "./images";
import type { Layers } from "./layers";
import { linkItem } from "./links";
import type { Point, Viewer } from "./viewer";

const SIDES = ["x", "y", "width", "height"] as const;
/** Widths in which a region is offered beside its largest. */
const WIDTHS = [1600, 800, 400];
/** A smaller drag was a slip of the hand, in pixels of the screen. */
const SLIP = 6;

export class Crop {
  private readonly sheet = make("div", "sheet");
  private readonly frame = make("div", "frame");
  private readonly inputs: Readonly<Record<(typeof SIDES)[number], HTMLInputElement>>;
  private readonly cut: HTMLElement;
  private image: PageImage | undefined;
  private start: Point | undefined;

  /** @param view writes the address at which the reader opens at a region */
  constructor(
    private readonly panel: HTMLElement,
    private readonly root: HTMLElement,
    private readonly stage: HTMLElement,
    private readonly viewer: Viewer,
    private readonly layers: Layers,
    private readonly book: Book,
    private readonly view: (image: PageImage, box: Box) => string,
  ) {
    const input = (side: string): HTMLInputElement => element(panel, `input[name=${side}]`);
    this.inputs = { x: input("x"), y: input("y"), width: input("width"), height: input("height") };
    this.cut = element(panel, "[data-cut]");
    this.sheet.hidden = true;
    this.stage.append(this.sheet);
    this.listen();
  }

  set active(active: boolean) {
    this.sheet.hidden = !active;
    if (active) {
      this.offer();
    } else {
      this.frame.remove();
    }
  }

  private listen(): void {
    this.sheet.addEventListener("pointerdown", (event) => this.begin(event));
    this.sheet.addEventListener("pointermove", (event) => this.drag(event));
    this.sheet.addEventListener("pointerup", () => (this.start = undefined));
    this.sheet.addEventListener("pointercancel", () => (this.start = undefined));
    element(this.panel, "[data-sight]").addEventListener("click", () => this.takeSight());
    for (const side of SIDES) {
      this.inputs[side].addEventListener("change", () => this.takeNumbers());
    }
    this.viewer.onOpen(() => !this.sheet.hidden && this.offer());
  }

  /** Begins anew on the pages that are open now. */
  private offer(): void {
    this.image = this.viewer.middle();
    this.frame.remove();
    this.cut.hidden = true;
    SIDES.forEach((side) => (this.inputs[side].value = ""));
  }

  private begin(event: PointerEvent): void {
    if (event.button === 0) {
      event.preventDefault();
      this.sheet.setPointerCapture(event.pointerId);
      this.start = this.pointOf(event);
      this.image = this.viewer.pageAt(this.start);
    }
  }

  private drag(event: PointerEvent): void {
    const { start, image } = this;
    const end = this.pointOf(event);
    if (start && image && Math.hypot(end.x - start.x, end.y - start.y) > SLIP) {
      const one = this.viewer.pixelAt(image.index, start);
      const other = this.viewer.pixelAt(image.index, end);
      this.take({
        x: Math.min(one.x, other.x),
        y: Math.min(one.y, other.y),
        width: Math.abs(one.x - other.x),
        height: Math.abs(one.y - other.y),
      });
    }
  }

  private pointOf(event: PointerEvent): Point {
    const { left, top } = this.stage.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private takeSight(): void {
    this.image = this.viewer.middle();
    const seen = this.image && this.viewer.sight(this.image);
    if (seen) {
      this.take(seen);
    }
  }

  private takeNumbers(): void {
    const [x = 0, y = 0, width = 0, height = 0] = SIDES.map((side) => Number(this.inputs[side].value));
    if (width > 0 && height > 0) {
      this.take({ x, y, width, height });
    }
  }

  private take(wanted: Box): void {
    const box = this.image && onImage(wanted, this.image.info);
    if (this.image && box) {
      SIDES.forEach((side) => (this.inputs[side].value = String(box[side])));
      this.draw(this.image, box);
      this.link(this.image, box);
    }
  }

  private draw(image: PageImage, box: Box): void {
    const { style } = this.frame;
    style.left = `${box.x}px`;
    style.top = `${box.y}px`;
    style.width = `${box.width}px`;
    style.height = `${box.height}px`;
    this.layers.of(image.index)?.append(this.frame);
  }

  private link(image: PageImage, box: Box): void {
    const sizes = [
      { text: this.book.text("full"), href: imageAddress(image.info.id, box, "max") },
      ...WIDTHS.filter((width) => width < box.width).map((width) => ({
        text: this.book.text("size", width, Math.round((width * box.height) / box.width)),
        href: imageAddress(image.info.id, box, `${width},`),
      })),
    ];
    element(this.cut, "[data-sizes]").replaceChildren(...sizes.map((size) => linkItem(this.root, size)));
    const view = { text: this.book.text("view"), href: this.view(image, box) };
    element(this.cut, "[data-view]").replaceChildren(linkItem(this.root, view));
    this.cut.hidden = false;
  }
}
