package org.tangthu.analysis.calendar;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Words of a query that together name years.
 *
 * @param start the first of them
 * @param end the word after the last of them
 * @param years of the western calendar, never empty; years before Christ are negative, there is no year 0
 */
public record YearSpan(int start, int end, Kind kind, SortedSet<Integer> years) {
    public YearSpan {
        years = Collections.unmodifiableSortedSet(new TreeSet<>(years));
        if (start < 0 || end <= start || years.isEmpty()) {
            throw new IllegalArgumentException("Words " + start + " to " + end + " name no year");
        }
    }

    /** How a query may name years. */
    public enum Kind {
        /** By number: {@code 1871}, {@code năm 938}, {@code 111 TCN}. */
        YEAR,
        /** By reign; several years where the reign name or the words recur. */
        REIGN_YEAR,
        /** By the cycle of sixty alone: {@code tân mùi}; years sixty apart. */
        CYCLE,
        /** {@code thế kỷ XIX}: its hundred years. */
        CENTURY
    }
}
