// A toolbar after the WAI-ARIA Authoring Practices: one stop for the tabulator, arrows go from tool to tool.

export class Toolbar {
  constructor(private readonly bar: HTMLElement) {
    this.stopAt(this.tools()[0]);
    bar.addEventListener("keydown", (event) => this.key(event));
    bar.addEventListener("focusin", (event) => this.stopAt(event.target));
  }

  private tools(): HTMLButtonElement[] {
    return Array.from(this.bar.querySelectorAll("button"));
  }

  private stopAt(tool: EventTarget | null | undefined): void {
    for (const each of this.tools()) {
      each.tabIndex = each === tool ? 0 : -1;
    }
  }

  private key(event: KeyboardEvent): void {
    const tools = this.tools();
    const place = tools.findIndex((tool) => tool === event.target);
    const target = { ArrowRight: place + 1, ArrowLeft: place - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (place >= 0 && target !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      tools[(target + tools.length) % tools.length]?.focus();
    }
  }
}
