package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.OWL2;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest extends ServedLinkedData {
    @ParameterizedTest
    @CsvSource({
        "/ns, text/turtle",
        "/ns, application/ld+json",
        "/ns, application/rdf+xml",
        "/id/kind, text/turtle",
        "/id/kind/manuscript, text/turtle",
        "/id/kind/manuscript, application/ld+json",
        "/id/place, text/turtle",
        "/id/place/hung-yen-2025, application/rdf+xml",
        "/id/rights/NoC-OKLR-1.0, text/turtle",
        "/id/library/VN-HD-TVT, text/turtle",
        "/id/agent/tran-thi-binh, application/n-triples",
        "/id/collection/han-nom, application/rdf+xml"
    })
    void everyNameOfOursTellsAboutItself(String path, String mediaType) {
        var response = server.get(path, "Accept", mediaType);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(mediaType);
        assertThat(graph(response).contains(NodeFactory.createURI(BASE + path), Node.ANY, Node.ANY))
                .isTrue();
    }

    @Test
    void everyIriOfOursInADescriptionLeadsSomewhere() {
        Graph graph = graph(server.get("/data/" + PUBLISHED));
        graph.find().toList().forEach(triple -> {
            for (Node node : new Node[] {triple.getPredicate(), triple.getObject()}) {
                if (node.isURI() && node.getURI().matches(BASE + "/(ns|id)[/#].*")) {
                    String path = node.getURI().substring(BASE.length()).replaceFirst("#.*", "");
                    Graph there = graph(server.get(path));
                    assertThat(there.contains(node, Node.ANY, Node.ANY))
                            .as(node.getURI())
                            .isTrue();
                }
            }
        });
    }

    @Test
    void aConceptNamesItsStableEqualAndItsScheme() {
        Graph concept = graph(server.get("/id/kind/map.ttl"));
        Node here = NodeFactory.createURI(BASE + "/id/kind/map");
        assertThat(concept.contains(
                        here, SKOS.exactMatch.asNode(), NodeFactory.createURI("https://tangthu.org/id/kind/map")))
                .isTrue();
        assertThat(concept.contains(NodeFactory.createURI(BASE + "/id/kind"), SKOS.prefLabel.asNode(), Node.ANY))
                .isTrue();
        Graph ontology = graph(server.get("/ns.ttl"));
        assertThat(ontology.contains(
                        NodeFactory.createURI(BASE + "/ns#kind"),
                        OWL2.equivalentProperty.asNode(),
                        NodeFactory.createURI("https://tangthu.org/ns#kind")))
                .isTrue();
        assertThat(ontology.contains(NodeFactory.createURI(BASE + "/ns"), RDF.type.asNode(), OWL2.Ontology.asNode()))
                .isTrue();
    }

    @Test
    void aPlaceTellsItsPeriodWhatItReplacedAndByWhichChange() {
        Graph place = graph(server.get("/id/place/hung-yen-2025.ttl"));
        Node here = NodeFactory.createURI(BASE + "/id/place/hung-yen-2025");
        Node change = NodeFactory.createURI(here.getURI() + "#establishment");
        for (String before : List.of("hung-yen-1997", "thai-binh-until-2025")) {
            Node unit = NodeFactory.createURI(BASE + "/id/place/" + before);
            assertThat(place.contains(here, DCTerms.replaces.asNode(), unit)).isTrue();
            assertThat(place.contains(change, NodeFactory.createURI(BASE + "/ns#originalUnit"), unit))
                    .isTrue();
            assertThat(graph(server.get("/id/place/" + before + ".ttl"))
                            .contains(unit, DCTerms.isReplacedBy.asNode(), here))
                    .isTrue();
        }
        assertThat(place.contains(
                        change,
                        NodeFactory.createURI(BASE + "/ns#resolution"),
                        NodeFactory.createLiteralString("Nghị quyết 202/2025/QH15")))
                .isTrue();
    }

    @Test
    void thePageOfAPlaceLeadsToItsItemsItsPredecessorsAndItsResolution() {
        String page =
                server.get("/id/place/hung-yen-2025", "Accept", "text/html").body();
        assertThat(page)
                .contains("<h1>Hưng Yên (từ 01/07/2025)</h1>")
                .contains("/search?place=hung-yen-2025")
                .contains("href=\"" + BASE + "/id/place/hung-yen-1997\">Hưng Yên (đến 30/06/2025)</a>")
                .contains("id=\"establishment\"", "Nghị quyết 202/2025/QH15");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/ns",
                "/ns/profile",
                "/ns/shapes",
                "/id/kind",
                "/id/kind/manuscript",
                "/id/script/nom",
                "/id/place",
                "/id/place/hung-yen-2025",
                "/id/agent/tran-thi-binh"
            })
    void peopleSeeAPageInBothLanguages(String path) {
        for (String language : List.of("vi", "en")) {
            var response = server.get(path + "?lang=" + language, "Accept", "text/html");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(header(response, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
            assertThat(header(response, "Content-Language")).isEqualTo(language);
            assertThat(response.body())
                    .startsWith("<!DOCTYPE html>")
                    .contains("<html lang=\"" + language + "\">", "<h1>", BASE + path + ".ttl", BASE + path + ".jsonld")
                    .doesNotContain("<script");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/ns, text/turtle",
        "/ns/profile, application/ld+json",
        "/ns/shapes, application/rdf+xml",
        "/id/script, application/n-triples",
        "/id/language/vi-Hani, application/ld+json"
    })
    void everyFormSaysTheSame(String path, String mediaType) {
        Graph turtle = graph(server.get(path + ".ttl"));
        var response = server.get(path, "Accept", mediaType);
        assertThat(graph(response).isIsomorphicWith(turtle)).isTrue();
        assertThat(header(response, "Link")).contains("<" + BASE + path + ".nt>; rel=\"alternate\"");
        assertThat(header(response, "Content-Location")).startsWith(BASE + path + ".");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            /ns                  | id="Appraisal"
            /ns                  | <h3>nhóm tài liệu</h3>
            /ns                  | href="BASE/id/place-role"
            /ns                  | href="http://www.loc.gov/premis/rdf/v3/Event">premis:Event</a>
            /ns                  | <dt>trường hợp riêng của</dt>
            /ns/profile          | id="item-title"
            /ns/profile          | href="BASE/ns/shapes#title"
            /ns/profile          | href="http://purl.org/dc/terms/title">dcterms:title</a>
            /ns/shapes           | id="creatorAbsence"
            /ns/shapes           | href="http://purl.org/dc/terms/creator">dcterms:creator</a>
            /ns/shapes           | href="BASE/ns#creatorAbsence">không có tác giả</a> <code class="soft">tt:creatorAbsence
            /ns/shapes           | href="BASE/ns/profile#item-title"
            /id/language/vi-Hani | <a href="BASE/id/language/vi">tiếng Việt</a>
            /id/language/vi-Hani | <a href="BASE/id/script/nom">chữ Nôm</a>
            /id/language/vi-Hani | href="BASE/search?language=vi-Hani"
            /id/language/vi      | <dt>khái niệm hẹp hơn</dt>
            /id/language/vi      | <a href="BASE/id/language/vi-Hani">
            /id/script/nom       | <dt>được dùng ở</dt>
            /id/script/nom       | <a href="BASE/id/language/vi-Hani">tiếng Việt (chữ Nôm)</a>
            /id/script/nom       | <a href="BASE/ns#script">
            /id/script/nom       | lang="en">Nôm script</p>
            /id/script           | <a href="BASE/id/script/khmer">chữ Khmer</a>
            """)
    void aPageShowsDefinitionsMappingsAndUses(String path, String html) {
        assertThat(server.get(path, "Accept", "text/html").body()).contains(html.replace("BASE", BASE));
    }

    @Test
    void linksStayInTheLanguageOfThePage() {
        assertThat(server.get("/id/script/nom?lang=en", "Accept", "text/html").body())
                .contains("<h1>Nôm script</h1>", BASE + "/id/language/vi-Hani?lang=en", BASE + "/ns?lang=en#script");
    }

    @Test
    void everyAnchorThatAPageLeadsToIsThere() {
        for (String path : List.of("/ns", "/ns/profile", "/ns/shapes")) {
            String html = server.get(path, "Accept", "text/html").body();
            var ids = Pattern.compile(" id=\"([^\"]+)\"")
                    .matcher(html)
                    .results()
                    .map(id -> id.group(1))
                    .toList();
            assertThat(ids).doesNotHaveDuplicates();
            assertThat(Pattern.compile("href=\"(?:" + BASE + path + ")?#([^\"]+)\"")
                            .matcher(html)
                            .results()
                            .map(link -> link.group(1)))
                    .isNotEmpty()
                    .allMatch(ids::contains);
        }
    }

    @Test
    void theContextKnowsPrefixesAndTerms() {
        String context = server.get("/ns/context.jsonld").body();
        String written = context.substring(0, context.lastIndexOf('}'))
                + ", \"@id\": \"http://example.org/x\", \"tt:kind\": \"http://example.org/k\", \"tt:pageImages\": 3 }";
        assertThat(graph(written, Lang.JSONLD)
                        .isIsomorphicWith(graph(
                                """
                                <http://example.org/x> <BASE/ns#kind> <http://example.org/k> ;
                                    <BASE/ns#pageImages> "3"^^<http://www.w3.org/2001/XMLSchema#nonNegativeInteger> .
                                """
                                        .replace("BASE", BASE),
                                Lang.TURTLE)))
                .isTrue();
    }

    @Test
    void peopleAreToldWhatIsMissingAndWhereTheRestIs() {
        var response = server.get("/ns/nothing", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("<h1>Không tìm thấy</h1>", "/ns/nothing", "href=\"" + BASE + "/ns\"");
        assertThat(server.get("/id/kind/nothing?lang=en", "Accept", "text/html").body())
                .contains("<html lang=\"en\">", "no document or concept");
        assertThat(server.get("/ns/nothing").body()).contains("/ns/nothing").doesNotContain("<");
    }

    @Test
    void theWordsOfAPageAreEscaped() {
        assertThat(server.get("/id/kind/manuscript", "Accept", "text/html").body())
                .contains("bản chép tay", "manuscript", "lang=\"en\"");
        assertThat(server.get("/id/agent/tran-thi-binh", "Accept", "text/html").body())
                .contains("Trần Thị Bình", "href=\"http://viaf.org/viaf/1\"");
    }

    @Test
    void whatHasAPageInThePortalSendsPeopleThere() {
        var response = server.get("/id/library/VN-HD-TVT", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(BASE + "/libraries/VN-HD-TVT");
        assertThat(header(server.get("/id/collection/han-nom", "Accept", "text/html"), "Location"))
                .isEqualTo(BASE + "/collections/han-nom");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/id/",
                "/id/nothing",
                "/id/kind/nothing",
                "/id/agent/VN-HD-TVT",
                "/id/library/",
                "/id/kind/manuscript/x",
                "/ns/",
                "/ns/nothing",
                "/ns/nothing.ttl",
                "/ns/context",
                "/id/%3Cscript%3E"
            })
    void whatWasNeverNamedIs404(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/ns, text/html",
        "/ns, text/turtle",
        "/ns/context.jsonld, application/ld+json",
        "/id/kind/map, text/html",
        "/id/kind/map, application/n-triples",
        "/id/agent/tran-thi-binh, text/html"
    })
    void whatTheClientHasIsNotSentAgain(String path, String type) {
        var first = server.get(path, "Accept", type);
        String tag = header(first, "ETag");
        assertThat(tag).startsWith("W/");

        var again = server.get(path, "Accept", type, "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Vary")).isEqualTo(header(first, "Vary"));

        var english = server.get(path + "?lang=en", "Accept", type, "If-None-Match", tag);
        assertThat(english.statusCode()).isEqualTo(type.equals("text/html") ? 200 : 304);
    }
}
