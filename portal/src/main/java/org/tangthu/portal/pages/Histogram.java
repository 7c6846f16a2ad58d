package org.tangthu.portal.pages;

import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tangthu.portal.frame.Formats;
import org.tangthu.portal.pages.SearchPage.FacetValue;
import org.tangthu.portal.search.SearchResult.Count;

/**
 * How many results there are of each century, as bars that lead to them.
 *
 * @param bars in the order of time
 * @param undated what has no date, if there is any
 */
public record Histogram(List<Bar> bars, Optional<FacetValue> undated) {
    /** Centuries that stand side by side; where there are more, those without a result are left out. */
    private static final int WIDEST = 30;

    /** Of a bar, so that it can be seen however few its results are. */
    private static final int LEAST_HEIGHT = 3;

    public Histogram {
        bars = List.copyOf(bars);
        Objects.requireNonNull(undated);
    }

    /**
     * A century.
     *
     * @param number as it is written under the bar: XIX
     * @param height of a hundred, which the highest bar has; 0 where there is no result
     * @param value of the facet, with the whole name of the century; empty where there is no result
     */
    public record Bar(String number, int height, Optional<FacetValue> value) {
        public Bar {
            Objects.requireNonNull(number);
            Objects.requireNonNull(value);
        }
    }

    /** @param counts by centuries; whatever is no number is passed over */
    static Histogram of(
            List<Count> counts, Optional<FacetValue> undated, Function<Count, FacetValue> value, Formats formats) {
        NavigableMap<Integer, Count> centuries = new TreeMap<>();
        counts.stream()
                .filter(count -> count.value().matches("-?\\d{1,3}"))
                .forEach(count -> centuries.put(Integer.parseInt(count.value()), count));
        long most = centuries.values().stream().mapToLong(Count::items).max().orElse(1);
        List<Bar> bars = shown(centuries)
                .map(century -> {
                    Optional<Count> count = Optional.ofNullable(centuries.get(century));
                    return new Bar(
                            formats.centuryNumber(century),
                            count.map(some -> height(some.items(), most)).orElse(0),
                            count.map(value));
                })
                .toList();
        return new Histogram(bars, undated);
    }

    /** There is no century 0. */
    private static Stream<Integer> shown(NavigableMap<Integer, Count> centuries) {
        if (centuries.isEmpty()) {
            return Stream.empty();
        }
        int first = centuries.firstKey();
        int last = centuries.lastKey();
        return last - first < WIDEST
                ? IntStream.rangeClosed(first, last)
                        .filter(century -> century != 0)
                        .boxed()
                : centuries.keySet().stream();
    }

    private static int height(long items, long most) {
        return (int) Math.max(LEAST_HEIGHT, Math.round(100.0 * items / most));
    }
}
