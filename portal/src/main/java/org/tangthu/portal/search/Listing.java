package org.tangthu.portal.search;

import java.util.Locale;
import java.util.Optional;

/** A list of all that items are described with of one sort, in the order of Vietnamese dictionaries, divided by letters. */
public enum Listing {
    SUBJECTS(Facet.SUBJECT),
    /** People by given name, as they are listed in Vietnam. */
    PEOPLE(Facet.AGENT),
    /** The same people by family name, as in files of authors. */
    FAMILIES(Facet.AGENT);

    private final Facet facet;

    Listing(Facet facet) {
        this.facet = facet;
    }

    /** By which the items are found that have a value. */
    public Facet facet() {
        return facet;
    }

    /** The word in addresses and in the index. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Listing> of(String code) {
        for (Listing listing : values()) {
            if (listing.code().equals(code)) {
                return Optional.of(listing);
            }
        }
        return Optional.empty();
    }
}
