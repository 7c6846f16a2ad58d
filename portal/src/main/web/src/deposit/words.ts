// What the page tells its script: words in its language, in attributes of the place where files are dropped.

export class Words {
  private readonly sizes = new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: 1 });

  constructor(private readonly place: HTMLElement) {}

  /** A text with {0}, {1} … filled in. */
  of(key: string, ...values: readonly (string | number)[]): string {
    const text = this.place.getAttribute(`data-word-${key}`) ?? key;
    return values.reduce<string>((told, value, i) => told.replace(`{${i}}`, String(value)), text);
  }

  size(bytes: number): string {
    const units = ["B", "kB", "MB", "GB", "TB"];
    let size = bytes;
    let power = 0;
    while (size >= 1_000 && power < units.length - 1) {
      size /= 1_000;
      power++;
    }
    return `${this.sizes.format(size)} ${units[power] ?? ""}`;
  }
}
