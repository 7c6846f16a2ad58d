package org.tangthu.repository.record;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One end of an EDTF date, taken apart.
 *
 * @param year astronomical: 0 is the first year before the common era; unspecified digits are 0
 * @param unspecified how many digits at the year's end are unspecified: 1 for a decade, 2 for a century
 * @param month 1 to 12; empty for seasons too
 * @param day empty where there is no month
 * @param season 1 spring to 4 winter
 * @param uncertain marked {@code ?} or {@code %}
 * @param approximate marked {@code ~} or {@code %}
 */
record EdtfPoint(
        int year,
        int unspecified,
        OptionalInt month,
        OptionalInt day,
        OptionalInt season,
        boolean uncertain,
        boolean approximate) {
    private static final Pattern FORM =
            Pattern.compile("Y?(-?)(\\d+)(X{0,2})(?:-(\\d\\d|XX)(?:-(\\d\\d|XX))?)?([?~%]?)");

    /** @return empty where the end is open or unknown */
    static Optional<EdtfPoint> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches() ? Optional.of(of(parts)) : Optional.empty();
    }

    private static EdtfPoint of(Matcher parts) {
        int unspecified = parts.group(3).length();
        int digits = Integer.parseInt(parts.group(2) + "0".repeat(unspecified));
        OptionalInt second = number(parts.group(4));
        boolean season = second.orElse(0) > 12;
        String mark = parts.group(6);
        return new EdtfPoint(
                parts.group(1).isEmpty() ? digits : -digits,
                unspecified,
                season ? OptionalInt.empty() : second,
                second.isPresent() && !season ? number(parts.group(5)) : OptionalInt.empty(),
                season ? OptionalInt.of(second.getAsInt() - 20) : OptionalInt.empty(),
                mark.equals("?") || mark.equals("%"),
                mark.equals("~") || mark.equals("%"));
    }

    private static OptionalInt number(String digits) {
        return digits == null || digits.equals("XX") ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(digits));
    }

    /** The last year that is meant, which is another than the first where digits are unspecified. */
    int lastYear() {
        int width = unspecified == 0 ? 0 : unspecified == 1 ? 9 : 99;
        return year < 0 ? year - width : year + width;
    }

    /** Whether the year is known for sure and to its last digit. */
    boolean exact() {
        return unspecified == 0 && !uncertain && !approximate;
    }
}
