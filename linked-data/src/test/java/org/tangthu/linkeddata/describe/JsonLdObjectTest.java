package org.tangthu.linkeddata.describe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.junit.jupiter.api.Test;

class JsonLdObjectTest {
    private static final String TURTLE =
            """
            PREFIX dcterms: <http://purl.org/dc/terms/>
            PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
            PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
            <http://example.org/1> a skos:Concept, <http://example.org/Kind> ;
              dcterms:title "Truyện Kiều"@vi, "傳翹"@vi-Hani, "The \\"Tale\\"\\n" ;
              dcterms:created "1820"^^xsd:gYear ; dcterms:extent 24 , 2.5 , true ;
              dcterms:relation <http://example.org/2>, [ dcterms:title "nameless" ] ;
              <http://example.org/unprefixed> ( 1 2 ) .
            """;

    private static Graph read(byte[] text, Lang language) {
        return RDFParser.source(new ByteArrayInputStream(text)).lang(language).toGraph();
    }

    @Test
    void whatIsReadAgainIsTheSameGraph() throws IOException {
        Graph graph = read(TURTLE.getBytes(StandardCharsets.UTF_8), Lang.TURTLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JsonLdObject.write(graph, out);

        assertThat(read(out.toByteArray(), Lang.JSONLD11).isIsomorphicWith(graph))
                .as(out.toString(StandardCharsets.UTF_8))
                .isTrue();
        assertThat(read(JsonLdObject.text(graph).getBytes(StandardCharsets.UTF_8), Lang.JSONLD11)
                        .isIsomorphicWith(graph))
                .isTrue();
    }

    @Test
    void itsContextHoldsThePrefixesThatItUsesAlone() {
        Graph graph = read(
                "PREFIX a: <http://a.org/> PREFIX b: <http://b.org/> a:1 a:says b:2 .".getBytes(StandardCharsets.UTF_8),
                Lang.TURTLE);
        assertThat(JsonLdObject.text(graph))
                .startsWith("{\"@context\":{\"a\":\"http://a.org/\"},")
                .contains("\"a:says\":[{\"@id\":\"http://b.org/2\"}]");
    }

    @Test
    void anEmptyGraphIsAnObjectWithoutNodes() {
        assertThat(JsonLdObject.text(read(new byte[0], Lang.TURTLE))).isEqualTo("{\"@context\":{},\"@graph\":[]}");
    }
}
