package org.tangthu.iiif.search.v2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.search.SearchServer.encoded;
import static org.tangthu.iiif.search.SearchServer.page;
import static org.tangthu.iiif.search.SearchServer.passage;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.tangthu.iiif.search.MatchKind;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.Passage;
import org.tangthu.iiif.search.SearchServer;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.repository.text.Box;

/** The answers of Content Search API 2.0, example by example. */
class ContentSearch2Test {
    @RegisterExtension
    static final SearchServer SERVER = new SearchServer();

    /** Sections 4.2.1 and 4.3.1. */
    @Test
    void aHitIsAnAnnotationAndWhatStandsAroundItAnother() throws IOException {
        SERVER.texts()
                .found("chim", List.of(page(1, passage("Có hai ", "chim", " trong bụi", new Box(200, 100, 40, 20)))));

        assertThat(ask("q=chim"))
                .isEqualTo(
                        SERVER.expected(
                                "2",
                                """
                        {
                          "@context": "http://iiif.io/api/search/2/context.json",
                          "id": "{search}?q=chim",
                          "type": "AnnotationPage",
                          "items": [
                            {
                              "id": "{search}?q=chim#0001-1",
                              "type": "Annotation",
                              "motivation": "supplementing",
                              "body": {"type": "TextualBody", "value": "chim", "format": "text/plain"},
                              "target": "{canvas}/0001#xywh=200,100,40,20"
                            }
                          ],
                          "annotations": [
                            {
                              "type": "AnnotationPage",
                              "items": [
                                {
                                  "id": "{search}?q=chim#0001-1-context",
                                  "type": "Annotation",
                                  "motivation": "contextualizing",
                                  "target": {
                                    "type": "SpecificResource",
                                    "source": "{search}?q=chim#0001-1",
                                    "selector": [
                                      {
                                        "type": "TextQuoteSelector",
                                        "prefix": "Có hai ",
                                        "exact": "chim",
                                        "suffix": " trong bụi"
                                      }
                                    ]
                                  }
                                }
                              ]
                            }
                          ]
                        }
                        """));
    }

    /** Section 4.2.2. */
    @Test
    void manyPagesAreAnsweredInParts() throws IOException {
        SERVER.texts()
                .found(
                        "và",
                        IntStream.rangeClosed(1, 45)
                                .mapToObj(ContentSearch2Test::twice)
                                .toList());

        JsonNode second = ask("q=v%C3%A0&page=2");
        assertThat(second.path("id").asText()).endsWith("?q=v%C3%A0&page=2");
        assertThat(second.path("partOf"))
                .isEqualTo(
                        SERVER.expected(
                                "2",
                                """
                        {
                          "id": "{search}?q=v%C3%A0",
                          "type": "AnnotationCollection",
                          "total": 90,
                          "first": {"id": "{search}?q=v%C3%A0&page=1", "type": "AnnotationPage"},
                          "last": {"id": "{search}?q=v%C3%A0&page=3", "type": "AnnotationPage"}
                        }
                        """));
        assertThat(second.path("next"))
                .isEqualTo(SERVER.expected("2", "{\"id\":\"{search}?q=v%C3%A0&page=3\",\"type\":\"AnnotationPage\"}"));
        assertThat(second.path("prev"))
                .isEqualTo(SERVER.expected("2", "{\"id\":\"{search}?q=v%C3%A0&page=1\",\"type\":\"AnnotationPage\"}"));
        assertThat(second.path("startIndex").asInt()).isEqualTo(40);
        assertThat(second.path("items")).hasSize(40);
        assertThat(ask("q=v%C3%A0").path("prev").isMissingNode()).isTrue();
        assertThat(ask("q=v%C3%A0&page=3").path("next").isMissingNode()).isTrue();
        assertThat(ask("q=v%C3%A0&page=3").path("items")).hasSize(10);
        assertThat(ask("q=v%C3%A0&page=9").path("items")).isEmpty();
    }

    @Test
    void aWordOnVeryManyPagesIsNotCounted() throws IOException {
        SERVER.texts()
                .found(
                        "là",
                        IntStream.rangeClosed(1, 300)
                                .mapToObj(ContentSearch2Test::twice)
                                .toList());

        JsonNode first = ask("q=l%C3%A0");
        assertThat(first.at("/partOf/total").isMissingNode()).isTrue();
        assertThat(first.path("startIndex").isMissingNode()).isTrue();
        assertThat(first.at("/partOf/last/id").asText()).endsWith("&page=15");
    }

    private static PageMatch twice(int page) {
        return page(page, passage("", "x", "", new Box(1, 1, 9, 9)), passage("", "x", "", new Box(20, 1, 9, 9)));
    }

    /** Section 4.2.4. */
    @Test
    void whatIsNotAskedByIsToldAndLeftOutOfTheAddress() throws IOException {
        JsonNode found = ask("q=gi%C3%B3&user=https%3A%2F%2Fexample.com%2Fusers%2Fan&date=&lang=vi");

        assertThat(found)
                .isEqualTo(
                        SERVER.expected(
                                "2",
                                """
                        {
                          "@context": "http://iiif.io/api/search/2/context.json",
                          "id": "{search}?q=gi%C3%B3",
                          "type": "AnnotationPage",
                          "ignored": ["lang", "user"],
                          "items": []
                        }
                        """));
    }

    /** Section 4.1.1. */
    @Test
    void anAnnotationOfAnotherMotivationIsNotThere() throws IOException {
        SERVER.texts().found("mưa", List.of(page(1, passage("", "mưa", "", new Box(1, 1, 9, 9)))));
        String typed = "q=" + encoded("mưa");

        assertThat(ask(typed + "&motivation=painting").path("items")).isEmpty();
        assertThat(ask(typed + "&motivation=painting%20supplementing").path("items"))
                .hasSize(1);
        JsonNode found = ask(typed + "&motivation=supplementing");
        assertThat(found.path("items")).hasSize(1);
        assertThat(found.path("id").asText()).endsWith("&motivation=supplementing");
        assertThat(found.path("ignored").isMissingNode()).isTrue();
    }

    /** Section 4.3.4. */
    @Test
    void aHitOverTheEndOfALineIsOneWithAnAnnotationOnEach() throws IOException {
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
        String id = "{search}?q=" + encoded("tay bằng") + "#0003-1";
        assertThat(found.path("items").findValuesAsText("target"))
                .containsExactly(
                        SERVER.expected("2", "\"{canvas}/0003#xywh=300,100,50,30\"")
                                .asText(),
                        SERVER.expected("2", "\"{canvas}/0003#xywh=200,140,60,30\"")
                                .asText());
        assertThat(found.at("/annotations/0/items"))
                .isEqualTo(SERVER.expected(
                        "2",
                        """
                        [
                          {
                            "id": "{id}-context",
                            "type": "Annotation",
                            "motivation": "highlighting",
                            "target": [
                              {
                                "type": "SpecificResource",
                                "source": "{id}",
                                "selector": [
                                  {"type": "TextQuoteSelector", "prefix": "Một con chim trong ", "exact": "tay"}
                                ]
                              },
                              {
                                "type": "SpecificResource",
                                "source": "{id}-2",
                                "selector": [
                                  {"type": "TextQuoteSelector", "exact": "bằng", "suffix": " hai con trong bụi"}
                                ]
                              }
                            ]
                          }
                        ]
                        """
                                .replace("{id}", id)));
    }

    @Test
    void aMachineIsToldToBeTheOneWhoReadIt() throws IOException {
        SERVER.texts()
                .found(
                        "máy",
                        List.of(
                                page(1, passage("", "máy", "", new Box(1, 1, 9, 9))),
                                page(2, passage("", "máy", "", new Box(1, 1, 9, 9)))));

        JsonNode items = ask("q=" + encoded("máy")).path("items");
        assertThat(items.get(0).path("creator").isMissingNode()).isTrue();
        assertThat(items.get(1).path("creator"))
                .isEqualTo(SERVER.expected("2", "{\"type\":\"Software\",\"name\":\"tesseract 5.3.0\"}"));
    }

    @Test
    void aHitWithoutAPlaceIsOnItsCanvas() throws IOException {
        SERVER.texts().found("chữ", List.of(page(1, new Passage("", "chữ\nhán", "", List.of(), MatchKind.EXACT))));

        JsonNode item = ask("q=" + encoded("chữ")).at("/items/0");
        assertThat(item.path("target").asText()).endsWith("/canvas/0001");
        assertThat(item.at("/body/value").asText()).isEqualTo("chữ hán");
    }

    @Test
    void linesOfCharactersAreJoinedWithoutASpaceWhereTheyAreContext() throws IOException {
        SERVER.texts().found("史記", List.of(page(1, passage("河內\n大越", "史記", "\n全書\n\nĐại Việt", new Box(1, 1, 9, 9)))));

        JsonNode selector = ask("q=" + encoded("史記")).at("/annotations/0/items/0/target/selector/0");
        assertThat(selector.path("prefix").asText()).isEqualTo("河內大越");
        assertThat(selector.path("suffix").asText()).isEqualTo(" 全書 Đại Việt");
    }

    /** Section 5.3. */
    @Test
    void wordsAreCompletedWithTheirNumbers() throws IOException {
        SERVER.texts().completed("ch", new WordCount("chim", 15), new WordCount("chiêng", 3), new WordCount("chín", 1));

        assertThat(SERVER.ask("2", "/autocomplete", "q=ch&min=2&user=an"))
                .isEqualTo(
                        SERVER.expected(
                                "2",
                                """
                        {
                          "@context": "http://iiif.io/api/search/2/context.json",
                          "id": "{search}/autocomplete?q=ch",
                          "type": "TermPage",
                          "ignored": ["user"],
                          "items": [{"value": "chim", "total": 15}, {"value": "chiêng", "total": 3}]
                        }
                        """));
    }

    /** Section 5.3. */
    @Test
    void howOftenAWordStandsIsOnlyToldWhereItIsKnown() throws IOException {
        SERVER.texts().completed("một con ch", new WordCount("một con chim", OptionalLong.empty()));

        assertThat(SERVER.ask("2", "/autocomplete", "q=" + encoded("một con ch"))
                        .path("items"))
                .isEqualTo(SERVER.expected("2", "[{\"value\": \"một con chim\"}]"));
        assertThat(SERVER.ask("2", "/autocomplete", "q=" + encoded("một con ch") + "&min=2")
                        .path("items"))
                .isEmpty();
    }

    private static JsonNode ask(String query) throws IOException {
        return SERVER.ask("2", "", query);
    }
}
