// Until the first piece of a page is drawn, its thumbnail stands in its place; it is most often at hand already.
import type { Book } from "./book";
import { make } from "./elements";
import type { Layers } from "./layers";
import type { Viewer } from "./viewer";

export function showPlaceholders(book: Book, viewer: Viewer, layers: Layers): void {
  const standing = new Map<number, HTMLElement>();
  viewer.onOpen(() => {
    standing.clear();
    for (const { index } of viewer.shown) {
      const image = make("img", "placeholder");
      image.src = book.address("small", book.page(index));
      image.alt = "";
      layers.of(index)?.prepend(image);
      standing.set(index, image);
    }
  });
  viewer.onDrawn((index) => {
    standing.get(index)?.remove();
    standing.delete(index);
  });
}
