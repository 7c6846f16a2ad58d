package org.tangthu.portal.pages.developers;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.linkeddata.publish.Signpost;
import org.tangthu.repository.address.Addresses;

/** An interface for programs that anybody may use, in the order in which they are shown. */
enum ProgramDoor {
    OAI_PMH(Group.HARVEST, Addresses::oai, "?verb=Identify", "text/xml"),
    RESOURCESYNC(Group.HARVEST, at -> at.at("/.well-known/resourcesync"), "", "application/xml"),
    LDES(Group.HARVEST, at -> at.at("/ldes"), "", "text/turtle"),
    IIIF_DISCOVERY(Group.HARVEST, Addresses::changes, "", "application/ld+json"),
    SITEMAP(Group.HARVEST, at -> at.at("/sitemap.xml"), "", "application/xml"),
    ATOM(Group.HARVEST, at -> at.at("/feed.atom"), "", "application/atom+xml"),
    DUMPS(Group.WHOLE, at -> at.at("/dumps/")),
    DCAT(Group.WHOLE, at -> at.at("/catalog"), ".ttl", "text/turtle"),
    VOID(Group.WHOLE, at -> at.at("/.well-known/void"), ".ttl", "text/turtle"),
    SPARQL(Group.QUESTION, Addresses::sparql, "", "text/turtle"),
    QUERIES(Group.QUESTION, at -> at.at("/api/queries"), "", "application/json"),
    REST(Group.QUESTION, at -> at.at("/api/"), "openapi.json", "application/json"),
    RECONCILIATION(Group.QUESTION, at -> at.at("/reconcile"), "", "application/json"),
    IIIF_PRESENTATION(Group.IMAGE, at -> at.iiifCollection("top"), "", "application/ld+json"),
    IIIF_IMAGE(Group.IMAGE, at -> at.at("/iiif/image/3")),
    IIIF_SEARCH(Group.IMAGE, at -> at.at("/iiif/search/2")),
    LINKED_DATA(Group.ITEM, at -> at.at("/ark:")),
    RECORDS(Group.ITEM, at -> at.at("/item")),
    SIGNPOSTING(Group.ITEM, at -> at.at("/linkset"));

    /** What one comes for. */
    enum Group {
        HARVEST,
        WHOLE,
        QUESTION,
        IMAGE,
        ITEM;

        /** As it stands in the bundles. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Whether much is had here in one go, or in steps that are meant for that. */
        boolean bulk() {
            return this == HARVEST || this == WHOLE;
        }
    }

    private final Group group;
    private final Function<Addresses, String> endpoint;
    private final Optional<Description> description;

    /** @param suffix what follows the endpoint's address */
    private record Description(String suffix, String type) {}

    /** One that describes itself to programs. */
    ProgramDoor(Group group, Function<Addresses, String> endpoint, String suffix, String type) {
        this(group, endpoint, Optional.of(new Description(suffix, type)));
    }

    /** One for people, or where there is an address for each item, beginning with this one. */
    ProgramDoor(Group group, Function<Addresses, String> endpoint) {
        this(group, endpoint, Optional.empty());
    }

    ProgramDoor(Group group, Function<Addresses, String> endpoint, Optional<Description> description) {
        this.group = group;
        this.endpoint = endpoint;
        this.description = description;
    }

    Group group() {
        return group;
    }

    /** As it stands in the bundles, and as the place on the page. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is asked at one address, and not at one for each item or image. */
    boolean isAsked() {
        return description.isPresent() || group.bulk();
    }

    /** Where it is asked, or how the addresses at which it is asked begin. */
    String endpoint(Addresses addresses) {
        return endpoint.apply(addresses);
    }

    /** Where it describes itself to programs. */
    Optional<Signpost> description(Addresses addresses) {
        return description.map(
                told -> new Signpost("service-desc", endpoint(addresses) + told.suffix(), Optional.of(told.type())));
    }
}
