// Marks on the image where the words stand that were looked for.
import { make } from "./elements";
import type { Hits } from "./hits";
import type { Layers } from "./layers";
import type { Viewer } from "./viewer";

export class Marks {
  constructor(private readonly viewer: Viewer, private readonly layers: Layers, private readonly hits: Hits) {
    viewer.onOpen(() => this.draw());
    hits.onChange(() => this.draw());
  }

  private draw(): void {
    for (const { index } of this.viewer.shown) {
      const layer = this.layers.of(index);
      layer?.querySelectorAll(".mark").forEach((mark) => mark.remove());
      this.hits.all.forEach((hit, place) => {
        if (hit.page === index) {
          layer?.append(...hit.boxes.map((box) => markAt(box, place === this.hits.current)));
        }
      });
    }
  }
}

function markAt(box: { x: number; y: number; width: number; height: number }, current: boolean): HTMLElement {
  const mark = make("div", current ? "mark current" : "mark");
  mark.style.left = `${box.x}px`;
  mark.style.top = `${box.y}px`;
  mark.style.width = `${box.width}px`;
  mark.style.height = `${box.height}px`;
  return mark;
}
