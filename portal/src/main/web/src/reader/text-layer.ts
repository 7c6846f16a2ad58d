// The lines of a page's text over their place on its image, to be read and selected there.
import { parseArea } from "../content-state";
import { make } from "./elements";
import type { Box } from "./box";
import type { Layers } from "./layers";
import type { PageTexts } from "./page-texts";

/** How much of a line's height its letters take. */
const LETTERS = 0.78;

export class TextLayer {
  private turn = 0;

  constructor(private readonly layers: Layers, private readonly texts: PageTexts) {}

  /** Lays the texts of these open pages over them; none where the list is empty. */
  async show(pages: readonly number[]): Promise<void> {
    const turn = ++this.turn;
    const texts = await Promise.all(pages.map((index) => this.texts.of(index).catch(() => undefined)));
    if (turn !== this.turn) {
      return;
    }
    pages.forEach((index, place) => {
      const layer = this.layers.of(index);
      const text = texts[place];
      if (layer && text) {
        cover(layer, text);
      }
    });
  }

  hide(pages: readonly number[]): void {
    this.turn++;
    pages.forEach((index) => this.layers.of(index)?.querySelector(".lines")?.remove());
  }
}

function cover(layer: HTMLElement, text: HTMLElement): void {
  layer.querySelector(".lines")?.remove();
  const lines = make("div", "lines");
  for (const source of text.querySelectorAll<HTMLElement>("[data-box]")) {
    const box = parseArea(source.dataset["box"] ?? "");
    if (box) {
      lines.append(lineOver(box, source));
    }
  }
  // A drag with the mouse selects; fingers move the image as ever.
  lines.addEventListener("pointerdown", (event) => event.pointerType === "mouse" && event.stopPropagation());
  layer.append(lines);
  stretch(lines);
}

function lineOver(box: Box, source: HTMLElement): HTMLElement {
  const text = wordsOf(source);
  const line = make("span", "", text);
  line.lang = source.closest<HTMLElement>("[lang]")?.lang ?? "";
  const style = line.style;
  style.left = `${box.x}px`;
  style.top = `${box.y}px`;
  if (/\p{Script=Han}/u.test(text) && box.height > 1.2 * box.width) {
    const pitch = box.height / [...text].length;
    const size = Math.min(box.width, pitch);
    line.className = "column";
    style.fontSize = `${size}px`;
    style.lineHeight = `${box.width}px`;
    style.letterSpacing = `${pitch - size}px`;
    style.height = `${box.height}px`;
  } else {
    style.fontSize = `${box.height * LETTERS}px`;
    style.lineHeight = `${box.height}px`;
    line.dataset["width"] = String(box.width);
  }
  return line;
}

/** Without the readings beside the characters. */
function wordsOf(source: HTMLElement): string {
  const copy = source.cloneNode(true) as HTMLElement;
  copy.querySelectorAll("rt, rp").forEach((reading) => reading.remove());
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** Makes each line as wide as its place. All are measured before any is changed. */
function stretch(lines: HTMLElement): void {
  const measured = Array.from(lines.querySelectorAll<HTMLElement>("[data-width]"), (line) => ({
    line,
    factor: Number(line.dataset["width"]) / (line.offsetWidth || 1),
  }));
  for (const { line, factor } of measured) {
    line.style.transform = `scaleX(${factor})`;
  }
}
