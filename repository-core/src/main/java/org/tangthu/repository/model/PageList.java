package org.tangthu.repository.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The pages of an item in reading order, and its structure: {@code pages.json}. Order lives here alone; a page keeps its
 * name wherever it moves.
 *
 * @param lastName the highest page number ever given in the item, so that a removed page's name is not given again
 */
public record PageList(List<Page> pages, List<Section> structure, int lastName) {
    /** How many pages an item may have. */
    public static final int MAX_PAGES = 20_000;

    /** Of an item without images: a record only. */
    public static final PageList NONE = new PageList(List.of(), List.of(), 0);

    public PageList {
        pages = List.copyOf(pages);
        structure = List.copyOf(structure);
    }

    public boolean isEmpty() {
        return pages.isEmpty();
    }

    public int size() {
        return pages.size();
    }

    /** The page of this name. Linear: index the list where many are looked up. */
    public Optional<Page> page(String name) {
        return pages.stream().filter(page -> page.name().equals(name)).findFirst();
    }

    /** The same list with some pages in the place of those of the same names. */
    public PageList with(List<Page> changed) {
        Map<String, Page> byName = changed.stream().collect(Collectors.toMap(Page::name, Function.identity()));
        List<Page> all = pages.stream()
                .map(page -> byName.getOrDefault(page.name(), page))
                .toList();
        return new PageList(all, structure, lastName);
    }

    /**
     * A part of the document: preface, chapter.
     *
     * @param first name of its first page
     * @param last name of its last page
     */
    public record Section(LocalizedText label, String first, String last, List<Section> parts) {
        public Section {
            parts = List.copyOf(parts);
        }
    }
}
