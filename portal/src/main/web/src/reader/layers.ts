// Over each open page a layer as large as its image, in whose own pixels marks and text are laid; it follows the image
// wherever it goes.
import { make } from "./elements";
import type { PageImage } from "./images";
import type { Viewer } from "./viewer";

export class Layers {
  private readonly host = make("div", "layers");
  private readonly layers = new Map<number, HTMLElement>();

  constructor(private readonly viewer: Viewer) {
    viewer.canvas.append(this.host);
    viewer.onOpen(() => this.renew());
    viewer.onMove(() => this.follow());
  }

  /** The layer of an open page. */
  of(index: number): HTMLElement | undefined {
    return this.layers.get(index);
  }

  private renew(): void {
    this.layers.clear();
    for (const image of this.viewer.shown) {
      this.layers.set(image.index, layerOf(image));
    }
    this.host.replaceChildren(...this.layers.values());
    this.follow();
  }

  private follow(): void {
    for (const [index, layer] of this.layers) {
      const placement = this.viewer.placement(index);
      if (placement) {
        layer.style.transform = `matrix(${placement.join(",")})`;
        // A length of one pixel of the screen, whatever the zoom.
        layer.style.setProperty("--unit", `${1 / (Math.hypot(placement[0], placement[1]) || 1)}px`);
      }
    }
  }
}

function layerOf(image: PageImage): HTMLElement {
  const layer = make("div", "layer");
  layer.style.width = `${image.info.width}px`;
  layer.style.height = `${image.info.height}px`;
  return layer;
}
