package org.tangthu.repository.model;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a library tells its readers of itself.
 *
 * @param description a text for each language
 * @param hours when it is open as a rule; no two tell of the same moment
 * @param hoursNote when it is not, or otherwise: a text for each language
 * @param news the newest first, at most {@value #MAX_NEWS}
 */
public record LibraryProfile(
        List<LocalizedText> description,
        List<OpeningHours> hours,
        List<LocalizedText> hoursNote,
        List<LibraryService> services,
        Contact contact,
        List<NewsNote> news) {
    /** Three stretches on each day of a week. */
    public static final int MAX_HOURS = 21;

    public static final int MAX_SERVICES = 50;
    public static final int MAX_PHONES = 10;
    public static final int MAX_NEWS = 50;

    /** Of a library that tells nothing. */
    public static final LibraryProfile NONE =
            new LibraryProfile(List.of(), List.of(), List.of(), List.of(), Contact.NONE, List.of());

    /** @throws IllegalArgumentException if hours meet */
    public LibraryProfile {
        description = List.copyOf(description);
        hours = List.copyOf(hours);
        hoursNote = List.copyOf(hoursNote);
        services = List.copyOf(services);
        Objects.requireNonNull(contact);
        news = news.stream()
                .sorted(Comparator.comparing(NewsNote::day).reversed())
                .toList();
        for (int i = 0; i < hours.size(); i++) {
            OpeningHours one = hours.get(i);
            if (hours.subList(0, i).stream().anyMatch(one::meets)) {
                throw new IllegalArgumentException(
                        "the hours from " + one.opens() + " to " + one.closes() + " meet others of the same day");
            }
        }
    }
}
