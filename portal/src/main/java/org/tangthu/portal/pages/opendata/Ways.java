package org.tangthu.portal.pages.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tangthu.linkeddata.publish.DatasetName;
import org.tangthu.linkeddata.publish.Distribution;
import org.tangthu.linkeddata.publish.DoorKind;
import org.tangthu.linkeddata.publish.OpenData;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.opendata.OpenDataPage.Link;
import org.tangthu.portal.pages.opendata.OpenDataPage.Way;
import org.tangthu.repository.address.Addresses;

/** The ways to data, each with a command to try it. Only those that are there. */
final class Ways {
    private static final int MOST_FILES = 12;
    private static final String QUERY = "PREFIX edm: <http://www.europeana.eu/schemas/edm/>"
            + " PREFIX dcterms: <http://purl.org/dc/terms/>"
            + " SELECT ?item ?title { ?item a edm:ProvidedCHO ; dcterms:title ?title } LIMIT 10";

    private final OpenData data;
    private final Addresses addresses;
    private final Edition edition;
    private final Optional<String> item;
    private final List<Way> ways = new ArrayList<>();

    Ways(OpenData data, Addresses addresses, Edition edition) {
        this.data = data;
        this.addresses = addresses;
        this.edition = edition;
        this.item = data.examples(1).stream().findFirst();
    }

    List<Way> all() {
        add("item", item.map(ark -> "curl -L -H 'Accept: text/turtle' " + ark));
        add(
                "sparql",
                Optional.of(
                        "curl -G -H 'Accept: text/csv' --data-urlencode 'query=" + QUERY + "' " + addresses.sparql()),
                new Link(edition.text("open-data.link.void"), addresses.at("/.well-known/void.ttl")));
        files();
        add(
                "harvest",
                Optional.of("curl -H 'Accept: application/ld+json' '" + addresses.at("/catalog")
                        + "?modified_since=2026-01-01'"),
                new Link(edition.text("open-data.link.changes"), addresses.changes()));
        add(
                "rest",
                Optional.of("curl '" + addresses.at("/api/search") + "?q=ha+noi'"),
                new Link(edition.text("data.api"), addresses.at("/api/openapi.json")));
        add("iiif", Optional.empty(), new Link(edition.text("data.iiif"), addresses.iiifCollection("top")));
        data.doors().stream()
                .filter(door -> door.kind() == DoorKind.RECONCILIATION)
                .findFirst()
                .ifPresent(door -> add("reconcile", Optional.empty(), new Link(door.endpoint(), door.endpoint())));
        add("links", item.map(ark -> "curl -s -L -o /dev/null -D - " + ark));
        add(
                "versions",
                item.map(ark -> "curl -L -H 'Accept-Datetime: Thu, 01 Jan 2026 00:00:00 GMT' "
                        + addresses.at("/data/" + ark.substring(ark.lastIndexOf('/') + 1))));
        return ways;
    }

    private void files() {
        List<Distribution> files = data.files().of(DatasetName.HOLDINGS);
        if (!files.isEmpty()) {
            Link[] links = files.stream()
                    .limit(MOST_FILES)
                    .map(file -> new Link(file.file(), file.address()))
                    .toArray(Link[]::new);
            add("files", Optional.of("curl -O " + files.get(0).address()), links);
        }
    }

    private void add(String name, Optional<String> example, Link... links) {
        String key = "open-data.way." + name;
        ways.add(new Way(edition.text(key), edition.text(key + ".text"), example, List.of(links)));
    }
}
