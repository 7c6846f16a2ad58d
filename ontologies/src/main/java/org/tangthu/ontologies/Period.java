package org.tangthu.ontologies;

import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * When a unit was there: its first and its last day, each a day, a year where no more is known, or empty where nothing is
 * recorded or the unit still is there.
 */
record Period(String from, String to) {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    Period {
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            throw new IllegalArgumentException("it ends (" + to + ") before it begins (" + from + ")");
        }
        firstDay(from);
        firstDay(to);
    }

    boolean isKnown() {
        return !from.isEmpty() || !to.isEmpty();
    }

    /** What tells it from a unit of the same name, as short as can be: {@code 1991–1996}, {@code đến 30/06/2025}. */
    String vietnamese() {
        if (isWholeYears()) {
            return years();
        }
        return to.isEmpty() ? "từ " + day(from, VIETNAMESE) : "đến " + day(to, VIETNAMESE);
    }

    String english() {
        if (isWholeYears()) {
            return years();
        }
        return to.isEmpty() ? "since " + day(from, ENGLISH) : "until " + day(to, ENGLISH);
    }

    /** Both ends, as far as they are known. */
    String wholeVietnamese() {
        boolean both = !from.isEmpty() && !to.isEmpty();
        return both ? "từ " + day(from, VIETNAMESE) + " đến " + day(to, VIETNAMESE) : vietnamese();
    }

    String wholeEnglish() {
        boolean both = !from.isEmpty() && !to.isEmpty();
        return both ? "from " + day(from, ENGLISH) + " until " + day(to, ENGLISH) : english();
    }

    /** The datatype of one of its ends. */
    static String datatype(String date) {
        return date.length() == 4 ? "xsd:gYear" : "xsd:date";
    }

    private boolean isWholeYears() {
        return !from.isEmpty()
                && !to.isEmpty()
                && (from.length() == 4 || from.endsWith("-01-01"))
                && (to.length() == 4 || to.endsWith("-12-31"));
    }

    private String years() {
        return from.substring(0, 4) + "–" + to.substring(0, 4);
    }

    private static String day(String date, DateTimeFormatter format) {
        return date.length() == 4 ? date : firstDay(date).format(format);
    }

    private static LocalDate firstDay(String date) {
        if (date.isEmpty()) {
            return LocalDate.MIN;
        }
        return date.length() == 4 ? Year.parse(date).atDay(1) : LocalDate.parse(date);
    }
}
