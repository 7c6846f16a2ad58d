package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VoidTest extends ServedLinkedData {
    private static final Node DATASET = NodeFactory.createURI(BASE + "/catalog/holdings");

    private static final Instant BEGINNING = Instant.parse("2026-01-01T00:00:00Z");

    private Graph described;

    @Override
    Instant known(long sequence) {
        return BEGINNING.plusSeconds(sequence);
    }

    @BeforeAll
    void count() {
        await().until(() -> linkedData.openData().statistics().isPresent());
        described = graph(server.get("/.well-known/void"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            triples          | COUNT(*)           | ?s ?p ?o
            distinctSubjects | COUNT(DISTINCT ?s) | ?s ?p ?o
            distinctObjects  | COUNT(DISTINCT ?o) | ?s ?p ?o
            properties       | COUNT(DISTINCT ?p) | ?s ?p ?o
            classes          | COUNT(DISTINCT ?o) | ?s a ?o
            entities         | COUNT(DISTINCT ?s) | ?s a <http://www.europeana.eu/schemas/edm/ProvidedCHO>
            """)
    void itsCountsAreThoseThatQueriesFind(String property, String count, String pattern) {
        String found = query("SELECT (" + count + " AS ?n) { " + pattern + " }").get(1);
        assertThat(numbers(DATASET, property)).containsExactly(Long.parseLong(found));
    }

    @ParameterizedTest
    @CsvSource({"propertyPartition, property, triples, ?s <%s> ?o", "classPartition, class, entities, ?s a <%s>"})
    void eachPropertyAndEachClassIsCounted(String kind, String name, String count, String pattern) {
        Map<String, Long> told = partitions(kind, name, count);
        assertThat(told).hasSizeGreaterThan(10);
        told.forEach((iri, number) -> assertThat(
                        query("SELECT (COUNT(DISTINCT *) AS ?n) { " + String.format(pattern, iri) + " }")
                                .get(1))
                .as(iri)
                .isEqualTo(Long.toString(number)));
    }

    @Test
    void aCollectionIsASubsetWithItsPublishedItems() {
        Node collection = NodeFactory.createURI(BASE + "/catalog/collection/han-nom");
        assertThat(described.contains(DATASET, term("subset"), collection)).isTrue();
        assertThat(numbers(collection, "entities")).containsExactly(1L);
    }

    @Test
    void theNationalOnesAreASubset() {
        Node national = NodeFactory.createURI(BASE + "/catalog/national");
        assertThat(described.contains(DATASET, term("subset"), national)).isTrue();
        assertThat(numbers(national, "entities")).containsExactly(1L);
    }

    @Test
    void statementsThatLeadElsewhereAreLinksets() {
        List<Node> linksets = subjects(RDF.type.asNode(), term("Linkset"));
        assertThat(linksets).isNotEmpty().allSatisfy(linkset -> {
            assertThat(described.contains(linkset, term("subjectsTarget"), DATASET))
                    .isTrue();
            assertThat(described.contains(linkset, term("linkPredicate"), Node.ANY))
                    .isTrue();
            assertThat(numbers(linkset, "triples")).singleElement().isNotEqualTo(0L);
        });
        List<String> targets = described
                .find(Node.ANY, term("objectsTarget"), Node.ANY)
                .mapWith(triple -> triple.getObject().getURI())
                .toList();
        assertThat(targets)
                .anyMatch(target -> target.startsWith(BASE + "/id/"))
                .anyMatch(target -> !target.startsWith(BASE));
    }

    /** Whenever that was counted. */
    @Test
    void itTellsUpToWhenTheDataTells() {
        long applied = linkedData.version().orElseThrow().sequence();
        assertThat(described
                        .find(NodeFactory.createURI(BASE + "/.well-known/void"), DCTerms.modified.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                        .toList())
                .containsExactly(known(applied).toString());
    }

    @Test
    void itShowsExamplesThatAreThere() {
        assertThat(described
                        .find(DATASET, term("exampleResource"), Node.ANY)
                        .mapWith(triple -> triple.getObject().getURI())
                        .toList())
                .containsExactly(BASE + "/ark:/99999/" + PUBLISHED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "nt", "rdf"})
    void everySyntaxSaysTheSame(String extension) {
        Graph turtle = graph(server.get("/.well-known/void.ttl"));
        assertThat(graph(server.get("/.well-known/void." + extension)).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void peopleAreSentToThePageAboutOpenData() {
        var response = server.get("/.well-known/void", "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(header(response, "Location")).isEqualTo(BASE + "/open-data");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        String tag = header(server.get("/.well-known/void"), "ETag");
        assertThat(server.get("/.well-known/void", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
    }

    private List<String> query(String sparql) {
        return server.get("/sparql?query=" + URLEncoder.encode(sparql, StandardCharsets.UTF_8), "Accept", "text/csv")
                .body()
                .lines()
                .toList();
    }

    private Map<String, Long> partitions(String kind, String name, String count) {
        Map<String, Long> partitions = new TreeMap<>();
        described
                .find(DATASET, term(kind), Node.ANY)
                .mapWith(Triple::getObject)
                .forEachRemaining(part -> partitions.put(
                        described
                                .find(part, term(name), Node.ANY)
                                .next()
                                .getObject()
                                .getURI(),
                        numbers(part, count).get(0)));
        return partitions;
    }

    private List<Long> numbers(Node subject, String property) {
        return described
                .find(subject, term(property), Node.ANY)
                .mapWith(triple -> Long.valueOf(triple.getObject().getLiteralLexicalForm()))
                .toList();
    }

    private List<Node> subjects(Node property, Node object) {
        return described
                .find(Node.ANY, property, object)
                .mapWith(Triple::getSubject)
                .toList();
    }

    private static Node term(String name) {
        return NodeFactory.createURI("http://rdfs.org/ns/void#" + name);
    }
}
