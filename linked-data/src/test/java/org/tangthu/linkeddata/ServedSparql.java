package org.tangthu.linkeddata;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** Asks the endpoint. */
abstract class ServedSparql extends ServedLinkedData {
    static final String PREFIXES = "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX tt: <" + BASE + "/ns#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    static final String TITLE = PREFIXES + "SELECT ?t { ?s dcterms:title ?t . FILTER(lang(?t) = 'vi') "
            + "FILTER(contains(str(?s), '/ark:/')) }";
    static final String FORM = "application/x-www-form-urlencoded";
    static final String DIRECT = "application/sparql-query";

    HttpResponse<String> query(String query, String... headers) {
        return server.get("/sparql?query=" + encode(query), headers);
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
