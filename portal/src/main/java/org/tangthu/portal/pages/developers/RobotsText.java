package org.tangthu.portal.pages.developers;

import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.publish.Signpost;
import org.tangthu.repository.address.Addresses;

/**
 * What robots are asked (RFC 9309): to read the pages, to leave what costs much and tells nothing new, and to take
 * everything through the doors that are made for that. Immutable.
 */
public final class RobotsText {
    /** Walks through combinations of filters, questions to stores, files that are made on demand, and what is personal. */
    private static final List<String> LEFT = List.of(
            "/search?",
            "/search.",
            "/browse/*letter=",
            "/sparql?",
            "/rdf-graph-store",
            "/reconcile",
            "/api/",
            "/versions/",
            "/iiif/auth/",
            "/iiif/search/",
            "/item/*.pdf",
            "/item/*.txt",
            "/item/*.alto.xml",
            "/item/*/similar",
            "/item/*/ask",
            "/item/*/report",
            "/item/*/borrow",
            "/item/*/return",
            "/sign-in",
            "/sign-out",
            "/account",
            "/staff");

    /** The list of all items is a search without words; in English its address looks like those of searches. */
    private static final String ALL_ITEMS = "/search?lang=en$";

    private final Addresses addresses;

    public RobotsText(Addresses addresses) {
        this.addresses = addresses;
    }

    /** The file. */
    public String text() {
        String path = URI.create(addresses.base()).getRawPath();
        Stream<String> head = Stream.of(
                "# Everything here can be taken away as a whole and kept current, without a key.",
                "# Please use these doors rather than walking through the pages:");
        Stream<String> doors = Stream.of(ProgramDoor.values())
                .filter(door -> door.group().bulk() && door != ProgramDoor.SITEMAP)
                .map(door -> "#   %-15s %s".formatted(door.code(), start(door)));
        Stream<String> rules =
                Stream.of("# How each is used: " + addresses.at(DevelopersPages.PATH), "", "User-agent: *");
        Stream<String> left = LEFT.stream().map(rule -> "Disallow: " + path + rule);
        Stream<String> read = Stream.of("Allow: " + path + ALL_ITEMS);
        Stream<String> map = Stream.of("", "Sitemap: " + ProgramDoor.SITEMAP.endpoint(addresses));
        return Stream.of(head, doors, rules, left, read, map)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private String start(ProgramDoor door) {
        return door.description(addresses).map(Signpost::href).orElseGet(() -> door.endpoint(addresses));
    }
}
