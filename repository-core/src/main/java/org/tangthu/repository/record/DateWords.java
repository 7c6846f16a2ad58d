package org.tangthu.repository.record;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tangthu.repository.model.ItemDate;

/**
 * Says dates as a citation does: {@code Tự Đức 24 [1871]}. What stands on the document comes first; what was made of it by
 * us stands in brackets. For persons, not to be parsed.
 */
final class DateWords {
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final String[] ROMAN_TENS = {"", "X", "XX"};
    private static final String[] ROMAN_ONES = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};

    private final Words words;

    DateWords(Words words) {
        this.words = words;
    }

    String of(ItemDate date) {
        String said = date.edtf().map(edtf -> of(EdtfSpan.of(edtf))).orElse("");
        return date.printed()
                .filter(printed -> !printed.equals(said))
                .map(printed -> said.isEmpty() ? printed : printed + " [" + said + "]")
                .orElse(said);
    }

    private String of(EdtfSpan span) {
        if (!span.interval()) {
            return of(span.known());
        } else if (span.from().isEmpty()) {
            return words.text("date.until", of(span.known()));
        } else if (span.to().isEmpty()) {
            return words.text("date.since", of(span.known()));
        }
        return of(span.from().get()) + "–" + of(span.to().get());
    }

    private String of(EdtfPoint point) {
        String text = plain(point);
        String about = point.approximate() ? words.text("date.about", text) : text;
        return point.uncertain() ? words.text("date.uncertain", about) : about;
    }

    private String plain(EdtfPoint point) {
        if (point.unspecified() == 2 && point.year() >= 0) {
            return words.text("date.century", century(point.year() / 100 + 1));
        } else if (point.unspecified() == 1) {
            return words.text("date.decade", year(point.year()));
        } else if (point.season().isPresent()) {
            return words.text("date.season." + point.season().getAsInt(), year(point.year()));
        } else if (point.month().isEmpty()) {
            return year(point.year());
        }
        return point.day().isEmpty()
                ? month(YearMonth.of(point.year(), point.month().getAsInt()))
                : day(point);
    }

    /** Days that no calendar has, which EDTF does not refuse, are told as they were given. */
    private String day(EdtfPoint point) {
        YearMonth month = YearMonth.of(point.year(), point.month().getAsInt());
        int day = point.day().getAsInt();
        if (english() && month.isValidDay(day)) {
            return LocalDate.of(month.getYear(), month.getMonth(), day).format(ENGLISH_DAY);
        }
        return String.format(Locale.ROOT, "%02d/%02d/%04d", day, month.getMonthValue(), month.getYear());
    }

    private String month(YearMonth month) {
        return english()
                ? month.format(ENGLISH_MONTH)
                : String.format(Locale.ROOT, "%02d/%04d", month.getMonthValue(), month.getYear());
    }

    private String year(int year) {
        return year > 0 ? Integer.toString(year) : words.text("date.bce", 1 - year);
    }

    private String century(int number) {
        return english() ? number + ordinal(number) : roman(number);
    }

    private boolean english() {
        return words.lang().equals("en");
    }

    private static String roman(int number) {
        return number < 30 ? ROMAN_TENS[number / 10] + ROMAN_ONES[number % 10] : Integer.toString(number);
    }

    private static String ordinal(int number) {
        if (number >= 11 && number <= 13) {
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
