package org.tangthu.portal.search.solr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.iiif.search.WordCount;

/**
 * The words of some texts and how often each stands there, alone and with the next, to complete what is typed. A Hán Nôm
 * character is a word, and so is one with the next. Immutable.
 */
final class Vocabulary {
    private static final String CHARACTER = "[\\p{IsHan}\\p{Co}\\x{20000}-\\x{3FFFD}]";
    private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}&&[^" + CHARACTER + "]]+";
    private static final Pattern TYPED = Pattern.compile(CHARACTER + "+|" + LETTERS);
    private static final Pattern WORD =
            Pattern.compile("(?=(" + CHARACTER + "{2}))?" + CHARACTER + "|(" + LETTERS + ")");
    private static final int LONGEST = 64;

    private final SpelledWords words;
    private final SpelledWords pairs;

    private Vocabulary(Map<String, Integer> words, Map<String, Integer> pairs) {
        this.words = SpelledWords.of(words);
        this.pairs = SpelledWords.of(pairs);
    }

    static Vocabulary of(Iterable<String> texts) {
        Reader reader = new Reader();
        texts.forEach(reader::read);
        return new Vocabulary(reader.words, reader.pairs);
    }

    /** How much is kept. */
    int size() {
        return words.size() + pairs.size();
    }

    /**
     * What begins as typed: of one word, words; of several, the last two with those before them, or where the texts have no
     * such two, the last one. First those with the diacritics of what was typed, if it has any, then by number.
     *
     * @param typed any text; without a word in it there is nothing to complete
     */
    List<WordCount> complete(String typed, int limit) {
        List<String> all = TYPED.matcher(typed)
                .results()
                .map(word -> Spelling.canonical(bounded(word.group())))
                .toList();
        int last = all.size() - 1;
        if (last < 1) {
            return all.isEmpty() ? List.of() : words.beginning(all.get(0), limit);
        }
        List<WordCount> two = pairs.beginning(all.get(last - 1) + " " + all.get(last), limit);
        return two.isEmpty()
                ? behind(all.subList(0, last), words.beginning(all.get(last), limit))
                : last == 1 ? two : behind(all.subList(0, last - 1), two);
    }

    /** How often all of it stands in the texts is not known then. */
    private static List<WordCount> behind(List<String> before, List<WordCount> completed) {
        String head = String.join(" ", before) + " ";
        return completed.stream()
                .map(word -> new WordCount(head + word.word(), OptionalLong.empty()))
                .toList();
    }

    private static String bounded(String word) {
        return word.substring(0, Math.min(word.length(), LONGEST));
    }

    /** Counts words, and words that follow each other with nothing but space between them. */
    private static final class Reader {
        private final Map<String, String> spellings = new HashMap<>();
        private final Map<String, Integer> words = new HashMap<>();
        private final Map<String, Integer> pairs = new HashMap<>();

        void read(String text) {
            String before = "";
            int end = 0;
            for (MatchResult found : (Iterable<MatchResult>) WORD.matcher(text).results()::iterator) {
                String word = spelled(found.group());
                count(words, word);
                if (found.group(1) != null) {
                    count(words, found.group(1));
                }
                boolean letters = found.group(2) != null;
                if (letters
                        && !before.isEmpty()
                        && text.substring(end, found.start()).isBlank()) {
                    count(pairs, before + " " + word);
                }
                before = letters ? word : "";
                end = found.end();
            }
        }

        private String spelled(String written) {
            return spellings.computeIfAbsent(bounded(written), Spelling::canonical);
        }

        private static void count(Map<String, Integer> counts, String word) {
            counts.merge(word, 1, Integer::sum);
        }
    }
}
