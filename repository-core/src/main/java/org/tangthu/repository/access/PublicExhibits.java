package org.tangthu.repository.access;

import java.util.Set;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Exhibition;

/**
 * Exhibitions as the public may know of them: what they show of items that are not public, or are so no more, is left out
 * with its caption. Thread-safe.
 */
public final class PublicExhibits {
    private final PublicItems items;

    public PublicExhibits(PublicItems items) {
        this.items = items;
    }

    public Exhibition of(Exhibition exhibition) {
        Set<String> shown = items.findReadable(
                        exhibition.items().stream().map(Ark::toString).toList())
                .keySet();
        return exhibition.showing(item -> shown.contains(item.toString()));
    }

    /** The collection with its exhibition as the public may know of it. */
    public Collection of(Collection collection) {
        return collection.withExhibition(collection.exhibition().map(this::of));
    }
}
