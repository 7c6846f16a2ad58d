// Brightness and contrast of the drawn images; text and marks over them stay as they are.
import { element } from "./elements";

export class Filters {
  private readonly measures: readonly HTMLInputElement[];

  constructor(panel: HTMLElement, private readonly stage: HTMLElement) {
    this.measures = Array.from(panel.querySelectorAll<HTMLInputElement>("input[type=range]"));
    for (const measure of this.measures) {
      measure.addEventListener("input", () => this.apply());
    }
    element(panel, "[data-reset]").addEventListener("click", () => this.reset());
  }

  private reset(): void {
    this.measures.forEach((measure) => (measure.value = "100"));
    this.apply();
  }

  private apply(): void {
    for (const measure of this.measures) {
      const output = measure.parentElement?.querySelector("output");
      if (output) {
        output.value = `${measure.value}%`;
      }
      this.stage.style.setProperty(`--${measure.name}`, `${measure.value}%`);
    }
    this.stage.classList.toggle("adjusted", this.measures.some((measure) => measure.value !== "100"));
  }
}
