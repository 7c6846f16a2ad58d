package org.tangthu.portal.frame;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as each language writes them. The JDK's Vietnamese dates are not those of official documents
 * (Decree 30/2020), so the patterns are our own. Immutable.
 */
public final class Formats {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter VIETNAMESE_MONTH = DateTimeFormatter.ofPattern("MM/uuuu");
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);
    private static final String[] UNITS = {"B", "kB", "MB", "GB", "TB", "PB"};
    private static final double THOUSAND = 1_000;
    private static final double ROUNDED_UP = 999.5;
    private static final double ONE_DIGIT = 9.95;
    private static final String[] ROMAN_TENS = {"", "X", "XX", "XXX", "XL", "L"};
    private static final String[] ROMAN_ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final Language language;
    private final ZoneId zone;

    public Formats(Language language, ZoneId zone) {
        this.language = language;
        this.zone = zone;
    }

    /** With a mark between thousands: 1.234.567 in Vietnamese, 1,234,567 in English. */
    public String number(long number) {
        String english = String.format(Locale.ROOT, "%,d", number);
        return language == Language.VI ? english.replace(',', '.') : english;
    }

    /** A size in few signs, in powers of 1,000: 3,4 GB in Vietnamese, 3.4 GB in English. */
    public String bytes(long bytes) {
        double size = bytes;
        int power = 0;
        while (size >= ROUNDED_UP && power < UNITS.length - 1) {
            size /= THOUSAND;
            power++;
        }
        String text = String.format(Locale.ROOT, power > 0 && size < ONE_DIGIT ? "%.1f" : "%.0f", size);
        return (language == Language.VI ? text.replace('.', ',') : text) + " " + UNITS[power];
    }

    /** A day in few signs: 05/02/2026. */
    public String date(LocalDate date) {
        return date.format(language == Language.VI ? VIETNAMESE : ENGLISH);
    }

    /** A month in few signs: 02/2026 in Vietnamese, Feb 2026 in English. */
    public String month(YearMonth month) {
        return month.format(language == Language.VI ? VIETNAMESE_MONTH : ENGLISH_MONTH);
    }

    /** The day of an instant in the configured zone. */
    public String date(Instant instant) {
        return date(LocalDate.ofInstant(instant, zone));
    }

    /** Day and time to the second in the configured zone. */
    public String instant(Instant instant) {
        return date(instant) + " " + instant.atZone(zone).format(SECONDS);
    }

    /** A time of the day in the configured zone, with the day where that is not today. */
    public String moment(Instant instant, LocalDate today) {
        ZonedDateTime there = instant.atZone(zone);
        String time = there.format(TIME);
        LocalDate day = there.toLocalDate();
        if (day.equals(today)) {
            return time;
        }
        return time + (language == Language.VI ? " ngày " : " on ") + date(day);
    }

    /** The same, where it is known what time it is. */
    public String moment(Instant instant, Instant now) {
        return moment(instant, LocalDate.ofInstant(now, zone));
    }

    /** A day in words: ngày 05 tháng 02 năm 2026, with two digits for days below 10 and for January and February. */
    public String longDate(LocalDate date) {
        if (language == Language.EN) {
            return date(date);
        }
        String month = (date.getMonthValue() <= 2 ? "0" : "") + date.getMonthValue();
        return String.format(Locale.ROOT, "ngày %02d tháng %s năm %d", date.getDayOfMonth(), month, date.getYear());
    }

    /** @param number 19 is the nineteenth, -1 the first before the common era */
    public String century(int number) {
        int absolute = Math.abs(number);
        if (language == Language.VI) {
            return "thế kỷ " + roman(absolute) + (number < 0 ? " TCN" : "");
        }
        return absolute + ordinal(absolute) + " century" + (number < 0 ? " BCE" : "");
    }

    /** The same in few signs, as under the bars of a chart: XIX, I TCN; 19th, 1st BCE. */
    public String centuryNumber(int number) {
        int absolute = Math.abs(number);
        return language == Language.VI
                ? roman(absolute) + (number < 0 ? " TCN" : "")
                : absolute + ordinal(absolute) + (number < 0 ? " BCE" : "");
    }

    private static String roman(int number) {
        return number > 0 && number < 60 ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : Integer.toString(number);
    }

    private static String ordinal(int number) {
        if (number % 100 >= 11 && number % 100 <= 13) {
            return "th";
        }
        return switch (number % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
