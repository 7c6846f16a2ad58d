package org.tangthu.portal.frame;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.Edtf;

/** Says an EDTF date in words that readers know: "thế kỷ XVIII" for {@code 17XX}, "khoảng 1871" for {@code 1871~}. */
public final class EdtfText {
    private static final Pattern DECADE = Pattern.compile("(\\d{3})X");
    private static final Pattern CENTURY = Pattern.compile("(\\d{2})XX");
    private static final Pattern YEAR = Pattern.compile("Y?(-?\\d{4,9})");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-(?:0[1-9]|1[0-2])");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** Of whose month or day nothing is known. */
    private static final Pattern OPEN = Pattern.compile("(.+?)(?:-XX){1,2}");

    private static final Pattern SEASON = Pattern.compile("(\\d{4})-(2[1-4])");

    private final Messages messages;
    private final Formats formats;

    public EdtfText(Messages messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    public String of(Edtf edtf) {
        String text = edtf.text();
        int slash = text.indexOf('/');
        if (slash < 0) {
            return point(text);
        }
        String from = text.substring(0, slash);
        String to = text.substring(slash + 1);
        if (open(from)) {
            return messages.text("date.until", point(to));
        }
        return open(to) ? messages.text("date.since", point(from)) : point(from) + " – " + point(to);
    }

    private static boolean open(String end) {
        return end.isEmpty() || end.equals("..");
    }

    private String point(String text) {
        char last = text.charAt(text.length() - 1);
        String plain = "?~%".indexOf(last) < 0 ? text : text.substring(0, text.length() - 1);
        return switch (last) {
            case '?' -> messages.text("date.uncertain", exact(plain));
            case '~', '%' -> messages.text("date.about", exact(plain));
            default -> exact(plain);
        };
    }

    private String exact(String text) {
        Matcher matcher;
        if ((matcher = CENTURY.matcher(text)).matches()) {
            return formats.century(Integer.parseInt(matcher.group(1)) + 1);
        }
        if ((matcher = DECADE.matcher(text)).matches()) {
            return messages.text("date.decade", matcher.group(1) + "0");
        }
        if ((matcher = YEAR.matcher(text)).matches()) {
            return year(Long.parseLong(matcher.group(1)));
        }
        if ((matcher = OPEN.matcher(text)).matches()) {
            return exact(matcher.group(1));
        }
        if (DAY.matcher(text).matches()) {
            return day(text);
        }
        if (MONTH.matcher(text).matches()) {
            return formats.month(YearMonth.parse(text));
        }
        if ((matcher = SEASON.matcher(text)).matches()) {
            return messages.text("date.season." + matcher.group(2), matcher.group(1));
        }
        return text;
    }

    /** EDTF is read by its form alone, so there may be a thirtieth of February. */
    private String day(String text) {
        try {
            return formats.date(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }

    /** @param number as EDTF counts: 0 is the first year before the common era, -1 the second */
    private String year(long number) {
        return number > 0 ? Long.toString(number) : messages.text("date.bce", Long.toString(1 - number));
    }
}
