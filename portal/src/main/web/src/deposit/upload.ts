// The page of a deposit whose files are missing: what is dropped goes to the rows of the same names, and from there on its way.
import { Chooser, type Chosen } from "./chooser";
import { Refused, Sender } from "./sender";

const AT_ONCE = 2;

interface Row {
  readonly name: string;
  readonly length: number;
  received: number;
  file: File | undefined;
  failed: boolean;
  readonly bar: HTMLProgressElement;
  readonly note: HTMLElement;
}

function row(element: HTMLElement): Row {
  const bar = document.createElement("progress");
  const note = document.createElement("span");
  const length = Number(element.dataset["length"]);
  const received = Number(element.dataset["received"]);
  bar.max = Math.max(1, length);
  bar.value = received;
  bar.setAttribute("aria-label", element.dataset["file"] ?? "");
  note.className = "small";
  if (received < length) {
    element.append(bar, note);
  }
  return { name: element.dataset["file"] ?? "", length, received, file: undefined, failed: false, bar, note };
}

export class Upload {
  private readonly rows: readonly Row[];
  private readonly chooser: Chooser;
  private readonly sender: Sender;
  private running = 0;
  private toldAt = 0;

  constructor(private readonly page: HTMLElement) {
    const place = page.querySelector<HTMLElement>("#drop")!;
    this.rows = [...document.querySelectorAll<HTMLElement>("[data-file]")].map(row);
    this.chooser = new Chooser(place, (files) => this.take(files));
    this.sender = new Sender(page.dataset["send"] ?? "", page.dataset["token"] ?? "", (seconds) =>
      this.chooser.tell(this.chooser.words.of("waiting", Math.ceil(seconds))),
    );
    document.querySelector("#plain-files")?.remove();
    this.chooser.tell(this.chooser.words.of("again"));
    window.addEventListener("beforeunload", (event) => this.running > 0 && event.preventDefault());
  }

  /** Sends what belongs to this deposit. */
  take(files: readonly Chosen[]): void {
    for (const { name, file } of files) {
      const known = this.rows.find((one) => one.name === name && one.received < one.length);
      if (known && file.size === known.length) {
        known.file = file;
        known.failed = false;
      } else if (known) {
        known.note.textContent = ` ${this.chooser.words.of("other")}`;
      }
    }
    while (this.running < AT_ONCE && this.next()) {
      this.running++;
      void this.work();
    }
  }

  private next(): Row | undefined {
    return this.rows.find((one) => one.file && !one.failed && one.received < one.length && !one.bar.dataset["busy"]);
  }

  private async work(): Promise<void> {
    for (let one = this.next(); one; one = this.next()) {
      await this.send(one);
    }
    this.running--;
    if (this.running === 0) {
      await this.end();
    }
  }

  private async send(one: Row): Promise<void> {
    one.bar.dataset["busy"] = "yes";
    one.note.textContent = "";
    try {
      await this.sender.send(one.name, one.file!, one.received, (bytes) => {
        one.received = Math.min(bytes, one.length - 1);
        one.bar.value = bytes;
        this.tell();
      });
      one.received = one.length;
      one.note.textContent = ` ${this.chooser.words.of("done")}`;
    } catch (failure) {
      one.failed = true;
      const other = failure instanceof Refused && failure.other;
      one.received = other ? 0 : one.received;
      one.note.textContent = ` ${this.chooser.words.of(other ? "other" : "failed")}`;
    } finally {
      delete one.bar.dataset["busy"];
    }
  }

  /** Once a second is enough for whoever listens. */
  private tell(): void {
    const now = Date.now();
    if (now - this.toldAt > 1_000) {
      this.toldAt = now;
      const bytes = this.rows.reduce((sum, one) => sum + one.received, 0);
      const complete = this.rows.filter((one) => one.received >= one.length).length;
      this.chooser.tell(this.chooser.words.of("sending", complete, this.rows.length, this.chooser.words.size(bytes)));
    }
  }

  /** When nothing is missing any more the deposit is looked at. */
  private async end(): Promise<void> {
    if (this.rows.some((one) => one.received < one.length)) {
      const failed = this.rows.some((one) => one.failed);
      this.chooser.tell(this.chooser.words.of(failed ? "failed" : "again"));
      return;
    }
    this.chooser.tell(this.chooser.words.of("sent"));
    const form = new URLSearchParams({ "form-token": this.page.dataset["token"] ?? "" });
    await fetch(this.page.dataset["look"] ?? "", { method: "POST", body: form });
    window.location.assign(this.page.dataset["page"] ?? "");
  }
}
