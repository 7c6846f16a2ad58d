package org.tangthu.linkeddata.resourcesync;

import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Where documents of ResourceSync stand, and the resources that they speak of. Immutable, thread-safe. */
final class SyncAddresses {
    /** The form in which descriptions are synchronized. */
    static final String FORM = ".jsonld";

    static final String TYPE = "application/ld+json";

    private final Addresses addresses;

    SyncAddresses(Addresses addresses) {
        this.addresses = addresses;
    }

    String description() {
        return addresses.at("/.well-known/resourcesync");
    }

    String capabilities() {
        return document("capabilitylist.xml");
    }

    /** What is said of the data as a whole. */
    String catalogue() {
        return addresses.at("/catalog");
    }

    String document(String name) {
        return addresses.at("/resourcesync/" + name);
    }

    String changeList(long number) {
        return document("changelist-" + (number + 1) + ".xml");
    }

    /** The resource: an item's description. */
    String resource(Ark ark) {
        return addresses.data(ark) + FORM;
    }

    String alternative(Ark ark, String form) {
        return addresses.data(ark) + form;
    }

    /** What a resource describes. */
    String subject(Ark ark) {
        return addresses.ark(ark);
    }
}
