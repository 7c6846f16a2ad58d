package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.State;

class DataTest extends ServedLinkedData {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            */*                                  | text/turtle;charset=utf-8          | ttl
            text/turtle                          | text/turtle;charset=utf-8          | ttl
            application/ld+json                  | application/ld+json                | jsonld
            application/n-triples                | application/n-triples;charset=utf-8 | nt
            application/rdf+xml                  | application/rdf+xml                | rdf
            text/html;q=0.5, application/rdf+xml | application/rdf+xml                | rdf
            """)
    void theBareAddressNegotiates(String accept, String contentType, String extension) {
        var response = server.get("/data/" + PUBLISHED, "Accept", accept);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase(contentType);
        assertThat(header(response, "Content-Location")).isEqualTo(BASE + "/data/" + PUBLISHED + "." + extension);
        assertThat(header(response, "Vary")).contains("Accept");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(header(response, "Link")).contains("<" + BASE + "/ark:/99999/" + PUBLISHED + ">; rel=\"canonical\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "nt", "rdf"})
    void everySyntaxSaysTheSame(String extension) {
        Graph turtle = graph(server.get("/data/" + PUBLISHED + ".ttl"));
        Graph other = graph(server.get("/data/" + PUBLISHED + "." + extension, "Accept", "text/turtle"));
        assertThat(turtle.size()).isGreaterThan(50);
        assertThat(other.isIsomorphicWith(turtle)).isTrue();
    }

    @Test
    void theStoreHoldsTheSameGraphUnderTheSameName() {
        var stored = server.get("/rdf-graph-store?graph=" + BASE + "/data/" + PUBLISHED);
        assertThat(stored.statusCode()).isEqualTo(200);
        assertThat(graph(stored).isIsomorphicWith(graph(server.get("/data/" + PUBLISHED))))
                .isTrue();
    }

    @Test
    void jsonLdIsCompactAndBringsItsContextAlong() {
        String json = server.get("/data/" + PUBLISHED + ".jsonld").body();
        assertThat(json)
                .contains("\"@context\"", "\"dcterms:title\"")
                .doesNotContain("\"@context\": \"http", "\"http://purl.org/dc/terms/title\"");
    }

    @Test
    void peopleAreSentToTheItemsPage() {
        var response = server.get("/data/" + PUBLISHED, "Accept", "text/html,*/*;q=0.8");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(BASE + "/item/" + PUBLISHED);
    }

    @Test
    void whatCannotBeGivenIs406WithWhatCan() {
        var response = server.get("/data/" + PUBLISHED, "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("text/turtle", "application/ld+json");
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        HttpResponse<String> get = server.get("/data/" + PUBLISHED);
        HttpResponse<String> head = server.send("HEAD", "/data/" + PUBLISHED, "");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name : new String[] {"Content-Type", "Content-Length", "ETag", "Last-Modified", "Link"}) {
            assertThat(header(head, name)).as(name).isEqualTo(header(get, name)).isNotEmpty();
        }
    }

    @Test
    void theTagIsWeakDiffersByFormAndSavesTheBody() {
        String tag = header(server.get("/data/" + PUBLISHED + ".ttl"), "ETag");
        assertThat(tag).startsWith("W/\"");
        assertThat(header(server.get("/data/" + PUBLISHED + ".nt"), "ETag")).isNotEqualTo(tag);
        var again = server.get("/data/" + PUBLISHED + ".ttl", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(server.get("/data/" + PUBLISHED + ".ttl", "If-None-Match", "W/\"other\"")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aNewVersionHasANewTag() {
        catalogue.put(Samples.manuscript(Samples.ark(5), State.PUBLISHED));
        String tag = header(server.get("/data/" + Samples.ark(5).name()), "ETag");
        catalogue.put(Samples.manuscript(Samples.ark(5), State.PUBLISHED));
        assertThat(header(server.get("/data/" + Samples.ark(5).name()), "ETag")).isNotEqualTo(tag);
    }

    @Test
    void aDraftIsNotThere() {
        assertThat(server.get("/data/" + DRAFT).statusCode()).isEqualTo(404);
        assertThat(server.get("/data/" + DRAFT + ".ttl").body()).doesNotContain("Sổ ghi lễ tiết");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bcdfghj0", "bcdfghj0x.ttl", "a/b", "%3Cscript%3E"})
    void whatIsNoNameOfOursIs404(String name) {
        assertThat(server.get("/data/" + name).statusCode()).isEqualTo(404);
    }

    @Test
    void anUnknownExtensionIs404() {
        assertThat(server.get("/data/" + PUBLISHED + ".pdf").statusCode()).isEqualTo(404);
        assertThat(server.get("/data/" + NEVER_GIVEN).statusCode()).isEqualTo(404);
    }

    @Test
    void aWithdrawnItemIs410WithATombstoneThatTellsNothingElse() {
        for (String name : new String[] {WITHDRAWN, PURGED}) {
            var response = server.get("/data/" + name, "Accept", "text/html;q=0.1, text/turtle");
            assertThat(response.statusCode()).isEqualTo(410);
            Graph tombstone = graph(response);
            Node subject = NodeFactory.createURI(BASE + "/ark:/99999/" + name);
            assertThat(tombstone.contains(subject, DCTerms.identifier.asNode(), Node.ANY))
                    .isTrue();
            assertThat(tombstone.contains(Node.ANY, DCTerms.title.asNode(), Node.ANY))
                    .isFalse();
        }
    }

    @Test
    void anotherSpellingOfTheNameIsRedirected() {
        var response = server.get("/data/" + PUBLISHED.toUpperCase(Locale.ROOT) + ".ttl");
        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(header(response, "Location")).isEqualTo(BASE + "/data/" + PUBLISHED + ".ttl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void nothingIsWrittenHere(String method) {
        assertThat(server.send(method, "/data/" + PUBLISHED, "<s> <p> <o> .").statusCode())
                .isEqualTo(405);
        assertThat(server.send(method, "/rdf-graph-store?graph=http://x/", "<s> <p> <o> .")
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void scriptsOfAnyOriginMayAskFirst() {
        var response = server.send("OPTIONS", "/data/" + PUBLISHED, "", "Origin", "https://elsewhere.example");
        assertThat(response.statusCode()).isEqualTo(204);
        assertThat(header(response, "Access-Control-Allow-Methods")).contains("GET");
    }

    @Test
    void theGraphStoreNamesTheFormsThatItHas() {
        var response = server.get("/rdf-graph-store?graph=" + BASE + "/data/" + PUBLISHED, "Accept", "image/png");
        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body())
                .contains("text/turtle, application/ld+json, application/n-triples, application/rdf+xml")
                .doesNotContain("TURTLE");
    }

    @Test
    void theGraphStoreGivesGraphsOfPublicItemsOnly() {
        assertThat(server.get("/rdf-graph-store?graph=http://elsewhere.example/")
                        .statusCode())
                .isEqualTo(404);
        assertThat(server.get("/rdf-graph-store?graph=" + BASE + "/data/" + WITHDRAWN)
                        .statusCode())
                .isEqualTo(404);
    }
}
