// What can be taken along of the open pages: their images in the sizes that lie ready, their text.
import { spokenTogether } from "./announcer";
import type { Book } from "./book";
import { element, make } from "./elements";
import type { PageImage } from "./images";
import { imageAddress } from "./images";
import type { Link } from "./links";
import { linkItem } from "./links";

/** Smaller ones are thumbnails. */
const NARROWEST = 300;
const MOST = 4;

export class DownloadPanel {
  /** @param text whether the pages have text */
  constructor(
    private readonly panel: HTMLElement,
    private readonly root: HTMLElement,
    private readonly book: Book,
    private readonly text: boolean,
  ) {}

  show(images: readonly PageImage[]): void {
    element(this.panel, "[data-of-page]").textContent = spokenTogether(
      this.book,
      images.map(({ index }) => index),
    );
    const lists = images.map((image) => {
      const links = this.links(image).map((link) => linkItem(this.root, link));
      return make("ul", "links", ...links);
    });
    element(this.panel, "[data-pages]").replaceChildren(...lists);
  }

  private links(image: PageImage): Link[] {
    const { service, info } = image;
    const page = this.book.page(image.index);
    const name = `${service.split("/").pop() ?? "image"}`;
    const ready = [...(info.sizes ?? [])]
      .filter(({ width }) => width >= NARROWEST && width < info.width)
      .sort((one, other) => other.width - one.width)
      .slice(0, MOST - 1);
    const links: Link[] = [
      {
        text: this.book.text("place", this.book.text("full"), this.book.text("size", info.width, info.height)),
        href: imageAddress(service, "full", "max"),
        saveAs: `${name}.jpg`,
      },
      ...ready.map(({ width, height }) => ({
        text: this.book.text("size", width, height),
        href: imageAddress(service, "full", `${width},${height}`),
        saveAs: `${name}-${width}.jpg`,
      })),
    ];
    if (this.text) {
      const leaf = new URL(this.book.address("leaf", page), document.baseURI);
      links.push({ text: this.book.text("plain"), href: `${leaf.pathname}.txt`, saveAs: `${name}.txt` });
    }
    return links;
  }
}
