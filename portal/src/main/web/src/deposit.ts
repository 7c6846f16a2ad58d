// Deposits in a browser. Files are dropped, summed up and announced with what was filled in; then they are sent one by one, and a
// deposit that was interrupted goes on when its files are dropped again. Without this script the same forms send all at once.
import { Chooser, type Chosen } from "./deposit/chooser";
import { sha512 } from "./deposit/sha512";
import { Upload } from "./deposit/upload";

class NewDeposit {
  private readonly files = new Map<string, File>();
  private readonly chooser: Chooser;
  private readonly list: HTMLElement;

  constructor(private readonly form: HTMLFormElement, files: readonly Chosen[]) {
    this.list = form.querySelector<HTMLElement>("#files")!;
    this.chooser = new Chooser(form.querySelector<HTMLElement>("#drop")!, (chosen) => this.add(chosen));
    form.querySelector("#plain-files")?.remove();
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send();
    });
    if (files.length > 0) {
      this.add(files);
    }
  }

  private add(chosen: readonly Chosen[]): void {
    for (const { name, file } of chosen) {
      if (this.files.size < this.chooser.most || this.files.has(name)) {
        this.files.set(name, file);
      } else {
        this.chooser.tell(this.chooser.words.of("many", this.chooser.most));
      }
    }
    this.show();
  }

  private show(): void {
    const names = [...this.files.keys()].sort((one, other) => one.localeCompare(other, undefined, { numeric: true }));
    this.list.replaceChildren(...names.map((name) => this.row(name)));
    if (names.length > 0) {
      const bytes = [...this.files.values()].reduce((sum, file) => sum + file.size, 0);
      const total = document.createElement("li");
      total.textContent = this.chooser.words.of("chosen", names.length, this.chooser.words.size(bytes));
      this.list.prepend(total);
    }
  }

  private row(name: string): HTMLElement {
    const row = document.createElement("li");
    const text = document.createElement("span");
    const remove = document.createElement("button");
    text.className = "words";
    text.textContent = `${name} `;
    remove.type = "button";
    remove.className = "button small quiet";
    remove.textContent = this.chooser.words.of("remove");
    remove.setAttribute("aria-label", `${this.chooser.words.of("remove")} ${name}`);
    remove.addEventListener("click", () => {
      this.files.delete(name);
      this.show();
    });
    row.append(text, remove);
    return row;
  }

  private async send(): Promise<void> {
    const send = this.form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (send?.disabled) {
      return;
    }
    if (send) {
      send.disabled = true;
    }
    try {
      const fields = new URLSearchParams();
      new FormData(this.form).forEach((value, name) => typeof value === "string" && fields.append(name, value));
      fields.set("announced", JSON.stringify(await this.announced()));
      this.chooser.tell(this.chooser.words.of("opening"));
      const answer = await fetch(this.form.dataset["announce"] ?? "", { method: "POST", body: fields });
      this.turn(answer, await answer.text());
    } catch {
      this.chooser.tell(this.chooser.words.of("failed"));
      if (send) {
        send.disabled = false;
      }
    }
  }

  private async announced(): Promise<readonly object[]> {
    const announced: object[] = [];
    for (const [name, file] of this.files) {
      this.chooser.tell(this.chooser.words.of("hashing", announced.length + 1, this.files.size));
      announced.push({ name, length: file.size, sha512: await sha512(file, () => undefined) });
    }
    return announced;
  }

  /** Shows the page that came, and goes on there with the files: they would be lost if the browser went there itself. */
  private turn(answer: Response, html: string): void {
    const page = new DOMParser().parseFromString(html, "text/html");
    const content = page.querySelector("#content");
    if (!content) {
      throw new Error("no page came");
    }
    document.querySelector("#content")?.replaceWith(document.adoptNode(content));
    document.title = page.title;
    if (answer.redirected) {
      history.replaceState(null, "", answer.url);
    }
    window.scrollTo(0, 0);
    begin([...this.files].map(([name, file]) => ({ name, file })));
  }
}

function begin(files: readonly Chosen[]): void {
  const form = document.querySelector<HTMLFormElement>("form#deposit");
  const sending = document.querySelector<HTMLElement>("#sending");
  if (form) {
    new NewDeposit(form, files);
  } else if (sending) {
    new Upload(sending).take(files);
  } else if (files.length > 0 || document.querySelector("[data-file]")) {
    // Nothing is missing: the page itself says how it goes on.
    window.location.reload();
  }
}

begin([]);
