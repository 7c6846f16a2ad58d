// OpenSeadragon, narrowed to what the reader does with it: one or two page images side by side, told in pixels of the
// images.
import OpenSeadragon from "openseadragon";
import type { Box } from "./box";
import { onImage } from "./box";
import { make } from "./elements";
import type { PageImage } from "./images";
import { openSeadragonIn } from "./open-seadragon";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a page lies now: a pixel (x, y) of its image stands at (a x + c y + e, b x + d y + f) of the stage. */
export type Placement = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const STEP = 1.6;
/** How OpenSeadragon calls what it no longer waits for. */
const GIVEN_UP = "Image load aborted.";
const SLACK = 3;

export class Viewer {
  private readonly viewer: OpenSeadragon.Viewer;
  private readonly calm = matchMedia("(prefers-reduced-motion: reduce)");
  private images: readonly PageImage[] = [];
  private fitted = true;

  constructor(stage: HTMLElement) {
    const host = make("div", "canvas");
    stage.append(host);
    this.viewer = openSeadragonIn(host, this.calm.matches);
    this.viewer.addHandler("animation-start", () => stage.classList.add("moving"));
    this.viewer.addHandler("animation-finish", () => {
      stage.classList.remove("moving");
      this.settle();
    });
    this.viewer.addHandler("after-resize", () => this.fitted && this.fitAgain());
  }

  /** The element in which the images are drawn; what is laid into it moves under the same gestures. */
  get canvas(): HTMLElement {
    return this.viewer.canvas as HTMLElement;
  }

  /** The images that are open, in reading order. */
  get shown(): readonly PageImage[] {
    return this.images;
  }

  /** After another set of images was opened. */
  onOpen(listener: () => void): void {
    this.viewer.addHandler("open", listener);
  }

  /** With every drawn frame. */
  onMove(listener: () => void): void {
    this.viewer.addHandler("update-viewport", listener);
  }

  /** When what is seen has come to rest. */
  onRest(listener: () => void): void {
    this.viewer.addHandler("animation-finish", listener);
    this.viewer.addHandler("open", listener);
  }

  /** When a piece of a page was drawn. */
  onDrawn(listener: (index: number) => void): void {
    this.viewer.addHandler("tile-drawn", ({ tiledImage }) => {
      const image = this.images[this.viewer.world.getIndexOfItem(tiledImage)];
      if (image) {
        listener(image.index);
      }
    });
  }

  /** When a piece could not be had; those that were given up when the page was turned do not count. */
  onMissingTile(listener: () => void): void {
    this.viewer.addHandler("tile-load-failed", ({ message }) => {
      if (!message.startsWith(GIVEN_UP)) {
        listener();
      }
    });
  }

  /** Shows these images side by side, the first one at the right if so told. */
  open(images: readonly PageImage[], rightToLeft: boolean): void {
    this.images = images;
    this.fitted = true;
    let x = 0;
    const places = new Map<PageImage, number>();
    for (const image of rightToLeft ? [...images].reverse() : images) {
      places.set(image, x);
      x += image.info.width / image.info.height;
    }
    this.viewer.open(
      images.map((image) => ({
        // The service's own id carries the public host name; the page may be read through another one.
        tileSource: { ...image.info, id: new URL(image.service, document.baseURI).href },
        x: places.get(image) ?? 0,
        y: 0,
        height: 1,
      })),
    );
    this.letPageScroll();
  }

  zoomIn(): void {
    this.zoomBy(STEP);
  }

  zoomOut(): void {
    this.zoomBy(1 / STEP);
  }

  fit(): void {
    this.fitted = true;
    this.viewer.viewport.goHome();
    this.letPageScroll();
  }

  /** By a quarter turn. */
  rotate(clockwise: boolean): void {
    const fitted = this.fitted;
    const turned = this.viewer.viewport.getRotation() + (clockwise ? 90 : -90);
    this.viewer.viewport.setRotation(turned, this.calm.matches);
    if (fitted) {
      this.fit();
    }
  }

  /** Moves what is seen by parts of the stage. */
  pan(right: number, down: number): void {
    const bounds = this.viewer.viewport.getBoundsNoRotate();
    const by = new OpenSeadragon.Point(right * bounds.width, down * bounds.height);
    this.viewer.viewport.panBy(by.rotate(-this.viewer.viewport.getRotation()));
    this.viewer.viewport.applyConstraints();
  }

  /** Whether all of the images is seen, so that there is nothing to move. */
  atFit(): boolean {
    const { x: width, y: height } = this.viewer.viewport.getContainerSize();
    return this.corners().every(
      ({ x, y }) => x >= -SLACK && y >= -SLACK && x <= width + SLACK && y <= height + SLACK,
    );
  }

  /** Size of a pixel of the image on the screen; 1 is pixel by pixel. */
  zoom(): number {
    const item = this.viewer.world.getItemAt(0);
    return item ? item.viewportToImageZoom(this.viewer.viewport.getZoom(true)) : 0;
  }

  /** Where a page lies on the stage; undefined unless it is open. */
  placement(index: number): Placement | undefined {
    const item = this.item(index);
    if (!item) {
      return undefined;
    }
    const origin = item.imageToViewerElementCoordinates(new OpenSeadragon.Point(0, 0));
    const right = item.imageToViewerElementCoordinates(new OpenSeadragon.Point(1000, 0));
    const down = item.imageToViewerElementCoordinates(new OpenSeadragon.Point(0, 1000));
    return [
      (right.x - origin.x) / 1000,
      (right.y - origin.y) / 1000,
      (down.x - origin.x) / 1000,
      (down.y - origin.y) / 1000,
      origin.x,
      origin.y,
    ];
  }

  /** The pixel of a page at a point of the stage. */
  pixelAt(index: number, point: Point): Point {
    const item = this.item(index);
    return item ? item.viewerElementToImageCoordinates(new OpenSeadragon.Point(point.x, point.y)) : { x: 0, y: 0 };
  }

  /** The open page at a point of the stage, else the first one. */
  pageAt(point: Point): PageImage | undefined {
    const inside = this.images.find((image) => {
      const { x, y } = this.pixelAt(image.index, point);
      return x >= 0 && y >= 0 && x < image.info.width && y < image.info.height;
    });
    return inside ?? this.images[0];
  }

  /** What is seen of a page, or will be when all has come to rest; undefined if nothing of it is. */
  sight(image: PageImage): Box | undefined {
    const bounds = this.viewer.viewport.getBounds(false);
    const item = this.item(image.index);
    const seen = item?.viewportToImageRectangle(bounds).getBoundingBox();
    return seen && onImage(seen, image.info);
  }

  /** The page in the middle of the stage. */
  middle(): PageImage | undefined {
    const { x, y } = this.viewer.viewport.getContainerSize();
    return this.pageAt({ x: x / 2, y: y / 2 });
  }

  /** Zooms to a part of a page. */
  show(index: number, box: Box, immediately = false): void {
    const item = this.item(index);
    if (item) {
      const part = item.imageToViewportRectangle(box.x, box.y, box.width, box.height);
      this.viewer.viewport.fitBounds(part, immediately || this.calm.matches);
      this.settle();
    }
  }

  /** Brings a part of a page into sight. @param least what its shorter side is drawn with, in pixels of the screen */
  bring(index: number, box: Box, least: number): void {
    const item = this.item(index);
    const { viewport } = this.viewer;
    if (item) {
      const shorter = Math.min(box.width, box.height) || 1;
      const drawn = shorter * item.viewportToImageZoom(viewport.getZoom());
      if (drawn < least) {
        viewport.zoomTo(item.imageToViewportZoom((1.5 * least) / shorter), undefined, this.calm.matches);
      } else if (this.sees(item, box)) {
        return;
      }
      viewport.panTo(item.imageToViewportRectangle(box.x, box.y, box.width, box.height).getCenter(), this.calm.matches);
      viewport.applyConstraints();
      this.settle();
    }
  }

  private sees(item: OpenSeadragon.TiledImage, box: Box): boolean {
    const { x: width, y: height } = this.viewer.viewport.getContainerSize();
    const part = item.imageToViewportRectangle(box.x, box.y, box.width, box.height);
    return [part.getTopLeft(), part.getBottomRight()]
      .map((corner) => this.viewer.viewport.pixelFromPoint(corner, false))
      .every(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
  }

  private item(index: number): OpenSeadragon.TiledImage | undefined {
    const place = this.images.findIndex((image) => image.index === index);
    return place >= 0 ? (this.viewer.world.getItemAt(place) ?? undefined) : undefined;
  }

  private corners(): Point[] {
    const { viewport, world } = this.viewer;
    const all = world.getHomeBounds();
    return [all.getTopLeft(), all.getTopRight(), all.getBottomLeft(), all.getBottomRight()].map((corner) =>
      viewport.pixelFromPoint(corner, false),
    );
  }

  private zoomBy(factor: number): void {
    this.viewer.viewport.zoomBy(factor);
    this.viewer.viewport.applyConstraints();
    this.settle();
  }

  /** In another stage, as soon as the viewer has done its own part of resizing. */
  private fitAgain(): void {
    queueMicrotask(() => {
      this.viewer.viewport.goHome(true);
      this.fitted = true;
    });
  }

  private settle(): void {
    this.fitted = this.atFit();
    this.letPageScroll();
  }

  /** While there is nothing to move, a finger that goes up or down scrolls the document. */
  private letPageScroll(): void {
    const action = this.fitted ? "pan-y" : "none";
    this.viewer.canvas.style.touchAction = action;
    this.viewer.container.style.touchAction = action;
  }
}
