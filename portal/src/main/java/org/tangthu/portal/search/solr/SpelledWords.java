package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.iiif.search.WordCount;

/** Words with their numbers, in the order of their letters without diacritics, so that a beginning is found at once. Immutable. */
final class SpelledWords {
    private static final Comparator<Entry> BY_NUMBER =
            Comparator.comparingInt(Entry::count).reversed();

    private final List<Entry> entries;

    private record Entry(String folded, String spelled, int count) {}

    private SpelledWords(List<Entry> entries) {
        this.entries = entries;
    }

    /** @param counts by canonical spelling */
    static SpelledWords of(Map<String, Integer> counts) {
        List<Entry> entries = new ArrayList<>(counts.size());
        counts.forEach((spelled, count) -> entries.add(new Entry(Spelling.folded(spelled), spelled, count)));
        entries.sort(Comparator.comparing(Entry::folded));
        return new SpelledWords(entries);
    }

    int size() {
        return entries.size();
    }

    /**
     * Those that begin so: first those with its diacritics, if it has any, then by number.
     *
     * @param start in canonical spelling; several words are parted by single spaces
     */
    List<WordCount> beginning(String start, int limit) {
        String folded = Spelling.folded(start);
        int from = behind(folded);
        int to = from;
        while (to < entries.size() && entries.get(to).folded.startsWith(folded)) {
            to++;
        }
        String[] typed = start.split(" ");
        Comparator<Entry> otherwise = Comparator.comparing(entry -> !keeps(entry.spelled, typed));
        return entries.subList(from, to).stream()
                .sorted(otherwise.thenComparing(BY_NUMBER).thenComparing(Entry::spelled))
                .limit(limit)
                .map(entry -> new WordCount(entry.spelled, entry.count))
                .toList();
    }

    /** Whether words have the diacritics of those that were typed with any. */
    private static boolean keeps(String spelled, String... typed) {
        String[] words = spelled.split(" ");
        return IntStream.range(0, typed.length)
                .allMatch(i -> words[i].startsWith(typed[i])
                        || Spelling.folded(typed[i]).equals(typed[i]));
    }

    /** Number of the first entry that is not before this. */
    private int behind(String folded) {
        int low = 0;
        int high = entries.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries.get(middle).folded.compareTo(folded) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
