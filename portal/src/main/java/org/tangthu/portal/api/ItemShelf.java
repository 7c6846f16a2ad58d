package org.tangthu.portal.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.PageList;

/** The items that a caller may know of: the published ones, or all for the administrator. Thread-safe. */
public final class ItemShelf {
    public static final int MAX_LIMIT = 200;

    /** Entries of the catalogue that one listing looks at, so that many drafts in a row do not hold a request up. */
    private static final int MAX_SCAN = 2_000;

    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final String naan;

    /** @param naan under which names in addresses stand */
    public ItemShelf(Catalogue catalogue, AccessPolicy access, String naan) {
        this.catalogue = catalogue;
        this.access = access;
        this.naan = naan;
    }

    /** What became of a look for an item. */
    public sealed interface Finding {}

    public record Found(CatalogueEntry entry) implements Finding {}

    /** It was published once and is no more. */
    public record Gone() implements Finding {}

    public record Unknown() implements Finding {}

    /**
     * Some items in the order of their ARKs.
     *
     * @param next name of the ARK to go on after; empty at the end
     */
    public record Listing(List<CatalogueEntry> items, Optional<String> next) {
        public Listing {
            items = List.copyOf(items);
        }
    }

    /** @param name of the ARK, in any spelling */
    public Finding find(String name, boolean administrator) {
        Optional<Ark> ark = Ark.ofName(naan, name);
        Optional<CatalogueEntry> entry = ark.flatMap(catalogue::find);
        if (entry.isEmpty()) {
            return ark.filter(catalogue::taken).isPresent() ? new Gone() : new Unknown();
        }
        Visibility visibility = access.visibility((Item) entry.get().entity());
        if (visibility == Visibility.PUBLIC || administrator) {
            return new Found(entry.get());
        }
        return visibility == Visibility.GONE ? new Gone() : new Unknown();
    }

    /**
     * A listing may hold fewer than {@code limit} items, or none, and yet have a next.
     *
     * @param after name of an ARK, empty to begin
     */
    public Listing list(String after, int limit, boolean administrator) {
        String from = after.isEmpty()
                ? ""
                : Ark.ofName(naan, after).map(Ark::toString).orElse("ark:/" + naan + "/" + after);
        List<CatalogueEntry> found = new ArrayList<>();
        for (int scanned = 0; scanned < MAX_SCAN; scanned += MAX_LIMIT) {
            List<CatalogueEntry> batch = catalogue.list(EntityKind.ITEM, from, MAX_LIMIT);
            for (CatalogueEntry entry : batch) {
                Item item = (Item) entry.entity();
                from = item.id();
                if (administrator || access.visibility(item) == Visibility.PUBLIC) {
                    found.add(entry);
                }
                if (found.size() == limit) {
                    return new Listing(found, Optional.of(item.ark().name()));
                }
            }
            if (batch.size() < MAX_LIMIT) {
                return new Listing(found, Optional.empty());
            }
        }
        return new Listing(found, Optional.of(Ark.parse(from).name()));
    }

    public PageList pages(CatalogueEntry entry) {
        return catalogue.pages(entry.entity().id());
    }
}
