package org.tangthu.portal.pages;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/** Finds items like the one that a page shows; the page does without them while search is away. */
final class Neighbours {
    private static final int MOST = 6;

    private final Sources sources;

    Neighbours(Sources sources) {
        this.sources = sources;
    }

    /** Those that are published now, the likest first. */
    List<CatalogueEntry> of(Ark item) {
        List<String> ids = similar(item).stream().map(Ark::toString).toList();
        Map<String, CatalogueEntry> entries = sources.catalogue().findAll(ids);
        return ids.stream()
                .filter(entries::containsKey)
                .map(entries::get)
                .filter(entry -> sources.access().visibility((Item) entry.entity()) == Visibility.PUBLIC)
                .toList();
    }

    private List<Ark> similar(Ark item) {
        try {
            return sources.similar().similar(item, MOST);
        } catch (SearchUnavailable e) {
            return List.of();
        }
    }

    /** What a page's tag has to end in, so that it changes with what is shown of them. */
    static String tag(List<CatalogueEntry> similar) {
        return similar.isEmpty()
                ? ""
                : "-"
                        + Integer.toHexString(similar.stream()
                                .map(entry -> entry.entity().id() + "/" + entry.version())
                                .collect(Collectors.joining(","))
                                .hashCode());
    }
}
