package org.tangthu.portal.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.iiif.search.WordCount;

/**
 * The words of some texts and how often each stands there, to complete what is typed. A Hán Nôm character is a word, and so
 * is one with the next. Immutable.
 */
final class Vocabulary {
    private static final String CHARACTER = "[\\p{IsHan}\\p{Co}\\x{20000}-\\x{3FFFD}]";
    private static final Pattern TYPED = Pattern.compile(CHARACTER + "+|[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTER + "]]+");
    private static final Pattern WORD =
            Pattern.compile("(?=(" + CHARACTER + "{2}))?" + CHARACTER + "|[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTER + "]]+");
    private static final int LONGEST = 64;

    private final NavigableMap<String, Map<String, Integer>> spellings = new TreeMap<>();

    private Vocabulary(Map<String, Integer> written) {
        written.forEach((word, count) -> {
            String canonical = Spelling.canonical(word);
            spellings
                    .computeIfAbsent(Spelling.folded(canonical), folded -> new HashMap<>(2))
                    .merge(canonical, count, Integer::sum);
        });
    }

    static Vocabulary of(Iterable<String> texts) {
        Map<String, Integer> written = new HashMap<>();
        for (String text : texts) {
            Matcher words = WORD.matcher(text);
            while (words.find()) {
                written.merge(bounded(words.group()), 1, Integer::sum);
                if (words.group(1) != null) {
                    written.merge(words.group(1), 1, Integer::sum);
                }
            }
        }
        return new Vocabulary(written);
    }

    /** How many different words there are without regard to diacritics. */
    int size() {
        return spellings.size();
    }

    /**
     * Words that begin like the last one that was typed: first those with its diacritics, if it has any, then by number.
     *
     * @param typed any text; without a word in it there is nothing to complete
     */
    List<WordCount> complete(String typed, int limit) {
        String last = TYPED.matcher(typed)
                .results()
                .map(word -> Spelling.canonical(bounded(word.group())))
                .reduce("", (before, word) -> word);
        if (last.isEmpty()) {
            return List.of();
        }
        String folded = Spelling.folded(last);
        boolean accented = !folded.equals(last);
        Comparator<Map.Entry<String, Integer>> otherwise =
                Comparator.comparing(word -> accented && !word.getKey().startsWith(last));
        return spellings.subMap(folded, folded + Character.MAX_VALUE).values().stream()
                .flatMap(counts -> counts.entrySet().stream())
                .sorted(otherwise
                        .thenComparing(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .map(word -> new WordCount(word.getKey(), word.getValue()))
                .toList();
    }

    private static String bounded(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }
}
