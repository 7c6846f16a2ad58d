// The page of a page: the arrow keys turn it the way the item is turned. All else on it works without this.
import { watchRight } from "./right";

/** Where arrow keys mean something else: what is typed into, and what scrolls by them. */
const busy = "input, textarea, select, [contenteditable], [role='combobox'], [role='listbox'], [tabindex]";

const turns = document.querySelector<HTMLElement>("[data-turns]");

/** The link that lies in the direction of a key. */
function towards(key: string, within: HTMLElement): HTMLAnchorElement | null {
  const forward = within.dir === "rtl" ? "ArrowLeft" : "ArrowRight";
  const rel = key === forward ? "next" : "prev";
  return key === "ArrowLeft" || key === "ArrowRight" ? within.querySelector(`a[rel="${rel}"]`) : null;
}

if (turns) {
  document.addEventListener("keydown", (event) => {
    const modified = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
    const elsewhere = event.target instanceof Element && event.target.closest(busy) !== null;
    const link = towards(event.key, turns);
    if (link && !modified && !elsewhere && !event.defaultPrevented) {
      event.preventDefault();
      link.click();
    }
  });
  document.querySelector("[data-keys]")?.removeAttribute("hidden");
}

watchRight();
