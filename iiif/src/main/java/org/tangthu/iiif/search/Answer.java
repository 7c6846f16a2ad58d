package org.tangthu.iiif.search;

import java.util.List;
import java.util.Optional;

/**
 * A part of what was found, independent of a version of the API.
 *
 * @param question that is answered
 * @param counts where counting is cheap: a word that stands on very many pages is not counted
 * @param open whether anybody would be answered the same
 */
public record Answer(Question question, Part part, List<Hit> hits, Optional<Counts> counts, boolean open) {
    public Answer {
        hits = List.copyOf(hits);
    }

    /** How much was found, where that is told in several parts. */
    public Optional<Counts> countsOfParts() {
        return counts.filter(known -> part.isOfMany());
    }

    /**
     * Which part this is.
     *
     * @param whole address of the answer as a whole
     * @param number from 1
     * @param parts how many there are, 1 if nothing was found
     */
    public record Part(String whole, int number, int parts) {
        /** Whether there are several. */
        public boolean isOfMany() {
            return parts > 1;
        }

        public String address() {
            return isOfMany() || number > 1 ? address(number) : whole;
        }

        private String address(int other) {
            return whole + "&page=" + other;
        }

        public String first() {
            return address(1);
        }

        public String last() {
            return address(parts);
        }

        public Optional<String> previous() {
            return number > 1 ? Optional.of(address(Math.min(number - 1, parts))) : Optional.empty();
        }

        public Optional<String> next() {
            return number < parts ? Optional.of(address(number + 1)) : Optional.empty();
        }
    }

    /**
     * How much was found.
     *
     * @param hits in all parts
     * @param hitsBefore in the parts before this one
     * @param marks in all parts
     * @param marksBefore in the parts before this one
     */
    public record Counts(long hits, long hitsBefore, long marks, long marksBefore) {}
}
