package org.tangthu.portal.api.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What figures of use are asked for.
 *
 * @param by empty if it is left open
 * @param to the last day, not in the future
 * @param after name of the ARK after which items go on; empty to begin
 * @param limit of how many items
 */
record UsageAsked(
        Optional<String> library,
        Optional<String> item,
        Optional<By> by,
        LocalDate from,
        LocalDate to,
        Format format,
        String after,
        int limit) {
    private static final int MONTHS = 12;
    private static final int MOST_YEARS = 10;
    private static final int MOST_ITEMS = 1_000;

    enum By {
        DAY,
        MONTH,
        ITEM
    }

    enum Format {
        JSON,
        /** RFC 4180. */
        CSV,
        /** As spreadsheet programs in Viet Nam read it. */
        EXCEL
    }

    /** @throws Refusal saying what cannot be read */
    static UsageAsked parse(MultivaluedMap<String, String> parameters, LocalDate today) {
        LocalDate to =
                first(parameters, "to").map(text -> day("to", text, true)).orElse(today);
        to = to.isAfter(today) ? today : to;
        LocalDate lastMonth = to;
        LocalDate from = first(parameters, "from")
                .map(text -> day("from", text, false))
                .orElseGet(
                        () -> YearMonth.from(lastMonth).minusMonths(MONTHS - 1).atDay(1));
        UsageAsked asked = new UsageAsked(
                first(parameters, "library"),
                first(parameters, "item"),
                first(parameters, "by").map(text -> one("by", text, By.values())),
                from,
                to,
                first(parameters, "format")
                        .map(text -> one("format", text, Format.values()))
                        .orElse(Format.JSON),
                first(parameters, "after").orElse(""),
                first(parameters, "limit")
                        .map(text -> Parameters.limit(text, MOST_ITEMS))
                        .orElse(MOST_ITEMS));
        asked.check();
        return asked;
    }

    private void check() {
        if (from.isAfter(to)) {
            throw Refusal.badRequest("from is a day before to, and to is not in the future");
        }
        if (library.isPresent() && item.isPresent()) {
            throw Refusal.badRequest("ask for a library or for an item, not for both");
        }
        boolean items = by.filter(By.ITEM::equals).isPresent();
        if (items && library.isEmpty()) {
            throw Refusal.badRequest("by=item needs a library");
        }
        LocalDate first = items ? to.minusMonths(MONTHS).withDayOfMonth(1) : to.minusYears(MOST_YEARS);
        if (from.isBefore(first)) {
            throw Refusal.badRequest(
                    items ? "by=item spans 12 months at most" : "from and to span " + MOST_YEARS + " years at most");
        }
    }

    private static Optional<String> first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).filter(text -> !text.isBlank());
    }

    private static <E extends Enum<E>> E one(String name, String text, E[] values) {
        for (E value : values) {
            if (value.name().toLowerCase(Locale.ROOT).equals(text)) {
                return value;
            }
        }
        throw Refusal.badRequest(name + " is one of " + Arrays.toString(values).toLowerCase(Locale.ROOT));
    }

    /** @param last whether a month stands for its last day */
    private static LocalDate day(String name, String text, boolean last) {
        try {
            if (text.length() == "2026-02".length()) {
                YearMonth month = YearMonth.parse(text);
                return last ? month.atEndOfMonth() : month.atDay(1);
            }
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.badRequest(name + " is a day such as 2026-02-05 or a month such as 2026-02");
        }
    }
}
