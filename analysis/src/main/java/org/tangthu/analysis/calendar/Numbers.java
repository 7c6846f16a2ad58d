package org.tangthu.analysis.calendar;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as they stand among other words. */
final class Numbers {
    private static final int MOST_DIGITS = 4;
    private static final Pattern DATE = Pattern.compile("[0-9]{1,2}[/.-](?:[0-9]{1,2}[/.-])?([0-9]{4})");

    private Numbers() {}

    /** A number and the position after it. */
    record Read(int value, int end) {}

    /** In digits: {@code 24}. */
    static Optional<Read> digits(List<Atom> atoms, int start) {
        if (start >= atoms.size()) {
            return Optional.empty();
        }
        String text = atoms.get(start).text();
        boolean digits = !text.isEmpty()
                && text.length() <= MOST_DIGITS
                && text.chars().allMatch(sign -> sign >= '0' && sign <= '9');
        return digits ? Optional.of(new Read(Integer.parseInt(text), start + 1)) : Optional.empty();
    }

    /** The year of a date: {@code 5/6/1862}, {@code 05-06-1862}. */
    static Optional<Read> date(List<Atom> atoms, int start) {
        Matcher date = DATE.matcher(start < atoms.size() ? atoms.get(start).text() : "");
        return date.matches() ? Optional.of(new Read(Integer.parseInt(date.group(1)), start + 1)) : Optional.empty();
    }

    /** In Roman numerals, in capitals or small letters. */
    static Optional<Read> roman(List<Atom> atoms, int start) {
        if (start >= atoms.size()) {
            return Optional.empty();
        }
        return read(RomanNumeral.parse(atoms.get(start).text()), start + 1);
    }

    /** In Hán: the longest numeral. */
    static Optional<Read> han(List<Atom> atoms, int start) {
        StringBuilder text = new StringBuilder();
        Optional<Read> longest = Optional.empty();
        for (int i = start; i < atoms.size() && atoms.get(i).han(); i++) {
            OptionalInt value =
                    HanNumeral.parse(text.append(atoms.get(i).text()).toString());
            if (value.isEmpty()) {
                break;
            }
            longest = read(value, i + 1);
        }
        return longest;
    }

    private static Optional<Read> read(OptionalInt value, int end) {
        return value.isPresent() ? Optional.of(new Read(value.getAsInt(), end)) : Optional.empty();
    }
}
