package org.tangthu.iiif.search.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.search.SearchServer.encoded;
import static org.tangthu.iiif.search.SearchServer.page;
import static org.tangthu.iiif.search.SearchServer.passage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tangthu.iiif.search.MatchKind;
import org.tangthu.iiif.search.Passage;
import org.tangthu.iiif.search.SearchServer;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.repository.text.Box;

/** The answers of Content Search API 1.0, example by example. */
class ContentSearch1Test {
    @RegisterExtension
    static final SearchServer SERVER = new SearchServer();

    /** Sections 3.3.1 and 3.4.2. */
    @Test
    void aHitIsAnAnnotationWithWhatStandsAroundIt() throws IOException {
        SERVER.texts()
                .found("chim", List.of(page(1, passage("Có hai ", "chim", " trong bụi", new Box(200, 100, 40, 20)))));

        assertThat(ask("q=chim&motivation=painting"))
                .isEqualTo(
                        SERVER.expected(
                                "1",
                                """
                        {
                          "@context": [
                            "http://iiif.io/api/presentation/2/context.json",
                            "http://iiif.io/api/search/1/context.json"
                          ],
                          "@id": "{search}?q=chim&motivation=painting",
                          "@type": "sc:AnnotationList",
                          "within": {"@type": "sc:Layer", "total": 1},
                          "resources": [
                            {
                              "@id": "{search}?q=chim&motivation=painting#0001-1",
                              "@type": "oa:Annotation",
                              "motivation": "sc:painting",
                              "resource": {"@type": "cnt:ContentAsText", "format": "text/plain", "chars": "chim"},
                              "on": "{canvas}/0001#xywh=200,100,40,20"
                            }
                          ],
                          "hits": [
                            {
                              "@type": "search:Hit",
                              "annotations": ["{search}?q=chim&motivation=painting#0001-1"],
                              "match": "chim",
                              "before": "Có hai ",
                              "after": " trong bụi"
                            }
                          ]
                        }
                        """));
    }

    /** Section 3.3.2. */
    @Test
    void manyPagesAreAnsweredInPartsOfALayer() throws IOException {
        SERVER.texts()
                .found(
                        "và",
                        IntStream.rangeClosed(1, 45)
                                .mapToObj(number -> page(number, passage("", "và", "", new Box(1, 1, 9, 9))))
                                .toList());

        JsonNode first = ask("q=v%C3%A0");
        assertThat(first.path("within"))
                .isEqualTo(
                        SERVER.expected(
                                "1",
                                """
                        {
                          "@type": "sc:Layer",
                          "total": 45,
                          "first": "{search}?q=v%C3%A0&page=1",
                          "last": "{search}?q=v%C3%A0&page=3"
                        }
                        """));
        assertThat(first.path("@id").asText()).endsWith("?q=v%C3%A0&page=1");
        assertThat(first.path("startIndex").asInt(-1)).isZero();
        assertThat(first.path("next").asText()).endsWith("?q=v%C3%A0&page=2");
        JsonNode last = ask("q=v%C3%A0&page=3");
        assertThat(last.path("startIndex").asInt()).isEqualTo(40);
        assertThat(last.path("prev").asText()).endsWith("&page=2");
        assertThat(last.path("hits")).hasSize(5);
    }

    /** Section 3.4.1. */
    @Test
    void whatIsNotAskedByIsToldInTheLayer() throws IOException {
        assertThat(ask("q=gi%C3%B3&user=an").path("within"))
                .isEqualTo(SERVER.expected("1", "{\"@type\":\"sc:Layer\",\"total\":0,\"ignored\":[\"user\"]}"));
    }

    /** Section 3.2.1. */
    @Test
    void transcriptionsPaintTheirCanvas() throws IOException {
        SERVER.texts().found("mưa", List.of(page(1, passage("", "mưa", "", new Box(1, 1, 9, 9)))));
        String typed = "q=" + encoded("mưa");

        assertThat(ask(typed + "&motivation=painting").path("resources")).hasSize(1);
        assertThat(ask(typed + "&motivation=sc:painting").path("resources")).hasSize(1);
        assertThat(ask(typed + "&motivation=non-painting").path("resources")).isEmpty();
        assertThat(ask(typed + "&motivation=tagging%20commenting").path("resources"))
                .isEmpty();
    }

    /** Section 3.4.4. */
    @Test
    void aHitOverTheEndOfALineHasAnAnnotationOnEach() throws IOException {
        Passage over = new Passage(
                "Một con chim trong ",
                "tay\nbằng",
                " hai con trong bụi",
                List.of(
                        new Passage.Line("tay", new Box(300, 100, 50, 30)),
                        new Passage.Line("bằng", new Box(200, 140, 60, 30))),
                MatchKind.EXACT);
        SERVER.texts().found("tay bằng", List.of(page(3, over)));

        JsonNode found = ask("q=" + encoded("tay bằng"));
        assertThat(found.path("resources").findValuesAsText("chars")).containsExactly("tay", "bằng");
        assertThat(found.path("hits")).hasSize(1);
        JsonNode hit = found.path("hits").get(0);
        assertThat(hit.path("match").asText()).isEqualTo("tay bằng");
        assertThat(hit.path("annotations"))
                .containsExactlyElementsOf(found.path("resources").findValues("@id"));
        assertThat(found.at("/within/total").asInt())
                .as("hits, not annotations")
                .isEqualTo(1);
    }

    @Test
    void aMachineIsToldToBeTheOneWhoReadIt() throws IOException {
        SERVER.texts().found("máy", List.of(page(2, passage("", "máy", "", new Box(1, 1, 9, 9)))));

        assertThat(ask("q=" + encoded("máy"))
                        .at("/resources/0/oa:annotatedBy/foaf:name")
                        .asText())
                .isEqualTo("tesseract 5.3.0");
    }

    /** Section 4.3. */
    @Test
    void wordsAreCompletedWithTheAddressesOfTheirSearches() throws IOException {
        SERVER.texts().completed("chi", new WordCount("chim", 15), new WordCount("chiêng", 3));

        assertThat(SERVER.ask("1", "/autocomplete", "q=chi&motivation=painting&user=an"))
                .isEqualTo(
                        SERVER.expected(
                                "1",
                                """
                        {
                          "@context": "http://iiif.io/api/search/1/context.json",
                          "@id": "{search}/autocomplete?q=chi&motivation=painting",
                          "@type": "search:TermList",
                          "ignored": ["user"],
                          "terms": [
                            {"match": "chim", "url": "{search}?q=chim&motivation=painting", "count": 15},
                            {"match": "chiêng", "url": "{search}?q=chi%C3%AAng&motivation=painting", "count": 3}
                          ]
                        }
                        """));
    }

    private static JsonNode ask(String query) throws IOException {
        return SERVER.ask("1", "", query);
    }
}
