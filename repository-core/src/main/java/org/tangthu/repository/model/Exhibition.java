package org.tangthu.repository.model;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.ark.Ark;

/**
 * A thematic exhibition: a story that librarians tell with items, which may be of any collection.
 *
 * @param titles in languages, at least one
 * @param introduction a text for each language
 * @param opened the day of its opening, by which exhibitions are ordered
 * @param sections at least one, with at most {@value #MAX_EXHIBITS} exhibits in all
 */
public record Exhibition(
        List<LocalizedText> titles,
        List<LocalizedText> introduction,
        LocalDate opened,
        List<ExhibitionSection> sections) {
    public static final int MAX_SECTIONS = 30;
    public static final int MAX_EXHIBITS = 100;

    public Exhibition {
        titles = List.copyOf(titles);
        introduction = List.copyOf(introduction);
        Objects.requireNonNull(opened);
        sections = List.copyOf(sections);
        if (titles.isEmpty() || sections.isEmpty()) {
            throw new IllegalArgumentException("an exhibition needs a title and a section");
        }
        long count = exhibits(sections).count();
        if (count > MAX_EXHIBITS) {
            throw new IllegalArgumentException(
                    "the exhibition shows " + count + " items or pages; at most " + MAX_EXHIBITS + " are accepted");
        }
    }

    private static Stream<Exhibit> exhibits(List<ExhibitionSection> sections) {
        return sections.stream().flatMap(section -> section.exhibits().stream());
    }

    /** The items that it shows, each once. */
    public Set<Ark> items() {
        return exhibits(sections).map(Exhibit::item).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The same without what it shows of other items. */
    public Exhibition showing(Predicate<Ark> shown) {
        return new Exhibition(
                titles,
                introduction,
                opened,
                sections.stream()
                        .map(section -> new ExhibitionSection(
                                section.titles(),
                                section.text(),
                                section.exhibits().stream()
                                        .filter(exhibit -> shown.test(exhibit.item()))
                                        .toList()))
                        .toList());
    }
}
