// Completes what is typed into a search box: a combobox with a listbox after the WAI-ARIA Authoring Practices. Without
// this script the box is a plain form.

const PAUSE = 120;
const LONGEST = 100;
const KINDS = ["title", "agent", "subject", "place"] as const;

type Kind = (typeof KINDS)[number];

interface Suggestion {
  readonly kind: Kind;
  readonly text: string;
}

class Completion {
  private readonly input: HTMLInputElement;
  private readonly list: HTMLElement;
  private options: readonly HTMLElement[] = [];
  private chosen = -1;
  private typed = "";
  private pause = 0;
  private asking = new AbortController();

  constructor(private readonly form: HTMLFormElement, input: HTMLInputElement) {
    this.input = input;
    this.list = document.createElement("div");
    this.list.id = `${input.id}-completions`;
    this.list.className = "completions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", form.dataset["label"] ?? "");
    this.list.hidden = true;
    form.append(this.list);
    input.setAttribute("role", "combobox");
    input.setAttribute("aria-autocomplete", "list");
    input.setAttribute("aria-controls", this.list.id);
    input.setAttribute("aria-expanded", "false");
    this.listen();
  }

  private listen(): void {
    this.input.addEventListener("input", () => this.later());
    this.input.addEventListener("keydown", (event) => this.key(event));
    this.input.addEventListener("blur", () => this.close());
    // Before the input loses its focus.
    this.list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.list.addEventListener("click", (event) => {
      const option = event.target instanceof Element ? event.target.closest("[role=option]") : null;
      if (option instanceof HTMLElement) {
        this.take(option);
      }
    });
  }

  private later(): void {
    window.clearTimeout(this.pause);
    this.asking.abort();
    this.pause = window.setTimeout(() => void this.ask(), PAUSE);
  }

  private async ask(): Promise<void> {
    this.typed = this.input.value;
    const text = this.typed.trim();
    if (text === "" || text.length > LONGEST) {
      this.close();
      return;
    }
    this.asking = new AbortController();
    try {
      const address = `${this.form.dataset["suggestions"] ?? ""}?q=${encodeURIComponent(text)}`;
      const answer = await fetch(address, { signal: this.asking.signal, headers: { Accept: "application/json" } });
      const found = answer.ok ? ((await answer.json()) as { suggestions: Suggestion[] }).suggestions : [];
      this.show(found);
    } catch {
      // Another letter was typed meanwhile, or the server is away: the box remains what it was.
      this.close();
    }
  }

  private show(suggestions: readonly Suggestion[]): void {
    const groups = KINDS.flatMap((kind) => {
      const texts = suggestions.filter((suggestion) => suggestion.kind === kind).map((suggestion) => suggestion.text);
      return texts.length === 0 ? [] : [this.group(kind, texts)];
    });
    this.list.replaceChildren(...groups);
    this.options = Array.from(this.list.querySelectorAll<HTMLElement>("[role=option]"));
    this.options.forEach((option, number) => {
      option.id = `${this.list.id}-${number}`;
    });
    this.open(groups.length > 0 && document.activeElement === this.input);
  }

  private group(kind: Kind, texts: readonly string[]): HTMLElement {
    const name = this.form.dataset[kind] ?? "";
    const group = document.createElement("div");
    group.setAttribute("role", "group");
    group.setAttribute("aria-label", name);
    const heading = document.createElement("div");
    heading.setAttribute("role", "presentation");
    heading.textContent = name;
    group.append(heading, ...texts.map((text) => this.option(text)));
    return group;
  }

  private option(text: string): HTMLElement {
    const option = document.createElement("div");
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.textContent = text;
    return option;
  }

  private key(event: KeyboardEvent): void {
    if (event.isComposing || this.list.hidden) {
      return;
    }
    const count = this.options.length + 1;
    switch (event.key) {
      case "ArrowDown":
        this.choose(((this.chosen + 2) % count) - 1);
        break;
      case "ArrowUp":
        this.choose(((this.chosen + count) % count) - 1);
        break;
      case "Escape":
        this.input.value = this.typed;
        this.close();
        break;
      case "Enter":
        // The form goes with what the box says now.
        this.close();
        return;
      default:
        return;
    }
    event.preventDefault();
  }

  /** Number of an option, or -1 for what was typed. */
  private choose(number: number): void {
    this.options[this.chosen]?.setAttribute("aria-selected", "false");
    this.chosen = number;
    const option = this.options[number];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    this.input.value = option?.textContent ?? this.typed;
    if (option) {
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  private take(option: HTMLElement): void {
    this.input.value = option.textContent ?? "";
    this.close();
    this.form.requestSubmit();
  }

  private open(open: boolean): void {
    this.list.hidden = !open;
    this.input.setAttribute("aria-expanded", String(open));
    this.input.removeAttribute("aria-activedescendant");
    this.chosen = -1;
  }

  private close(): void {
    window.clearTimeout(this.pause);
    this.asking.abort();
    this.open(false);
  }
}

for (const form of document.querySelectorAll<HTMLFormElement>("form.search[data-suggestions]")) {
  const input = form.querySelector<HTMLInputElement>("input[type=search]");
  if (input) {
    new Completion(form, input);
  }
}
