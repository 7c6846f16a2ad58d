package org.tangthu.portal.pages.browse;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.Listing;

/** By what visitors browse, in the order in which it is offered. */
enum BrowseBy {
    SUBJECTS(Facet.SUBJECT, Listing.SUBJECTS),
    PEOPLE(Facet.AGENT, Listing.PEOPLE),
    FAMILIES(Facet.AGENT, Listing.FAMILIES),
    PLACES(Facet.PLACE),
    KINDS(Facet.KIND),
    HERITAGE(Facet.HERITAGE),
    CLASSIFICATION(Facet.CLASSIFICATION),
    COLLECTIONS(Facet.COLLECTION),
    LIBRARIES(Facet.LIBRARY);

    private final Facet facet;
    private final Optional<Listing> listing;

    BrowseBy(Facet facet) {
        this(facet, Optional.empty());
    }

    /** Of which there may be very many values. */
    BrowseBy(Facet facet, Listing listing) {
        this(facet, Optional.of(listing));
    }

    BrowseBy(Facet facet, Optional<Listing> listing) {
        this.facet = facet;
        this.listing = listing;
    }

    /** By which the items are found. */
    Facet facet() {
        return facet;
    }

    /** The list that the index keeps in its order; without one, the values are few and sorted here. */
    Optional<Listing> listing() {
        return listing;
    }

    /** The word in addresses and in bundles. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Below the base. */
    String path() {
        return BrowsePages.PATH + "/" + code();
    }

    static Optional<BrowseBy> of(String code) {
        return Stream.of(values()).filter(by -> by.code().equals(code)).findFirst();
    }
}
