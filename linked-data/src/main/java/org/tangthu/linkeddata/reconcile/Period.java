package org.tangthu.linkeddata.reconcile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.Edtf;

/**
 * The days in which something may lie or lasted.
 *
 * @param first {@link LocalDate#MIN} if its beginning is open
 * @param last {@link LocalDate#MAX} if its end is open
 */
record Period(LocalDate first, LocalDate last) {
    private static final Pattern DAY = Pattern.compile("(-?\\d{4}-\\d\\d-\\d\\d)[?~%]?");
    private static final Pattern MONTH = Pattern.compile("(-?\\d{4})-(0[1-9]|1[0-2])[?~%]?");
    private static final Pattern VIETNAMESE = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
    private static final Pattern INSTANT = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)T.*");

    Period {
        if (first.isAfter(last)) {
            throw new IllegalArgumentException("a period ends after it began: " + first + " to " + last);
        }
    }

    /** Of a date by EDTF level 1, by ISO 8601 with a time of day, or as {@code d/M/yyyy}; empty if it is none of these. */
    static Optional<Period> parse(String text) {
        try {
            String[] ends = new Edtf(normal(text.strip())).text().split("/", -1);
            String from = ends[0];
            String to = ends[ends.length - 1];
            return Optional.of(new Period(
                    isOpen(from) ? LocalDate.MIN : point(from).first, isOpen(to) ? LocalDate.MAX : point(to).last));
        } catch (IllegalArgumentException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** How much of the shorter of two periods lies in the other one: 0 to 1. */
    double overlap(Period other) {
        LocalDate from = first.isAfter(other.first) ? first : other.first;
        LocalDate to = last.isBefore(other.last) ? last : other.last;
        return from.isAfter(to)
                ? 0
                : (double) days(from, to) / Math.min(days(first, last), days(other.first, other.last));
    }

    private static long days(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    private static String normal(String text) {
        Matcher vietnamese = VIETNAMESE.matcher(text);
        if (vietnamese.matches()) {
            return LocalDate.of(number(vietnamese, 3), number(vietnamese, 2), number(vietnamese, 1))
                    .toString();
        }
        Matcher instant = INSTANT.matcher(text);
        return instant.matches() ? instant.group(1) : text;
    }

    private static boolean isOpen(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private static Period point(String text) {
        Matcher day = DAY.matcher(text);
        if (day.matches()) {
            LocalDate date = LocalDate.parse(day.group(1));
            return new Period(date, date);
        }
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            YearMonth whole = YearMonth.of(number(month, 1), number(month, 2));
            return new Period(whole.atDay(1), whole.atEndOfMonth());
        }
        Edtf years = new Edtf(text);
        return new Period(
                LocalDate.of(years.firstYear().orElseThrow(), 1, 1),
                LocalDate.of(years.lastYear().orElseThrow(), 12, 31));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}
