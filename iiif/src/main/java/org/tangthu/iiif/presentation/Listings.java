package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;

/** Makes collections out of the catalogue. A large one goes on in another, its last member. */
final class Listings {
    /** Everything above this many members is told in parts. */
    private static final int PART = 1_000;

    private final Catalogue catalogue;
    private final AccessPolicy policy;
    private final Labels labels;

    Listings(Catalogue catalogue, AccessPolicy policy, Labels labels) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.labels = labels;
    }

    /**
     * A collection, or all of them under the name {@link Collection#TOP}, after a member.
     *
     * @throws NotFoundException if there is no such collection
     */
    Listing of(Listing.Name name) {
        return name.id().equals(Collection.TOP) ? top(name) : collection(name);
    }

    private Listing top(Listing.Name name) {
        List<CatalogueEntry> found = catalogue.list(EntityKind.COLLECTION, name.after(), PART + 1);
        return listing(
                name,
                labels.text("top"),
                LanguageMap.plain(List.of()),
                found,
                found.stream()
                        .limit(PART)
                        .map(entry -> (Collection) entry.entity())
                        .map(inner -> new Listing.Inner(Listing.Name.of(inner.id()), LanguageMap.of(inner.names()))));
    }

    private Listing collection(Listing.Name name) {
        Collection collection = catalogue
                .find(name.id())
                .map(CatalogueEntry::entity)
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .orElseThrow(() -> new NotFoundException("There is no such collection"));
        List<CatalogueEntry> found = catalogue.members(Optional.of(name.id()), name.after(), PART + 1);
        return listing(
                name,
                LanguageMap.of(collection.names()),
                LanguageMap.of(collection.description()),
                found,
                found.stream().limit(PART).flatMap(entry -> member(entry).stream()));
    }

    private Listing listing(
            Listing.Name name,
            LanguageMap label,
            LanguageMap summary,
            List<CatalogueEntry> found,
            Stream<? extends Listing.Entry> members) {
        List<Listing.Entry> entries = new ArrayList<>(members.toList());
        if (found.size() > PART) {
            String last = found.get(PART - 1).entity().id();
            entries.add(new Listing.Inner(new Listing.Name(name.id(), last), labels.text("more")));
        }
        Optional<Listing.Name> within = Optional.of(Listing.Name.of(name.id())).filter(whole -> !whole.equals(name));
        return new Listing(name, within, label, summary, entries);
    }

    /** Empty for an item that has no manifest. */
    private Optional<Listing.Member> member(CatalogueEntry entry) {
        Item item = (Item) entry.entity();
        return entry.firstPage()
                .filter(page -> policy.imagesForSomebody(item))
                .map(page -> new Listing.Member(
                        item.ark(), Descriptions.label(item), new Picture(item.ark(), page, true, Optional.empty())));
    }
}
