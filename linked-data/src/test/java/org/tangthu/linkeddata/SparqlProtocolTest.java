package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The query half of the SPARQL 1.1 Protocol. */
class SparqlProtocolTest extends ServedSparql {
    @Test
    void aQueryMayBePostedInBothForms() {
        var form = server.send("POST", "/sparql", "query=" + encode(TITLE), "Content-Type", FORM);
        var direct = server.send("POST", "/sparql", TITLE, "Content-Type", "application/sparql-query");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Sổ ghi lễ tiết");
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.body()).isEqualTo(form.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "; charset=UTF-8", "; charset=utf-8", ";charset=ISO-8859-1"})
    void aFormIsReadAsUtf8WhateverItSays(String charset) {
        String query = PREFIXES + "ASK { ?s dcterms:title ?t FILTER(CONTAINS(?t, 'Sổ ghi lễ tiết')) }";
        for (String body : new String[] {"query=" + encode(query), "query=" + query.replace("=", "%3D")}) {
            var response = server.send("POST", "/sparql", "format=csv&" + body, "Content-Type", FORM + charset);
            assertThat(response.body()).contains("true");
            assertThat(header(response, "Content-Type")).startsWith("text/csv");
        }
        var latin = server.send("POST", "/sparql", "query=ASK%7B?s+?p+'l%EA'%7D", "Content-Type", FORM + charset);
        assertThat(latin.statusCode()).isEqualTo(400);
        assertThat(latin.body()).contains("UTF-8");
    }

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        var response = server.get("/sparql", "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(BASE + "/sparql", "SPARQL11Query", "UnionDefaultGraph");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        var response = server.send("HEAD", "/sparql?query=" + encode(TITLE), "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void aMistakeIsA400ThatSaysWhere() {
        var response = query("SELECT ?s { ?s ?p }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 1");
    }

    @Test
    void aQueryOverTheLimitOfLengthIs413() {
        String longQuery = "ASK { } #" + "x".repeat(4_100);
        assertThat(query(longQuery).statusCode()).isEqualTo(413);
        assertThat(server.send("POST", "/sparql", longQuery, "Content-Type", "application/sparql-query")
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback=alert",
                "force-accept=text/html",
                "stylesheet=http://elsewhere.example/x.xsl",
                "output=text/html",
                "format=text/html",
                "results=text/html",
                "output=application/javascript"
            })
    void noLinkMakesADocumentOrAScriptOfAnAnswer(String parameter) {
        String query = "SELECT ('<script>alert(1)</script>' AS ?x) {}";
        for (String accept : new String[] {"*/*", "text/html", "application/sparql-results+xml"}) {
            var response = server.get("/sparql?query=" + encode(query) + "&" + parameter, "Accept", accept);
            assertThat(header(response, "Content-Type")).doesNotContain("html", "javascript");
            assertThat(response.body()).doesNotContain("elsewhere.example");
        }
    }

    @Test
    void datasetParametersChooseTheGraphs() {
        String item = encode(BASE + "/data/" + PUBLISHED);
        String collection = encode(BASE + "/id/collection/han-nom");
        String anything = encode("ASK { ?s ?p ?o }");
        assertThat(ask(anything + "&default-graph-uri=" + item)).isTrue();
        assertThat(ask(anything + "&default-graph-uri=urn:nowhere")).isFalse();
        assertThat(ask(anything + "&named-graph-uri=" + item)).isFalse();
        assertThat(ask(encode("ASK { GRAPH ?g { ?s ?p ?o } }") + "&named-graph-uri=" + item))
                .isTrue();
        assertThat(ask(encode("ASK { GRAPH <" + BASE + "/data/" + PUBLISHED + "> { ?s ?p ?o } }") + "&named-graph-uri="
                        + collection))
                .isFalse();
        String both = encode("ASK { ?i dcterms:title ?t . ?c a ?k FILTER(CONTAINS(STR(?c), '/collection/')) }"
                .replace("ASK", PREFIXES + "ASK"));
        assertThat(ask(both + "&default-graph-uri=" + item)).isFalse();
        assertThat(ask(both + "&default-graph-uri=" + item + "&default-graph-uri=" + collection))
                .isTrue();
    }

    @Test
    void datasetParametersComeBeforeWhatTheQuerySays() {
        String query = encode("ASK FROM <urn:nowhere> { ?s ?p ?o }");
        assertThat(ask(query)).isFalse();
        assertThat(ask(query + "&default-graph-uri=" + encode(BASE + "/data/" + PUBLISHED)))
                .isTrue();
    }

    @Test
    void datasetParametersComeWithPostedQueriesToo() {
        String nowhere = "default-graph-uri=urn:nowhere";
        var form =
                server.send("POST", "/sparql", nowhere + "&query=" + encode("ASK { ?s ?p ?o }"), "Content-Type", FORM);
        var direct = server.send("POST", "/sparql?" + nowhere, "ASK { ?s ?p ?o }", "Content-Type", DIRECT);
        assertThat(form.body()).contains("false");
        assertThat(direct.body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "relative", "//example.vn/x", "urn:<x>", "http://[x"})
    void aNameThatNoGraphCanHaveIsTold(String name) {
        for (String parameter : new String[] {"default-graph-uri", "named-graph-uri"}) {
            var response = server.get("/sparql?query=ASK%7B%7D&" + parameter + "=" + encode(name));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains(parameter, name, "no absolute IRI");
        }
    }

    @Test
    void aGraphThatIsChosenByNothingIsNone() {
        assertThat(ask(encode("ASK { ?s ?p ?o }") + "&default-graph-uri=&named-graph-uri="))
                .isTrue();
    }

    private boolean ask(String parameters) {
        var response = server.get("/sparql?query=" + parameters, "Accept", "text/csv");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().contains("true");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            GET  | /sparql?query=ASK%7B%7D&query=ASK%7B%7D | ''                 |                                   | 400 | 2 times
            GET  | /sparql?qery=ASK%7B%7D                  | ''                 |                                   | 400 | 'query' is missing
            GET  | /sparql?query=ASK%7B%7D&update=CLEAR    | ''                 |                                   | 400 | 'update'
            GET  | /sparql?query=                          | ''                 |                                   | 400 | line 1
            POST | /sparql                                 | ''                 | application/x-www-form-urlencoded | 400 | 'query' is missing
            POST | /sparql                                 | query=ASK{}&query=ASK{} | application/x-www-form-urlencoded | 400 | 2 times
            POST | /sparql                                 | query=ASK{}        | text/plain                        | 415 | application/sparql-query
            POST | /sparql                                 | ASK{}              | text/turtle                       | 415 | text/turtle
            POST | /sparql?query=ASK%7B%7D                 | ASK{}              | application/sparql-query          | 400 | in the body alone
            POST | /sparql                                 | CLEAR ALL          | application/sparql-update         | 415 | application/sparql-update
            PUT  | /sparql?query=ASK%7B%7D                 | ''                 | application/sparql-query          | 405 | GET or POST
            PATCH | /sparql?query=ASK%7B%7D                | ''                 | application/sparql-query          | 405 | GET or POST
            POST | /sparql?x=%FF                           | ASK{}              | application/sparql-query          | 400 | cannot be read
            POST | /sparql                                 | query=%zz          | application/x-www-form-urlencoded | 400 | cannot be read
            DELETE | /sparql?query=ASK%7B%7D               | ''                 | application/sparql-query          | 405 | GET or POST
            """)
    void aRequestThatBreaksTheProtocolIsToldWhatIsWrong(
            String method, String path, String body, String type, int status, String told) {
        var response =
                type == null ? server.send(method, path, body) : server.send(method, path, body, "Content-Type", type);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(told);
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE"})
    void aMethodThatIsNoneOfOursIsToldWhichAre(String method) {
        assertThat(header(server.send(method, "/sparql", ""), "Allow")).isEqualTo("GET, HEAD, POST, OPTIONS");
    }

    @Test
    void moreParametersThanTheServerReadsAreTold() {
        var response = server.get("/sparql?query=ASK%7B%7D" + "&a".repeat(1_001));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("cannot be read");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void anAddressThatCannotBeDecodedIsTold() throws IOException {
        try (var socket = server.open()) {
            socket.getOutputStream()
                    .write("GET /sparql?query=% HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400")
                    .contains("Access-Control-Allow-Origin: *", "cannot be read");
        }
    }

    @Test
    void aFormThatIsMuchTooLongIs413() {
        var response = server.send("POST", "/sparql", "query=" + "x".repeat(1 << 20), "Content-Type", FORM);
        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("longer than 1048576 bytes");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theLengthOfAQueryIsThatOfItsBytes() {
        String longer = "query=" + encode("ASK {} #" + "ộ".repeat(1_400));
        String shorter = "query=" + encode("ASK {} #" + "ộ".repeat(1_300));
        assertThat(server.send("POST", "/sparql", longer, "Content-Type", FORM).statusCode())
                .isEqualTo(413);
        assertThat(server.send("POST", "/sparql", shorter, "Content-Type", FORM).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aBodyWithoutATypeOrInAnotherEncodingIsRefused() {
        assertThat(server.send("POST", "/sparql", "query=ASK{}").statusCode()).isEqualTo(415);
        byte[] utf16 = "ASK { ?s ?p 'Hà Nội' }".getBytes(StandardCharsets.UTF_16);
        var response = server.post("/sparql", utf16, "Content-Type", DIRECT + "; charset=UTF-16");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("UTF-8");
    }

    @Test
    void aLinkMayNameTheForm() {
        var csv = server.get("/sparql?format=csv&query=" + encode(TITLE), "Accept", "application/json");
        assertThat(header(csv, "Content-Type")).startsWith("text/csv");
        var turtle = server.get("/sparql?format=turtle&query=" + encode(TITLE));
        assertThat(turtle.statusCode()).isEqualTo(400);
        assertThat(turtle.body()).contains("json, xml, csv, tsv");
    }

    @ParameterizedTest
    @CsvSource({
        "SELECT,    text/turtle",
        "SELECT,    text/html",
        "CONSTRUCT, text/csv",
        "CONSTRUCT, application/sparql-results+json"
    })
    void aFormThatDoesNotFitIs406(String kind, String accept) {
        String query = kind.equals("SELECT") ? "SELECT * { ?s ?p ?o }" : "CONSTRUCT WHERE { ?s ?p ?o }";
        assertThat(query(query, "Accept", accept).statusCode()).isEqualTo(406);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void theServiceDescribesItselfInEverySyntax(String type) {
        Graph description = graph(server.get("/sparql", "Accept", type));
        Graph same = graph(server.get("/sparql", "Accept", "text/turtle"));
        assertThat(description.isIsomorphicWith(same)).isTrue();
        assertThat(description.size()).isGreaterThan(15);
    }

    @Test
    void scriptsOfOtherSitesMayAsk() {
        var preflight = server.send("OPTIONS", "/sparql", "", "Origin", "https://elsewhere.example");
        assertThat(preflight.statusCode()).isEqualTo(204);
        assertThat(header(preflight, "Access-Control-Allow-Methods")).contains("POST");
        assertThat(header(preflight, "Access-Control-Allow-Headers")).contains("Authorization", "Content-Type");
        assertThat(header(query("ASK {}"), "Access-Control-Expose-Headers")).contains("X-SPARQL-MaxRows", "ETag");
    }
}
