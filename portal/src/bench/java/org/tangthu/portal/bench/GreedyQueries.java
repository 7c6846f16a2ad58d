package org.tangthu.portal.bench;

import java.util.List;

/** Queries of people who ask for too much: each would run for minutes or fill the memory if nothing stopped it. */
final class GreedyQueries {
    private static final String PREFIXES = "PREFIX dcterms: <http://purl.org/dc/terms/> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> PREFIX bf: <http://id.loc.gov/ontologies/bibframe/> ";

    private static final List<String> ALL = List.of(
            "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
            "SELECT * { ?a dcterms:title ?x . ?b dcterms:title ?y FILTER(?x = ?y && ?a != ?b) } ORDER BY ?x",
            "SELECT (GROUP_CONCAT(?c) AS ?all) { ?a ?b ?c }",
            "SELECT DISTINCT ?x ?y { ?x (<urn:a>|!<urn:a>)* ?y }",
            "SELECT * { ?x dcterms:title ?t FILTER regex(?t, \"(a|aa)+$\") . ?y dcterms:title ?u FILTER regex(?u, \"(x+x+)+y\") }",
            "SELECT ?l (COUNT(DISTINCT ?y) AS ?n) { ?x bf:heldBy ?l . ?y bf:heldBy ?l } GROUP BY ?l ORDER BY DESC(?n)",
            "CONSTRUCT { ?a ?e ?f } { ?a ?b ?c . ?d ?e ?f }",
            "SELECT * { ?a ?b ?c MINUS { ?d ?e ?c FILTER(?a != ?d) } }",
            "SELECT ?s { ?s ?p ?o FILTER EXISTS { ?s2 ?p2 ?o2 . ?s3 ?p3 ?o3 FILTER(?o2 = ?o3 && ?s2 != ?s3 && STRLEN(STR(?o)) > 1000000) } }",
            "SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f LIMIT 10");

    private GreedyQueries() {}

    static String query(int number) {
        return PREFIXES + ALL.get(Math.floorMod(number, ALL.size()));
    }
}
