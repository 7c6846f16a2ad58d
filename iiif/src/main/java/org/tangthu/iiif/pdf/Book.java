package org.tangthu.iiif.pdf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.record.ItemRecord;

/**
 * What goes into a file.
 *
 * @param version of the item
 * @param pages in their order
 * @param part whether these are not all
 * @param structure of the item as a whole
 * @param citations by language
 * @param rights name of its rights statement by language; empty if it has none
 * @param address its permanent one
 * @param made the day, in UTC
 */
record Book(
        ItemRecord record,
        int version,
        List<Page> pages,
        boolean part,
        List<Section> structure,
        Map<String, String> citations,
        Map<String, String> rights,
        String address,
        LocalDate made) {
    Book {
        pages = List.copyOf(pages);
        structure = List.copyOf(structure);
        citations = Map.copyOf(citations);
        rights = Map.copyOf(rights);
    }

    Item item() {
        return record.item();
    }

    String title() {
        return item().label().value();
    }

    /** What a reader calls a page: its label, else its number. */
    static String label(Page page) {
        return page.label().orElseGet(() -> page.name().replaceFirst("^0+(?=\\d)", ""));
    }

    boolean hasMachineText() {
        return pages.stream().map(Page::text).flatMap(Optional::stream).anyMatch(text -> text.origin()
                .machine()
                .isPresent());
    }

    boolean rightToLeft() {
        return item().viewingDirection().filter("right-to-left"::equals).isPresent();
    }
}
