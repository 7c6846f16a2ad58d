package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * Which part of the catalogue is asked for.
 *
 * @param page from 1
 * @param since only what changed then or later
 */
record CatalogRequest(int page, Optional<Instant> since) {
    private static final int MOST_DIGITS = 9;

    /**
     * @param zone of days and times that are named without one
     * @throws IllegalArgumentException whose message is the key of the sentence that says what cannot be read
     */
    static CatalogRequest of(HttpServletRequest request, ZoneId zone) {
        String page = request.getParameter("page");
        String since = request.getParameter("modified_since");
        return new CatalogRequest(
                page == null ? 1 : number(page), since == null ? Optional.empty() : Optional.of(instant(since, zone)));
    }

    private static int number(String text) {
        if (text.isEmpty()
                || text.length() > MOST_DIGITS
                || !text.chars().allMatch(c -> c >= '0' && c <= '9')
                || Integer.parseInt(text) == 0) {
            throw new IllegalArgumentException("catalog.number");
        }
        return Integer.parseInt(text);
    }

    /** An {@code xsd:dateTime} or an {@code xsd:date}. A plus sign may have become a space on its way. */
    private static Instant instant(String text, ZoneId zone) {
        try {
            if (text.indexOf('T') < 0) {
                return LocalDate.parse(text).atStartOfDay(zone).toInstant();
            }
            TemporalAccessor time = DateTimeFormatter.ISO_DATE_TIME.parseBest(
                    text.replace(' ', '+'), OffsetDateTime::from, LocalDateTime::from);
            return time instanceof LocalDateTime local ? local.atZone(zone).toInstant() : Instant.from(time);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("catalog.since", e);
        }
    }
}
