package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
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

    @ParameterizedTest
    @ValueSource(strings = {"/ns", "/id/kind", "/id/kind/manuscript", "/id/agent/tran-thi-binh"})
    void peopleSeeAPageInBothLanguages(String path) {
        var response = server.get(path, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).isEqualToIgnoringCase("text/html;charset=utf-8");
        assertThat(response.body())
                .startsWith("<!DOCTYPE html>")
                .contains("<html lang=\"vi\">", "<h1>")
                .doesNotContain("<script");
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
                "/id/%3Cscript%3E"
            })
    void whatWasNeverNamedIs404(String path) {
        assertThat(server.get(path).statusCode()).isEqualTo(404);
    }
}
