package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.stream.IntStream;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

/** The years that an item's dates name, whatever their role. */
final class Years {
    /** A date that is wider names no year: who asks for 1871 does not mean "the nineteenth century". */
    private static final int WIDEST = 10;

    private Years() {}

    /** Every year that a narrow date may mean, as a number in decimal digits. */
    static List<String> of(List<ItemDate> dates) {
        return dates.stream()
                .flatMap(date -> date.edtf().stream())
                .flatMapToInt(Years::span)
                .distinct()
                .sorted()
                .mapToObj(Integer::toString)
                .toList();
    }

    private static IntStream span(Edtf date) {
        if (date.firstYear().isEmpty() || date.lastYear().isEmpty()) {
            return IntStream.empty();
        }
        int first = date.firstYear().getAsInt();
        int last = date.lastYear().getAsInt();
        return (long) last - first < WIDEST ? IntStream.rangeClosed(first, last) : IntStream.empty();
    }
}
