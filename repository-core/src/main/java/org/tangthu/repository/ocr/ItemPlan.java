package org.tangthu.repository.ocr;

import java.util.List;
import java.util.stream.Stream;
import org.tangthu.repository.model.Item;

/**
 * What shall become of an item's pages.
 *
 * @param models that its pages are read with
 * @param nom whether there is Nôm in the item, which no model knows
 * @param pages in reading order
 */
public record ItemPlan(Item item, List<String> models, boolean nom, List<PagePlan> pages) {
    public ItemPlan {
        models = List.copyOf(models);
        pages = List.copyOf(pages);
    }

    /** The pages that are to be read. */
    public Stream<PagePlan> toBeRead() {
        return pages.stream().filter(PagePlan::isToBeRead);
    }
}
