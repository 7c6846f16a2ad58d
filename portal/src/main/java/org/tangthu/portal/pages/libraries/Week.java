package org.tangthu.portal.pages.libraries;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.libraries.LibraryPage.Days;
import org.tangthu.repository.model.OpeningHours;

/** Opening hours as people read them: one line for days that follow each other and are alike. */
final class Week {
    private final List<OpeningHours> hours;
    private final Edition edition;

    private Week(List<OpeningHours> hours, Edition edition) {
        this.hours = hours;
        this.edition = edition;
    }

    /** From Monday to Sunday; nothing where no hours are told. */
    static List<Days> of(List<OpeningHours> hours, Edition edition) {
        return hours.isEmpty() ? List.of() : new Week(hours, edition).days();
    }

    private List<Days> days() {
        List<Days> lines = new ArrayList<>();
        DayOfWeek[] days = DayOfWeek.values();
        for (int first = 0, next; first < days.length; first = next) {
            List<String> times = times(days[first]);
            next = first + 1;
            while (next < days.length && times(days[next]).equals(times)) {
                next++;
            }
            lines.add(new Days(label(days[first], days[next - 1]), times));
        }
        return lines;
    }

    private List<String> times(DayOfWeek day) {
        return hours.stream()
                .filter(open -> open.days().contains(day))
                .sorted(Comparator.comparing(OpeningHours::opens))
                .map(open -> open.opens() + " – " + open.closes())
                .toList();
    }

    private String label(DayOfWeek first, DayOfWeek last) {
        return first == last ? name(first) : name(first) + " – " + name(last);
    }

    private String name(DayOfWeek day) {
        return edition.text("day." + day.name().toLowerCase(Locale.ROOT));
    }
}
