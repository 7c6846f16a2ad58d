package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

/**
 * When a document came to be. The nineteenth century is 1801 to 1900, as historians count; years before the common era are
 * astronomical in EDTF, so its year 0 lies in century -1.
 */
final class Centuries {
    /** The other roles tell what became of the document later, or what it speaks of. */
    private static final Set<String> MAKING =
            Set.of("created", "published", "printed", "copied", "carved", "submitted", "defended");

    /** A date that is wider than this says nothing. */
    private static final int WIDEST = 20;

    private Centuries() {}

    /** Every century that the making may have fallen into. */
    static List<String> of(List<ItemDate> dates) {
        return making(dates)
                .flatMapToInt(Centuries::span)
                .distinct()
                .sorted()
                .mapToObj(Integer::toString)
                .toList();
    }

    /** The first year in which the document may have been made. */
    static OptionalInt firstYear(List<ItemDate> dates) {
        return making(dates)
                .map(date -> date.firstYear().isPresent() ? date.firstYear() : date.lastYear())
                .flatMapToInt(OptionalInt::stream)
                .min();
    }

    private static Stream<Edtf> making(List<ItemDate> dates) {
        return dates.stream().filter(date -> MAKING.contains(date.role())).flatMap(date -> date.edtf().stream());
    }

    /** An open end counts as the other one. */
    private static IntStream span(Edtf date) {
        if (date.firstYear().isEmpty() && date.lastYear().isEmpty()) {
            return IntStream.empty();
        }
        int first = century(date.firstYear().orElseGet(() -> date.lastYear().getAsInt()));
        int last = century(date.lastYear().orElseGet(() -> date.firstYear().getAsInt()));
        return last - first > WIDEST
                ? IntStream.empty()
                : IntStream.rangeClosed(first, last).filter(century -> century != 0);
    }

    private static int century(int year) {
        return year > 0 ? (year + 99) / 100 : year / 100 - 1;
    }
}
