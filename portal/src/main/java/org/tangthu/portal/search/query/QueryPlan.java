package org.tangthu.portal.search.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was typed as a question to an index: every unit must be found, and a text is the better the closer it answers.
 * Nothing in it is syntax, and every text can be planned.
 *
 * @param pairs of neighbouring words, which mean more where they stand together
 * @param titles keys of titles that are all of what was typed
 */
public record QueryPlan(List<Unit> units, List<Pair> pairs, List<String> titles) {
    /** Characters that are looked at. */
    public static final int MAX_LENGTH = 1_000;

    /** Words and Hán Nôm characters that are looked at. */
    public static final int MAX_WORDS = 32;

    public QueryPlan {
        units = List.copyOf(units);
        pairs = List.copyOf(pairs);
        titles = List.copyOf(titles);
    }

    /** Whether nothing is asked for. */
    public boolean isEmpty() {
        return units.isEmpty();
    }

    public List<Word> words() {
        return units.stream().flatMap(unit -> unit.words().stream()).toList();
    }

    /** What was typed, with the words that make no sense as their keys mean them; empty if all make sense. */
    public Optional<String> meant() {
        return words().stream().anyMatch(word -> word.meant().isPresent())
                ? Optional.of(words().stream()
                        .map(word -> word.meant().orElse(word.typed()))
                        .collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    /** The same without one kind of alternatives to what was typed. */
    public QueryPlan without(Why why) {
        return new QueryPlan(
                units.stream().map(unit -> unit.without(why)).toList(),
                pairs.stream().map(pair -> pair.without(why)).toList(),
                titles);
    }

    private static List<Run> without(Why why, List<Run> runs) {
        return runs.stream().filter(run -> run.why() != why).toList();
    }

    /**
     * What must be found.
     *
     * @param words that must all be found ...
     * @param instead ... unless one of these is, which mean the same as all of them together
     */
    public record Unit(List<Word> words, List<Run> instead) {
        public Unit {
            words = List.copyOf(words);
            instead = List.copyOf(instead);
        }

        private Unit without(Why why) {
            return new Unit(words.stream().map(word -> word.without(why)).toList(), QueryPlan.without(why, instead));
        }
    }

    /**
     * A word, a run of characters or a phrase in quotes.
     *
     * @param meant what its keys give with Telex or VNI switched on, if it makes no sense as typed
     * @param runs of which one has to be found; the first is the word as typed
     */
    public record Word(String typed, Optional<String> meant, List<Run> runs) {
        public Word {
            runs = List.copyOf(runs);
        }

        Word or(List<Run> others) {
            return new Word(
                    typed, meant, Stream.concat(runs.stream(), others.stream()).toList());
        }

        private Word without(Why why) {
            return new Word(typed, meant, QueryPlan.without(why, runs));
        }

        /** The word as typed. */
        public Run written() {
            return runs.get(0);
        }
    }

    /**
     * A word and its neighbour, which mean more together than apart.
     *
     * @param first number of the first word in the plan
     * @param joined terms that a text has where the two stand side by side, if it has such terms
     * @param phrases by which it is found otherwise
     * @param bridged characters that are read so; they answer for both words
     */
    public record Pair(int first, List<Run> joined, List<Run> phrases, List<Run> bridged) {
        public Pair {
            joined = List.copyOf(joined);
            phrases = List.copyOf(phrases);
            bridged = List.copyOf(bridged);
        }

        private Pair without(Why why) {
            return new Pair(
                    first,
                    QueryPlan.without(why, joined),
                    QueryPlan.without(why, phrases),
                    QueryPlan.without(why, bridged));
        }
    }
}
