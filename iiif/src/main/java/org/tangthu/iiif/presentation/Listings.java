package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;

/**
 * Makes collections out of the catalogue: that of all collections, that of all items, and each that librarians made. One
 * that is too large for one document holds its parts, which are collections too.
 */
final class Listings {
    /** Members that one document tells. */
    private static final int PART = 1_000;

    private final Catalogue catalogue;
    private final AccessPolicy policy;
    private final Addresses addresses;
    private final Labels labels;
    private final Descriptions descriptions;
    private final PartEnds ends = new PartEnds(PART);

    Listings(Catalogue catalogue, AccessPolicy policy, Addresses addresses, Labels labels, Descriptions descriptions) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.addresses = addresses;
        this.labels = labels;
        this.descriptions = descriptions;
    }

    /** @throws NotFoundException if there is no such collection */
    Listing of(Listing.Name name) {
        return switch (name.id()) {
            case Collection.TOP -> ours(name, new Members.Collections(catalogue));
            case Collection.ALL -> ours(name, new Members.Items(catalogue, Optional.empty()));
            default -> librarians(name, find(name.id()));
        };
    }

    /** A collection that nobody made, called by our own words. */
    private Listing ours(Listing.Name name, Members members) {
        return new Listing(
                name,
                within(name),
                labels.text(name.id()),
                LanguageMap.of(List.of()),
                Optional.empty(),
                List.of(),
                entries(name, members));
    }

    private Listing librarians(Listing.Name name, Collection collection) {
        return new Listing(
                name,
                within(name),
                LanguageMap.of(collection.names()),
                LanguageMap.of(collection.description()),
                collection.library().flatMap(this::library).map(descriptions::provider),
                Descriptions.pages(addresses.collection(collection.id()), labels.text("collection.homepage")),
                entries(name, new Members.Items(catalogue, Optional.of(collection.id()))));
    }

    private Optional<Library> library(String id) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Library.class::isInstance)
                .map(Library.class::cast);
    }

    /** A part is within its whole, a whole within the collection of all. */
    private static Optional<Listing.Name> within(Listing.Name name) {
        Listing.Name above = Listing.Name.of(name.after().isPresent() ? name.id() : Collection.TOP);
        return Optional.of(above).filter(whole -> !whole.equals(name));
    }

    private Collection find(String id) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .orElseThrow(() -> new NotFoundException("There is no such collection"));
    }

    private List<Listing.Entry> entries(Listing.Name name, Members members) {
        if (name.after().isPresent()) {
            return entries(members.after(name.after().get(), PART));
        }
        List<Listing.Entry> entries = new ArrayList<>();
        if (name.id().equals(Collection.TOP)) {
            entries.add(new Listing.Inner(Listing.Name.of(Collection.ALL), labels.text("all")));
        }
        List<CatalogueEntry> found = members.after("", PART + 1);
        entries.addAll(found.size() > PART ? parts(name, members) : entries(found));
        return entries;
    }

    private List<Listing.Entry> parts(Listing.Name name, Members members) {
        List<Listing.Entry> parts = new ArrayList<>();
        String last = "";
        for (String end : ends.of(name.id(), members)) {
            parts.add(part(name.after(last), parts.size()));
            last = end;
        }
        if (!members.after(last, 1).isEmpty()) {
            parts.add(part(name.after(last), parts.size()));
        }
        return parts;
    }

    private Listing.Entry part(Listing.Name name, int before) {
        return new Listing.Inner(name, labels.text("part", String.valueOf(before * PART + 1)));
    }

    private List<Listing.Entry> entries(List<CatalogueEntry> members) {
        return members.stream().flatMap(member -> entry(member).stream()).toList();
    }

    /** Empty for an item that has no manifest. */
    private Optional<Listing.Entry> entry(CatalogueEntry entry) {
        if (entry.entity() instanceof Collection collection) {
            return Optional.of(new Listing.Inner(Listing.Name.of(collection.id()), LanguageMap.of(collection.names())));
        }
        Item item = (Item) entry.entity();
        return entry.firstPage()
                .filter(page -> policy.imagesForSomebody(item))
                .map(page -> new Listing.Member(
                        item.ark(),
                        Descriptions.label(item),
                        new Picture(item.ark(), page, true, Optional.empty(), Optional.empty())));
    }
}
