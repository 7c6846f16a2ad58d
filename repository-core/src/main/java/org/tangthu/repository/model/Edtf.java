package org.tangthu.repository.model;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date in the Extended Date/Time Format, level 1 (ISO 8601-2:2019): {@code 1871}, {@code 1871-05}, {@code 187X},
 * {@code 1871?}, {@code 1790/1802}, {@code ../1802}, {@code 1871-21} (a season), {@code Y-170000002}.
 *
 * @param text the notation as given
 */
public record Edtf(String text) {
    private static final String MONTH_OR_SEASON = "(?:0[1-9]|1[0-2]|2[1-4])";
    private static final String DAY = "(?:0[1-9]|[12]\\d|3[01]|XX)";
    private static final String POINT =
            "(?:Y-?\\d{5,9}|-?(?:\\d{4}|\\d{3}X|\\d{2}XX)(?:-(?:" + MONTH_OR_SEASON + "|XX)(?:-" + DAY + ")?)?)[?~%]?";
    private static final String END = "(?:" + POINT + "|\\.\\.|)";
    private static final Pattern FORM = Pattern.compile("(" + POINT + ")|(?:(" + END + ")/(" + END + "))");
    /** Neither end is known: it tells no time. */
    private static final Pattern NOTHING = Pattern.compile("(?:\\.\\.)?/(?:\\.\\.)?");

    private static final Pattern YEAR = Pattern.compile("Y?(-?\\d+X{0,2}).*");

    public Edtf {
        if (!FORM.matcher(text).matches() || NOTHING.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text)
                    + "' is not an EDTF date (such as 1871, 1871-05, 187X, 1871?, 1790/1802)");
        }
    }

    /** The first year that the date may lie in; empty if its beginning is open. Negative before the common era. */
    public OptionalInt firstYear() {
        return year(text.contains("/") ? text.substring(0, text.indexOf('/')) : text, '0');
    }

    /** The last year that the date may lie in; empty if its end is open. */
    public OptionalInt lastYear() {
        return year(text.substring(text.indexOf('/') + 1), '9');
    }

    private static OptionalInt year(String point, char unspecified) {
        if (point.isEmpty() || point.equals("..")) {
            return OptionalInt.empty();
        }
        String head = point.startsWith("-") || point.startsWith("Y") ? point : point.split("[-?~%]", 2)[0];
        Matcher matcher = YEAR.matcher(head);
        return matcher.matches()
                ? OptionalInt.of(Integer.parseInt(matcher.group(1).replace('X', unspecified)))
                : OptionalInt.empty();
    }

    @Override
    public String toString() {
        return text;
    }
}
