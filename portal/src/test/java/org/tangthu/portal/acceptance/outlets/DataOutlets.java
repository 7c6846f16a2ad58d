package org.tangthu.portal.acceptance.outlets;

import static org.tangthu.portal.acceptance.outlets.Outlet.described;
import static org.tangthu.portal.acceptance.outlets.Outlet.list;
import static org.tangthu.portal.acceptance.outlets.Outlet.partialList;
import static org.tangthu.portal.acceptance.outlets.Outlet.silent;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.linkeddata.reconcile.Property;

/** Persistent addresses, RDF, SPARQL and reconciliation. */
final class DataOutlets {
    private static final Map<String, String> FORMS = Map.of(
            "ttl", "text/turtle",
            "jsonld", "application/ld+json",
            "nt", "application/n-triples",
            "rdf", "application/rdf+xml");

    private static final String PROPERTIES = Stream.of(Property.values())
            .map(property -> "{'id':'" + property.id() + "'}")
            .collect(Collectors.joining(","));

    /** The vocabulary alone has more statements than one answer. */
    private static final String OF_ITEMS = "FILTER(STRSTARTS(STR(?g), '{base}/data/'))";

    private DataOutlets() {}

    static List<Outlet> rows() {
        List<Outlet> rows = new ArrayList<>();
        rows.add(described("persistent address", "/ark:/99999/{id}", Sees.NAME).answering(303));
        rows.add(described("persistent address in an older spelling", "/ark:99999/{id}", Sees.NAME)
                .answering(301));
        rows.add(described("persistent address of a page", "/ark:/99999/{id}/0001", Sees.NAME)
                .answering(303));
        FORMS.forEach((extension, type) -> {
            rows.add(described("RDF as " + extension, "/data/{id}." + extension, Sees.TITLE));
            rows.add(described("RDF by Accept: " + type, "/data/{id}", Sees.TITLE)
                    .with("Accept", type));
            rows.add(described("persistent address by Accept: " + type, "/ark:/99999/{id}", Sees.NAME)
                    .answering(303)
                    .with("Accept", type));
            rows.add(described("graph store as " + extension, "/rdf-graph-store?graph={base}/data/{id}", Sees.TITLE)
                    .gives(Right.GONE, 404, Sees.ANYTHING)
                    .with("Accept", type));
        });
        rows.add(described("RDF, for browsers", "/data/{id}", Sees.NAME)
                .answering(303)
                .with("Accept", "text/html"));
        rows.add(partialList("RDF of a library", "/id/library/{library}.ttl"));
        rows.add(partialList("RDF of a collection", "/id/collection/{collection}.ttl"));
        rows.add(partialList("RDF of an agent", "/id/agent/{agent}.ttl"));
        rows.add(list("page of an agent", "/id/agent/{agent}").with("Accept", "text/html"));
        rows.add(partialList("page of a place", "/id/place/ha-noi-2008").with("Accept", "text/html"));
        rows.add(partialList("ontology", "/ns"));
        FORMS.keySet().forEach(form -> rows.add(partialList("ontology as " + form, "/ns." + form)));
        rows.add(partialList("profile of descriptions", "/ns/profile"));
        rows.add(partialList("shapes of descriptions", "/ns/shapes"));
        rows.add(partialList("context of JSON-LD", "/ns/context.jsonld"));
        rows.add(partialList("concept", "/id/kind/manuscript"));
        rows.add(partialList("page of a concept", "/id/kind/manuscript").with("Accept", "text/html"));
        rows.add(sparql("titles", "SELECT ?s { ?s ?p ?o FILTER(STR(?o) = '{title}') }"));
        rows.add(sparql("graphs", "SELECT ?s ?p ?o { GRAPH ?g { ?s ?p ?o } " + OF_ITEMS + " }"));
        rows.add(sparql("construction", "CONSTRUCT { ?s ?p ?o } { GRAPH ?g { ?s ?p ?o } " + OF_ITEMS + " }")
                .with("Accept", "text/turtle"));
        rows.add(described("SPARQL, description", query("DESCRIBE <{base}/ark:/99999/{id}>"), Sees.TITLE)
                .gives(Right.HIDDEN, 200, Sees.NOTHING)
                .gives(Right.GONE, 200, Sees.NOTHING)
                .with("Accept", "text/turtle"));
        rows.add(silent(
                "SPARQL, words of pages", query("SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?o), '{asked}')) }"), 200));
        rows.add(silent("SPARQL, donors", query("SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'Nguoicho')) }"), 200));
        rows.add(silent(
                "SPARQL, names of masters", query("SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'banquet')) }"), 200));
        rows.add(silent(
                "SPARQL, groups", query("SELECT ?s { ?s ?p ?o FILTER(CONTAINS(STR(?o), 'nhom-doc-gia')) }"), 200));
        rows.addAll(namedQueries());
        rows.addAll(reconciliation());
        return rows;
    }

    private static List<Outlet> namedQueries() {
        return List.of(
                silent("named queries, their list", "/api/queries", 200),
                list("named query, items", "/api/queries/items?limit=10000"),
                list("named query, words of titles", "/api/queries/items-with-words?words={title}"),
                list("named query, changes", "/api/queries/items-changed?since=2000-01-01&limit=10000"),
                silent("named query, words of pages", "/api/queries/items-with-words?words={asked}", 200),
                described("named query, description", "/api/queries/item?item={id}", Sees.TITLE)
                        .gives(Right.HIDDEN, 200, Sees.ANYTHING)
                        .gives(Right.GONE, 200, Sees.ANYTHING));
    }

    private static List<Outlet> reconciliation() {
        String answersNobody = "reconciliation, description of the service";
        return List.of(
                silent(answersNobody, "/reconcile", 200),
                silent(answersNobody + " in English", "/reconcile/en", 200),
                list("reconciliation, titles", asked("/reconcile?queries=", "{'q':{'query':'{title}','limit':50}}")),
                list(
                        "reconciliation, identifiers",
                        asked("/reconcile?queries=", "{'q':{'query':'{base}/ark:/99999/{id}'}}")),
                list("reconciliation, completed titles", "/reconcile/suggest/entity?type=item&prefix={title}"),
                described(
                                "reconciliation, data of items",
                                asked(
                                        "/reconcile?extend=",
                                        "{'ids':['ark:/99999/{id}'],'properties':[" + PROPERTIES + "]}"),
                                Sees.TITLE)
                        .gives(Right.HIDDEN, 200, Sees.ANYTHING)
                        .gives(Right.GONE, 200, Sees.ANYTHING),
                described("reconciliation, preview", "/reconcile/preview?id=ark:/99999/{id}", Sees.TITLE)
                        .gives(Right.GONE, 404, Sees.ANYTHING),
                described("reconciliation, view", "/reconcile/view?id=ark:/99999/{id}", Sees.NAME)
                        .answering(303)
                        .gives(Right.GONE, 404, Sees.ANYTHING));
    }

    /** @param json with single quotes */
    private static String asked(String address, String json) {
        return address + encoded(json.replace('\'', '"'));
    }

    private static Outlet sparql(String name, String query) {
        return list("SPARQL, " + name, query(query));
    }

    /** Placeholders stay as they are. */
    private static String query(String sparql) {
        return "/sparql?query=" + encoded(sparql);
    }

    private static String encoded(String question) {
        return URLEncoder.encode(question, StandardCharsets.UTF_8).replaceAll("%7B(id|base|asked|title)%7D", "{$1}");
    }
}
