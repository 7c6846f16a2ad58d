// What the server tells of an item and its pages. Nothing is unfolded until it is asked for: a book may have thousands.

export interface Page {
  readonly index: number;
  /** Permanent in the item. */
  readonly name: string;
  /** What a reader calls it. */
  readonly label: string;
  /** The label in a sentence. */
  readonly spoken: string;
}

interface Data {
  readonly rightToLeft: boolean;
  readonly current: number;
  readonly preview: boolean;
  /** First name of each run of successive names, and how many it has. */
  readonly names: readonly (readonly [string, number])[];
  readonly labels?: readonly (string | null)[];
  /** Indexes of the pages that are wider than tall. */
  readonly wide: readonly number[];
  readonly addresses: Readonly<Record<Address, string>>;
  readonly texts: Readonly<Record<string, string>>;
}

/** Those with a page in them hold `{page}` in its place. */
export type Address = "image" | "small" | "leaf" | "search" | "permanent" | "item" | "manifest" | "canvas";

const SIDE_OF_A_LEAF = /^\d+[ab]$/;

export class Book {
  readonly rightToLeft: boolean;
  /** The page that the server opened. */
  readonly current: number;
  readonly count: number;
  /** Whether only small images are to be had. */
  readonly isPreview: boolean;
  private readonly wide: ReadonlySet<number>;
  private readonly numbers = new Intl.NumberFormat(document.documentElement.lang);

  constructor(private readonly data: Data) {
    this.rightToLeft = data.rightToLeft;
    this.current = data.current;
    this.isPreview = data.preview;
    this.count = data.names.reduce((sum, [, length]) => sum + length, 0);
    this.wide = new Set(data.wide);
  }

  static read(root: ParentNode): Book {
    const block = root.querySelector("script[data-book]");
    return new Book(JSON.parse(block?.textContent ?? "") as Data);
  }

  page(index: number): Page {
    const name = this.name(index);
    const label = this.ownLabel(index) ?? name.replace(/^0+(?=\d)/, "");
    return { index, name, label, spoken: this.spoken(label) };
  }

  /** The label that the description gives the page, if it does. */
  ownLabel(index: number): string | undefined {
    return this.data.labels?.[index] ?? undefined;
  }

  /** Whether the image is wider than tall, as that of an open book. */
  isWide(index: number): boolean {
    return this.wide.has(index);
  }

  /** -1 if there is no such page. */
  indexOf(name: string): number {
    let before = 0;
    for (const [first, length] of this.data.names) {
      const place = name.length === first.length ? Number(name) - Number(first) : -1;
      if (place >= 0 && place < length) {
        return before + place;
      }
      before += length;
    }
    return -1;
  }

  address(of: Address, page?: Page): string {
    return this.data.addresses[of].replace("{page}", page?.name ?? "");
  }

  /** The page whose address this is; -1 if it is none of this book. */
  indexOfAddress(of: Address, address: string): number {
    const [before = "", after = ""] = this.data.addresses[of].split("{page}");
    const inside = address.startsWith(before) && address.endsWith(after);
    return inside ? this.indexOf(address.slice(before.length, address.length - after.length)) : -1;
  }

  /** A text of the interface with its values filled in. */
  text(key: string, ...values: (string | number)[]): string {
    const text = this.data.texts[key];
    if (text === undefined) {
      throw new Error(`there is no text ${key}`);
    }
    return text.replace(/\{(\d)\}/g, (_, place: string) => this.written(values[Number(place)] ?? ""));
  }

  private written(value: string | number): string {
    return typeof value === "number" ? this.numbers.format(value) : value;
  }

  private spoken(label: string): string {
    if (SIDE_OF_A_LEAF.test(label)) {
      return this.text("side", label);
    }
    return /^\d/.test(label) ? this.text("page", label) : label;
  }

  private name(index: number): string {
    let before = 0;
    for (const [first, length] of this.data.names) {
      if (index < before + length) {
        return String(Number(first) + index - before).padStart(first.length, "0");
      }
      before += length;
    }
    throw new Error(`there is no page ${index}`);
  }
}
