package org.tangthu.iiif.presentation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tangthu.repository.model.Edtf;
import org.tangthu.repository.model.ItemDate;

/**
 * Finds the day at which a timeline shows an item: the beginning of the first of its dates that tells when it was made
 * and names one year, month or day of the common era for certain. A decade, a span or a doubtful year would stand on a
 * timeline as if it were exact, so there is none for them.
 */
final class NavDates {
    /** Dates that tell when the item came to be, as against when it came here or what it is about. */
    private static final Set<String> MAKING =
            Set.of("created", "published", "printed", "copied", "carved", "submitted", "defended");

    private static final Pattern NARROW = Pattern.compile("(\\d{4})(?:-(0[1-9]|1[0-2])(?:-(\\d\\d))?)?");

    private NavDates() {}

    static Optional<LocalDate> of(List<ItemDate> dates) {
        return dates.stream()
                .filter(date -> MAKING.contains(date.role()))
                .flatMap(date -> date.edtf().stream())
                .flatMap(edtf -> beginning(edtf).stream())
                .findFirst();
    }

    private static Optional<LocalDate> beginning(Edtf edtf) {
        Matcher matcher = NARROW.matcher(edtf.text());
        if (!matcher.matches() || number(matcher, 1) == 0) {
            return Optional.empty();
        }
        YearMonth month = YearMonth.of(number(matcher, 1), number(matcher, 2));
        int day = number(matcher, 3);
        return month.isValidDay(day) ? Optional.of(month.atDay(day)) : Optional.empty();
    }

    /** What is not given begins with one. */
    private static int number(Matcher matcher, int group) {
        return Optional.ofNullable(matcher.group(group)).map(Integer::parseInt).orElse(1);
    }
}
