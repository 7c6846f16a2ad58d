package org.tangthu.repository.access;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * Items as the public may know of them. An ARK that was purged is gone; one that was never given is hidden, and nothing
 * tells it from that of an item which is not published, or was not when it was purged, neither the answer nor the look-ups
 * that it took. Thread-safe.
 */
public final class PublicItems {
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final String naan;

    /** @param naan the authority under which this repository gives ARKs */
    public PublicItems(Catalogue catalogue, AccessPolicy access, String naan) {
        this.catalogue = catalogue;
        this.access = access;
        this.naan = naan;
    }

    public String naan() {
        return naan;
    }

    /** The ARK of a name in any spelling; empty if it cannot be one of ours. */
    public Optional<Ark> ark(String name) {
        return Ark.ofName(naan, name);
    }

    public Found find(Ark ark) {
        Optional<CatalogueEntry> entry = catalogue.find(ark);
        Visibility visibility =
                entry.map(head -> access.visibility((Item) head.entity())).orElse(Visibility.HIDDEN);
        if (visibility == Visibility.PUBLIC) {
            return new Found(visibility, entry);
        }
        // Looked up whether it is needed or not, so that no time is told apart.
        boolean remembered = catalogue.remembered(ark);
        boolean purged = entry.isEmpty() && remembered;
        return new Found(purged ? Visibility.GONE : visibility, Optional.empty());
    }

    /** Those of these items, at most 1,000, that are public, by their identifiers. */
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        return catalogue.findAll(ids).values().stream()
                .filter(entry -> entry.entity() instanceof Item item && access.visibility(item) == Visibility.PUBLIC)
                .collect(Collectors.toMap(entry -> entry.entity().id(), Function.identity()));
    }

    public boolean hasPage(Ark ark, String page) {
        return catalogue.pages(ark.toString()).page(page).isPresent();
    }

    /**
     * What was found under an ARK.
     *
     * @param entry present where the visibility is public
     */
    public record Found(Visibility visibility, Optional<CatalogueEntry> entry) {}
}
