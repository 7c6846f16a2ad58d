package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.State;

/** The reading half of the SPARQL 1.1 Graph Store HTTP Protocol. */
class GraphStoreTest extends ServedSparql {
    private static final String ITEM = "/rdf-graph-store?graph=" + encode(BASE + "/data/" + PUBLISHED);

    @ParameterizedTest
    @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void aGraphComesInEverySyntax(String type) {
        var response = server.get(ITEM, "Accept", type);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(type);
        assertThat(graph(response).isIsomorphicWith(graph(server.get("/data/" + PUBLISHED + ".nt"))))
                .isTrue();
    }

    @Test
    void headIsAnsweredWithoutABody() {
        var response = server.send("HEAD", ITEM, "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void allGraphsTogetherAreAQueryWithItsLimits() {
        var response = server.get("/rdf-graph-store?default", "Accept", "application/n-triples");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).hasLineCount(100);
        assertThat(header(response, "X-SPARQL-MaxRows")).isEqualTo("100");
    }

    @Test
    void whoHasTheGraphNeedNotHaveItAgain() {
        String tag = header(server.get(ITEM), "ETag");
        assertThat(server.get(ITEM, "If-None-Match", tag).statusCode()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/rdf-graph-store",
                "/rdf-graph-store?graph=",
                "/rdf-graph-store?graph=data/x",
                "/rdf-graph-store?default&graph=urn:x",
                "/rdf-graph-store?graph=urn:x&graph=urn:y"
            })
    void oneGraphMustBeNamed(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"urn:nothing", "file:///etc/passwd", "http://localhost:1/x"})
    void whatIsNotHereIsNotFetched(String name) {
        assertThat(server.get("/rdf-graph-store?graph=" + encode(name)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theGraphOfADraftIsNotThere() {
        assertThat(server.get("/rdf-graph-store?graph=" + encode(BASE + "/data/" + DRAFT))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theGraphOfAnItemThatWasWithdrawnIsNotThereThoughTheStoreHasNotHeardOfIt() {
        String graph = "/rdf-graph-store?graph="
                + encode(BASE + "/data/" + Samples.ark(6).name());
        project(catalogue.put(Samples.manuscript(Samples.ark(6), State.PUBLISHED)));
        assertThat(server.get(graph).statusCode()).isEqualTo(200);
        catalogue.put(Samples.manuscript(Samples.ark(6), State.WITHDRAWN));
        assertThat(server.get(graph).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "POST", "DELETE", "PATCH"})
    void nothingIsWritten(String method) {
        var response = server.send(method, ITEM, "<urn:s> <urn:p> <urn:o> .", "Content-Type", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD, OPTIONS");
        assertThat(query("ASK { <urn:s> ?p ?o }").body()).contains("false");
    }
}
