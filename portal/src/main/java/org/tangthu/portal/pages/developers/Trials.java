package org.tangthu.portal.pages.developers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.frame.Edition;
import org.tangthu.portal.pages.developers.DevelopersPage.Choice;
import org.tangthu.portal.pages.developers.DevelopersPage.Form;
import org.tangthu.portal.pages.developers.DevelopersPage.Trial;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.feed.SetSpec;

/** How each door is tried on what there is in this repository. */
final class Trials {
    private static final String TURTLE = "text/turtle";
    private static final List<String> FORMATS = List.of("oai_dc", "mods", "marcxml", "mets", "edm", "rdf");
    private static final String QUERY = "PREFIX dcterms: <http://purl.org/dc/terms/>"
            + " PREFIX edm: <http://www.europeana.eu/schemas/edm/>"
            + " SELECT ?item ?title { ?item a edm:ProvidedCHO ; dcterms:title ?title } LIMIT 10";

    private final Addresses addresses;
    private final Edition edition;
    private final Optional<Example> example;

    Trials(Addresses addresses, Edition edition, Optional<Example> example) {
        this.addresses = addresses;
        this.edition = edition;
        this.example = example;
    }

    /** Empty where there is nothing yet to try it on. */
    Optional<Trial> of(ProgramDoor door) {
        return switch (door) {
            case OAI_PMH -> Optional.of(harvest());
            case DCAT, VOID -> door.description(addresses).map(told -> plain(told.href()));
            case RESOURCESYNC, LDES, IIIF_DISCOVERY, SITEMAP, ATOM, DUMPS ->
                Optional.of(plain(door.endpoint(addresses)));
            case SPARQL -> Optional.of(sparql());
            case QUERIES ->
                on(it -> plain(
                        addresses.at("/api/queries/items?kind=" + it.item().kind() + "&format=csv")));
            case REST -> on(it -> search(addresses.at("/api/search"), it.word()));
            case RECONCILIATION -> on(this::reconciliation);
            case IIIF_PRESENTATION ->
                Optional.of(plain(example.filter(it -> it.page().isPresent())
                        .map(it -> addresses.manifest(it.ark()))
                        .orElse(addresses.iiifCollection("top"))));
            case IIIF_IMAGE ->
                onPage((it, page) -> plain(addresses.imageService(it.ark(), page) + "/full/!600,600/0/default.jpg"));
            case IIIF_SEARCH -> onPage((it, page) -> search(addresses.search2(it.ark()), it.word()));
            case LINKED_DATA ->
                on(it -> new Trial(addresses.data(it.ark()) + ".ttl", accepting(TURTLE, addresses.ark(it.ark()))));
            case RECORDS -> on(it -> plain(addresses.record(it.ark(), "mods.xml")));
            case SIGNPOSTING ->
                on(it -> plain(addresses.at("/linkset/item/" + it.ark().name() + ".json")));
        };
    }

    private interface OfPage {
        Trial of(Example example, String page);
    }

    private Optional<Trial> on(Function<Example, Trial> trial) {
        return example.map(trial);
    }

    private Optional<Trial> onPage(OfPage trial) {
        return example.flatMap(it -> it.page().map(page -> trial.of(it, page)));
    }

    private Trial harvest() {
        String records = addresses.oai() + "?verb=ListRecords&metadataPrefix=oai_dc";
        String address = example.map(
                        it -> records + "&set=" + SetSpec.library(it.item().library()))
                .orElse(records);
        Choice format = new Choice("metadataPrefix", edition.text("developers.format"), "oai_dc", FORMATS);
        return plain(address).with(new Form(path("/oai"), Map.of("verb", "ListRecords"), format));
    }

    private Trial sparql() {
        return new Trial(
                addresses.sparql() + "?query=" + encode(QUERY),
                "curl -G -H 'Accept: text/csv' --data-urlencode 'query=" + QUERY + "' '" + addresses.sparql() + "'");
    }

    private Trial search(String at, String word) {
        Choice words = new Choice("q", edition.text("developers.words"), word, List.of());
        return plain(at + "?q=" + encode(word)).with(new Form(edition.links().local(at), Map.of(), words));
    }

    private Trial reconciliation(Example it) {
        String name = it.word().replaceAll("[\"\\\\]", "");
        return plain(addresses.at("/reconcile?queries=" + encode("{\"q0\":{\"query\":\"" + name + "\"}}")));
    }

    private static Trial plain(String address) {
        return new Trial(address, "curl '" + address + "'");
    }

    private static String accepting(String type, String address) {
        return "curl -L -H 'Accept: " + type + "' '" + address + "'";
    }

    private String path(String path) {
        return edition.links().plain(path);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("'", "%27");
    }
}
