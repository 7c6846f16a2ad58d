// What was found in the item, in reading order, and which hit is looked at.
import type { Hit } from "./search-client";

export class Hits {
  private readonly listeners: (() => void)[] = [];
  private list: readonly Hit[] = [];
  private place = -1;

  get all(): readonly Hit[] {
    return this.list;
  }

  /** Place of the current hit in the list; -1 if none is. */
  get current(): number {
    return this.place;
  }

  onChange(listener: () => void): void {
    this.listeners.push(listener);
  }

  clear(): void {
    this.list = [];
    this.choose(-1);
  }

  add(hits: readonly Hit[]): void {
    this.list = [...this.list, ...hits];
    this.tell();
  }

  choose(place: number): void {
    this.place = place;
    this.tell();
  }

  /** The hit so many places on from the current one, around the ends; from nowhere, the first one from a page on. */
  step(by: number, page: number): number {
    const { length } = this.list;
    if (length === 0) {
      return -1;
    }
    if (this.place < 0) {
      const next = this.list.findIndex((hit) => hit.page >= page);
      return next < 0 ? 0 : next;
    }
    return (this.place + by + length) % length;
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
