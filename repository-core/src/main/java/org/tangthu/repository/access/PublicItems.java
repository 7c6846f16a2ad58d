package org.tangthu.repository.access;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.catalogue.ReadableEntries;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.State;

/**
 * Items as the public may know of them. An ARK that was purged is gone; one that was never given is hidden, and nothing
 * tells it from that of an item which is not published, or was not when it was purged, neither the answer nor the look-ups
 * that it took. Thread-safe.
 */
public final class PublicItems {
    /** Items in other states are not even read. */
    private static final Set<State> KNOWN = Stream.of(State.values())
            .filter(state -> AccessPolicy.visibility(state) != Visibility.HIDDEN)
            .collect(Collectors.toUnmodifiableSet());

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
        Optional<CatalogueEntry> entry = Optional.ofNullable(
                catalogue.findItems(List.of(ark.toString()), KNOWN).get(ark.toString()));
        Visibility visibility =
                entry.map(head -> access.visibility((Item) head.entity())).orElse(Visibility.HIDDEN);
        if (visibility == Visibility.PUBLIC) {
            return new Found(visibility, entry);
        }
        return new Found(entry.isEmpty() && catalogue.remembered(ark) ? Visibility.GONE : visibility, Optional.empty());
    }

    /** Those of these items, at most 1,000, that are public, by their identifiers. */
    public Map<String, CatalogueEntry> findAll(Collection<String> ids) {
        return catalogue.findItems(ids, KNOWN).values().stream()
                .filter(entry -> access.visibility((Item) entry.entity()) == Visibility.PUBLIC)
                .collect(Collectors.toMap(entry -> entry.entity().id(), Function.identity()));
    }

    /** The same without those that cannot be read. */
    public Map<String, CatalogueEntry> findReadable(Collection<String> ids) {
        return ReadableEntries.of(ids, this::findAll);
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
