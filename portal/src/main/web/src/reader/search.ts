// Search inside the item: hits, their marks, and the way to them.
import { Hits } from "./hits";
import { Marks } from "./marks";
import type { Panels } from "./panels";
import type { Reader } from "./reader";
import { SearchPanel } from "./search-panel";

export class Search {
  private readonly hits = new Hits();
  private readonly panel: SearchPanel;

  constructor(private readonly reader: Reader, private readonly panels: Panels) {
    new Marks(reader.viewer, reader.layers, this.hits);
    this.panel = new SearchPanel(panels.of("search"), reader.book, this.hits, reader.announcer, {
      visit: (place) => this.visit(place),
      asked: (words) => reader.lookFor(words),
    });
  }

  /** Looks for words that the address asks for. @param visit whether to go to the first hit */
  async begin(words: string, visit: boolean): Promise<void> {
    this.panels.show("search");
    const any = await this.panel.search(words);
    if (any && visit) {
      this.visit(0);
    }
  }

  /** Goes to the next hit or the one before; after the last one that is known, asks for more. */
  async step(by: 1 | -1): Promise<void> {
    if (by > 0 && this.hits.current === this.hits.all.length - 1) {
      await this.panel.extend();
    }
    const place = this.hits.step(by, this.reader.page);
    if (place >= 0) {
      this.visit(place);
    }
  }

  private visit(place: number): void {
    const hit = this.hits.all[place];
    if (!hit) {
      return;
    }
    const { book, announcer } = this.reader;
    this.hits.choose(place);
    const [first] = hit.boxes;
    if (first) {
      this.reader.bring(hit.page, first);
    } else {
      this.reader.goTo(hit.page);
    }
    const all = this.hits.all.length;
    const context = `${hit.before}${hit.words}${hit.after}`;
    announcer.say(book.text("hit", place + 1, all, book.page(hit.page).spoken, context));
  }
}
