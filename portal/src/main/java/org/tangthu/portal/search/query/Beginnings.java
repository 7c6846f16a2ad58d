package org.tangthu.portal.search.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.tangthu.analysis.Terms;
import org.tangthu.analysis.hannom.Readings;
import org.tangthu.analysis.vietnamese.Spelling;
import org.tangthu.portal.search.query.WordForms.Form;

/**
 * Finds short texts while they are typed, from any of their words on. A text has a key for each beginning of each of its
 * words, and one for each word with each beginning of the next; what was typed so far asks for one key, or for one of every
 * two neighbours. Characters are also typed by their readings. Thread-safe.
 */
public final class Beginnings {
    /** Stands before the keys of a text's first words. */
    private static final String FIRST = "^";

    /** Words of a text that have keys. */
    private static final int MOST_WORDS = 24;
    /** Letters of a word that are looked at; no syllable has more than seven. */
    private static final int MOST_LETTERS = 10;
    /** Readings of a character. */
    private static final int MOST_READINGS = 2;

    private final Positions positions;

    /** @param analyzer of the index */
    public Beginnings(Analyzer analyzer) {
        this.positions = new Positions(analyzer);
    }

    /**
     * What was typed of a text so far.
     *
     * @param keys that the text has, in the order of the words
     */
    public record Begun(List<String> keys, List<Form> words) {
        public Begun {
            keys = List.copyOf(keys);
            words = List.copyOf(words);
        }

        /** The key that a text has which begins so. */
        public String first() {
            return FIRST + keys.get(0);
        }

        private boolean marked() {
            return words.stream().anyMatch(Form::marked);
        }
    }

    /** @return empty if no word was begun */
    public Optional<Begun> begun(String typed) {
        List<Form> words = positions.of(typed).stream()
                .map(WordForms::form)
                .limit(MOST_WORDS)
                .toList();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> keys = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            keys.add(Terms.pair(cut(words.get(i - 1).folded()), cut(words.get(i).folded())));
        }
        return Optional.of(new Begun(keys.isEmpty() ? List.of(cut(words.get(0).folded())) : keys, words));
    }

    /** The keys of a text: no space is in any. */
    public Set<String> keys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> before = List.of();
        List<Position> words = positions.of(text);
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            List<String> spellings = spellings(words.get(i));
            for (String beginning :
                    spellings.stream().flatMap(Beginnings::beginnings).toList()) {
                add(beginning, i == 0, keys);
                for (String word : before) {
                    add(Terms.pair(word, beginning), i == 1, keys);
                }
            }
            before = spellings;
        }
        return keys;
    }

    private static void add(String key, boolean first, Set<String> keys) {
        keys.add(key);
        if (first) {
            keys.add(FIRST + key);
        }
    }

    /**
     * How well a text answers what was typed: 0 where it begins so, 1 where it goes on so; 2 and 3 where that is but for the
     * diacritics that were typed; empty where it does not answer.
     */
    public Optional<Integer> closeness(String text, Begun begun) {
        Set<String> keys = keys(text);
        if (!keys.containsAll(begun.keys())) {
            return Optional.empty();
        }
        int place = keys.contains(begun.first()) ? 0 : 1;
        return Optional.of(begun.marked() && !exactly(text, begun.words()) ? place + 2 : place);
    }

    private boolean exactly(String text, List<Form> typed) {
        List<Form> words = positions.of(text).stream().map(WordForms::form).toList();
        int last = typed.size() - 1;
        for (int i = 0; i + last < words.size(); i++) {
            boolean whole = true;
            for (int j = 0; j < last && whole; j++) {
                whole = words.get(i + j).exact().equals(typed.get(j).exact());
            }
            if (whole && words.get(i + last).exact().startsWith(typed.get(last).exact())) {
                return true;
            }
        }
        return false;
    }

    private static List<String> spellings(Position word) {
        Form form = WordForms.form(word);
        Stream<String> readings = word.character()
                ? Readings.readings(form.exact().codePointAt(0)).stream()
                        .map(reading -> Spelling.folded(Spelling.canonical(reading)))
                        .distinct()
                        .limit(MOST_READINGS)
                : Stream.empty();
        return Stream.concat(Stream.of(form.folded()), readings)
                .map(Beginnings::cut)
                .toList();
    }

    private static Stream<String> beginnings(String word) {
        return Stream.iterate(1, units -> units + 1)
                .limit(word.length())
                .filter(units -> units == word.length() || !Character.isLowSurrogate(word.charAt(units)))
                .map(units -> word.substring(0, units));
    }

    private static String cut(String word) {
        return word.length() <= MOST_LETTERS
                ? word
                : word.substring(
                        0, Character.isLowSurrogate(word.charAt(MOST_LETTERS)) ? MOST_LETTERS - 1 : MOST_LETTERS);
    }
}
