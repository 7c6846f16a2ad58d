// Copies what stands beside a button: the address of a link, or a code.
import type { Announcer } from "./announcer";
import type { Book } from "./book";
import { make } from "./elements";

export function listenForCopying(root: HTMLElement, book: Book, announcer: Announcer): void {
  root.addEventListener("click", (event) => {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-copy]") : null;
    const source = button?.parentElement?.querySelector<HTMLElement>("a, code");
    if (button && source) {
      const text = source instanceof HTMLAnchorElement ? source.href : (source.textContent ?? "");
      void copy(text, button).then((copied) => {
        button.dataset["copy"] = copied ? "done" : "refused";
        announcer.say(book.text(copied ? "copied" : "not-copied"));
      });
    }
  });
}

async function copy(text: string, button: HTMLElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text, button);
  }
}

/** Where there is no clipboard for scripts, as on a site without TLS. */
function copyBySelection(text: string, button: HTMLElement): boolean {
  const field = make("textarea", "hidden-visually");
  field.value = text;
  button.after(field);
  field.select();
  try {
    return document.execCommand("copy");
  } finally {
    field.remove();
    button.focus();
  }
}
