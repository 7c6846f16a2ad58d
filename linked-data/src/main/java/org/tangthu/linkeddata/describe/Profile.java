package org.tangthu.linkeddata.describe;

import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.repository.address.Addresses;

/** In whose words an item is described, in the order in which they are offered; the first holds all that is known. */
public enum Profile {
    /** Our application profile. */
    FULL("full", ""),
    /** The Europeana Data Model as aggregators take it in. */
    EDM("edm", "http://www.europeana.eu/schemas/edm/"),
    SCHEMA_ORG("schema", "https://schema.org/"),
    /** The fifteen elements, each a plain text or an address. */
    DUBLIN_CORE("dc", "http://purl.org/dc/elements/1.1/");

    private final String token;
    private final String iri;

    Profile(String token, String iri) {
        this.token = token;
        this.iri = iri;
    }

    /** Its short name in addresses. */
    public String token() {
        return token;
    }

    /** What it is called everywhere. */
    public String iri(Addresses addresses) {
        return this == FULL ? addresses.at("/ns/profile") : iri;
    }

    /** @param name its token or its IRI */
    public static Optional<Profile> named(String name, Addresses addresses) {
        return Stream.of(values())
                .filter(profile ->
                        profile.token.equals(name) || profile.iri(addresses).equals(name))
                .findFirst();
    }
}
