// The place where files and folders are dropped, or chosen. Files that belong to no page are left out and named.
import { Words } from "./words";

const DEEPEST = 8;

/** Endings that have to be written in small letters to be taken for texts. */
const TEXTS = /\.(xml|hocr|html|txt)$/;

/** A file as the deposit will call it. */
export interface Chosen {
  readonly name: string;
  readonly file: File;
}

function entryFile(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

function someOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
  return new Promise((resolve, reject) => reader.readEntries(resolve, reject));
}

async function collect(entry: FileSystemEntry, depth: number, files: File[]): Promise<void> {
  if (entry.isFile) {
    files.push(await entryFile(entry as FileSystemFileEntry));
  } else if (depth < DEEPEST) {
    const reader = (entry as FileSystemDirectoryEntry).createReader();
    for (let some = await someOf(reader); some.length > 0; some = await someOf(reader)) {
      for (const inside of some) {
        await collect(inside, depth + 1, files);
      }
    }
  }
}

async function dropped(data: DataTransfer): Promise<readonly File[]> {
  const plain = [...data.files];
  // They are gone after the first pause.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const known = entries.filter((entry) => entry !== null);
  if (known.length < entries.length || known.every((entry) => entry.isFile)) {
    return plain;
  }
  const files: File[] = [];
  for (const entry of known) {
    await collect(entry, 0, files);
  }
  return files;
}

export class Chooser {
  readonly words: Words;
  private readonly endings: readonly string[];
  private readonly progress: HTMLElement;

  constructor(private readonly place: HTMLElement, private readonly take: (files: readonly Chosen[]) => void) {
    this.words = new Words(place);
    this.endings = (place.dataset["endings"] ?? "").split(",");
    this.progress = document.querySelector<HTMLElement>("#progress") ?? place;
    place.hidden = false;
    place.addEventListener("dragover", (event) => {
      event.preventDefault();
      place.classList.add("over");
    });
    place.addEventListener("dragleave", () => place.classList.remove("over"));
    place.addEventListener("drop", (event) => {
      event.preventDefault();
      place.classList.remove("over");
      if (event.dataTransfer) {
        void dropped(event.dataTransfer).then((files) => this.accept(files));
      }
    });
    const input = place.querySelector<HTMLInputElement>("input[type=file]");
    input?.addEventListener("change", () => {
      this.accept([...(input.files ?? [])]);
      input.value = "";
    });
  }

  get most(): number {
    return Number(this.place.dataset["most"]);
  }

  /** Says how it goes, to everybody. */
  tell(text: string): void {
    this.progress.hidden = text === "";
    this.progress.textContent = text;
  }

  close(): void {
    this.place.hidden = true;
  }

  private accept(files: readonly File[]): void {
    const visible = files.filter((file) => !file.name.startsWith("."));
    const chosen = visible
      .map((file) => ({ name: file.name.normalize("NFC"), file }))
      .filter(({ name, file }) => file.size > 0 && this.belongs(name));
    const skipped = visible.filter((file) => !chosen.some((one) => one.file === file)).map((file) => file.name);
    this.tell(skipped.length === 0 ? "" : this.words.of("skipped", skipped.slice(0, 10).join(", ")));
    this.take(chosen);
  }

  private belongs(name: string): boolean {
    const lower = name.toLowerCase();
    const ending = this.endings.find((known) => lower.endsWith(known));
    return ending !== undefined && (!TEXTS.test(ending) || name.endsWith(ending));
  }
}
