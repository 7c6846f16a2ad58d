package org.tangthu.iiif.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** A stretch of an item's pages, written {@code first-last} with their permanent names, or one name alone. */
record PageRange(String first, String last) {
    PageRange {
        if (!Page.isName(first) || !Page.isName(last)) {
            throw new InvalidRequestException("A range of pages is written as two names of pages, such as 0010-0025");
        }
    }

    static PageRange parse(String text) {
        int dash = text.indexOf('-');
        return dash < 0 ? new PageRange(text, text) : new PageRange(text.substring(0, dash), text.substring(dash + 1));
    }

    /** @throws InvalidRequestException if the item has no such pages, or they stand the other way round */
    List<Page> of(PageList pages) {
        int from = index(pages, first);
        int to = index(pages, last);
        if (from > to) {
            throw new InvalidRequestException("Page " + first + " stands after page " + last);
        }
        return pages.pages().subList(from, to + 1);
    }

    private static int index(PageList pages, String name) {
        return IntStream.range(0, pages.size())
                .filter(i -> pages.pages().get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidRequestException("The item has no page " + name));
    }

    /** All pages where no range is asked for. */
    static List<Page> of(PageList pages, Optional<PageRange> range) {
        return range.map(asked -> asked.of(pages)).orElse(pages.pages());
    }

    @Override
    public String toString() {
        return first + "-" + last;
    }
}
