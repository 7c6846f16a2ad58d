package org.tangthu.linkeddata.oai;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A {@code UTCdatetime} (section 3.3): a second, {@code 2026-02-05T05:00:00Z}, or a whole day, {@code 2026-02-05}.
 *
 * @param begin its first instant
 * @param wholeDay whether it is a day and not a second
 */
record OaiInstant(Instant begin, boolean wholeDay) {
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern SECOND = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    OaiInstant {
        Objects.requireNonNull(begin);
    }

    /** @throws OaiError if it is neither, or none that the schema of answers knows, such as a leap second */
    static OaiInstant parse(String argument, String text) {
        try {
            if (DAY.matcher(text).matches()) {
                return new OaiInstant(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC), true);
            }
            if (SECOND.matcher(text).matches() && write(Instant.parse(text)).equals(text)) {
                return new OaiInstant(Instant.parse(text), false);
            }
        } catch (DateTimeParseException e) {
            throw wrong(argument, text);
        }
        throw wrong(argument, text);
    }

    private static OaiError wrong(String argument, String text) {
        return new OaiError(
                OaiCode.BAD_ARGUMENT,
                argument + " '" + text
                        + "' is no day such as 2026-02-05 and no second in UTC such as 2026-02-05T05:00:00Z");
    }

    /** The first instant after it. */
    Instant end() {
        return wholeDay ? begin.plus(1, ChronoUnit.DAYS) : begin.plusSeconds(1);
    }

    /** The second in which an instant lies, as the protocol writes it. */
    static String write(Instant instant) {
        return SECONDS.format(instant);
    }
}
