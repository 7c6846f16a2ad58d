package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.ark.Ark;

/**
 * An item as an exhibition shows it. Nothing is said of whether there is such an item, or who may see it.
 *
 * @param page permanent name of the page that is shown; empty for the first
 * @param area of that page
 * @param caption a text for each language
 */
public record Exhibit(Ark item, Optional<String> page, Optional<Area> area, List<LocalizedText> caption) {
    /** @throws IllegalArgumentException if an area is of no page */
    public Exhibit {
        Objects.requireNonNull(item);
        Objects.requireNonNull(page);
        Objects.requireNonNull(area);
        caption = List.copyOf(caption);
        if (area.isPresent() && page.isEmpty()) {
            throw new IllegalArgumentException("an area needs the page that it is of");
        }
    }
}
