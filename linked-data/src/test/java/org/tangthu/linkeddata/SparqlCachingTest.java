package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.State;

/** Who has an answer to the data as it is now need not have it again. */
class SparqlCachingTest extends ServedSparql {
    @Test
    void theTagIsWeakAndTheSameWhileTheDataIs() {
        String tag = header(query(TITLE), "ETag");
        assertThat(tag).startsWith("W/\"");
        assertThat(header(query(TITLE), "ETag")).isEqualTo(tag);
        var again = query(TITLE, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(query(TITLE), "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void everyChangeOfTheDataMakesAnotherTag() {
        String before = header(query(TITLE), "ETag");
        project(catalogue.put(Samples.manuscript(Samples.ark(7), State.PUBLISHED)));
        assertThat(linkedData.version()).isPresent();
        var after = query(TITLE, "If-None-Match", before);
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(header(after, "ETag")).isNotEqualTo(before);
    }

    @Test
    void everyFormHasATagOfItsOwn() {
        String json = header(query(TITLE, "Accept", "application/sparql-results+json"), "ETag");
        assertThat(header(query(TITLE, "Accept", "text/csv"), "ETag")).isNotEqualTo(json);
        assertThat(header(query(TITLE), "Vary")).contains("Accept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT (NOW() AS ?x) {}", "SELECT (RAND() AS ?x) {}", "SELECT (STRUUID() AS ?x) {}"})
    void whatDiffersEachTimeHasNoTag(String query) {
        var response = query(query, "If-None-Match", "*");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void neitherErrorsNorPostedQueriesHaveATag() {
        assertThat(header(query("SELECT ?"), "ETag")).isEmpty();
        assertThat(header(server.send("POST", "/sparql", TITLE, "Content-Type", DIRECT), "ETag"))
                .isEmpty();
    }

    @Test
    void aQueryWithoutEndHasNoTagToComeBackWith() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        var response = query(endless);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(header(response, "ETag")).isEmpty();
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
    }
}
