package org.tangthu.iiif.presentation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;

/**
 * Makes collections out of the catalogue: that of all collections, that of all items, and each that librarians made. One
 * that is too large for one document holds its parts, which are collections too.
 */
final class Listings {
    /** Members that one document tells. */
    private static final int PART = 1_000;

    private final Catalogue catalogue;
    private final AccessPolicy policy;
    private final Labels labels;
    private final PartEnds ends = new PartEnds(PART);

    Listings(Catalogue catalogue, AccessPolicy policy, Labels labels) {
        this.catalogue = catalogue;
        this.policy = policy;
        this.labels = labels;
    }

    /** @throws NotFoundException if there is no such collection */
    Listing of(Listing.Name name) {
        return switch (name.id()) {
            case Collection.TOP -> listing(name, labels.text("top"), List.of(), new Members.Collections(catalogue));
            case Collection.ALL ->
                listing(name, labels.text("all"), List.of(), new Members.Items(catalogue, Optional.empty()));
            default -> {
                Collection collection = find(name.id());
                Members items = new Members.Items(catalogue, Optional.of(name.id()));
                yield listing(name, LanguageMap.of(collection.names()), collection.description(), items);
            }
        };
    }

    private Collection find(String id) {
        return catalogue
                .find(id)
                .map(CatalogueEntry::entity)
                .filter(Collection.class::isInstance)
                .map(Collection.class::cast)
                .orElseThrow(() -> new NotFoundException("There is no such collection"));
    }

    private Listing listing(Listing.Name name, LanguageMap label, List<LocalizedText> summary, Members members) {
        Optional<Listing.Name> within =
                name.after().map(member -> Listing.Name.of(name.id())).or(() -> above(name));
        return new Listing(name, within, label, LanguageMap.of(summary), entries(name, members));
    }

    private static Optional<Listing.Name> above(Listing.Name name) {
        return Optional.of(Listing.Name.of(Collection.TOP)).filter(top -> !top.equals(name));
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
                        item.ark(), Descriptions.label(item), new Picture(item.ark(), page, true, Optional.empty())));
    }
}
