package org.tangthu.analysis.calendar;

import java.util.List;

/**
 * A reign name (niên hiệu) and the years that are counted by it.
 *
 * @param names in quốc ngữ, the common one first
 * @param han in Hán, the common form first
 * @param first the year that books count as its first (nguyên niên)
 * @param last the last year that books count by it
 */
public record Reign(String dynasty, String ruler, List<String> names, List<String> han, int first, int last) {
    public Reign {
        names = List.copyOf(names);
        han = List.copyOf(han);
        if (names.isEmpty() || han.isEmpty() || last < first) {
            throw new IllegalArgumentException("A reign needs names and years: " + names + " " + han + " " + first);
        }
    }

    public boolean contains(int year) {
        return first <= year && year <= last;
    }

    /** The western year in which a year of this reign begins; books do not count beyond {@link #last}. */
    public int year(int ofReign) {
        return first + ofReign - 1;
    }

    /** The number of a year in this reign, 1 for its first. */
    public int number(int year) {
        return year - first + 1;
    }
}
