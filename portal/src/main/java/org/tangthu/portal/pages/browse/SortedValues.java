package org.tangthu.portal.pages.browse;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.search.Alphabet;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SyllableKey;

/**
 * The values of facets as each language calls them, in the order of dictionaries. Sorting thousands takes a while, so that it
 * is done once for each list that the index gives. Thread-safe.
 */
final class SortedValues {
    private final SyllableKey keys = new SyllableKey();
    private final Map<Key, Sorted> known = new ConcurrentHashMap<>();

    private record Key(Facet facet, Language language) {}

    /** @param counts the list that was sorted */
    private record Sorted(List<Count> counts, List<Value> values) {}

    /** @param letter under which it stands */
    record Value(String letter, String key, String label, Count count) {}

    /** @param label what a value is called in the language */
    List<Value> of(Facet facet, Language language, List<Count> counts, Function<String, String> label) {
        return known.compute(
                        new Key(facet, language),
                        (key, before) -> before != null && before.counts().equals(counts)
                                ? before
                                : new Sorted(counts, sorted(facet, counts, label)))
                .values();
    }

    private List<Value> sorted(Facet facet, List<Count> counts, Function<String, String> label) {
        return counts.stream()
                .map(count -> value(facet, label.apply(count.value()), count))
                .sorted(Comparator.comparing(Value::key).thenComparing(Value::label))
                .toList();
    }

    /** Classes of the Dewey Decimal Classification stand by hundreds. */
    private Value value(Facet facet, String label, Count count) {
        return facet == Facet.CLASSIFICATION
                ? new Value(label.charAt(0) + "00", label, label, count)
                : new Value(Alphabet.letterOf(SyllableKey.first(label)), keys.of(label), label, count);
    }
}
