package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogTest extends ServedLinkedData {
    private static final String COLLECTION = BASE + "/catalog/collection/han-nom";

    @BeforeAll
    void counted() {
        await().until(() -> linkedData.openData().statistics().isPresent());
    }

    @Test
    void itHoldsToTheShapesOfDcatAp() {
        assertThat(DcatAp.broken(graph(server.get("/catalog.ttl")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdings", "national", "vocabulary", "usage", "collection/han-nom"})
    void whatIsSaidOfOneDatasetHoldsToThemToo(String name) {
        var response = server.get("/catalog/" + name);
        assertThat(response.statusCode()).isEqualTo(200);
        Graph graph = graph(response);
        assertThat(DcatAp.broken(graph)).isEmpty();
        assertThat(graph.contains(iri(BASE + "/catalog/" + name), RDF.type.asNode(), DCAT.Dataset.asNode()))
                .isTrue();
    }

    @Test
    void togetherWithWhatIsSaidOfEachOfItsDatasetsItHoldsToThemToo() {
        Graph all = graph(server.get("/catalog.ttl"));
        for (String name : List.of("holdings", "national", "vocabulary", "usage", "collection/han-nom")) {
            GraphUtil.addInto(all, graph(server.get("/catalog/" + name)));
        }
        assertThat(DcatAp.broken(all)).isEmpty();
    }

    @Test
    void itSaysAllThatIsRecommended() {
        assertThat(DcatAp.lacking(graph(server.get("/catalog.ttl")))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"holdings", "national", "collection/han-nom"})
    void theYearsOfADatasetAreThoseOfItsDocuments(String name) {
        Graph graph = graph(server.get("/catalog/" + name));
        Node years = graph.find(iri(BASE + "/catalog/" + name), DCTerms.temporal.asNode(), Node.ANY)
                .next()
                .getObject();
        assertThat(numbers(graph, years.getURI(), DCAT.startDate.getURI())).containsExactly("1870");
        assertThat(numbers(graph, years.getURI(), DCAT.endDate.getURI())).containsExactly("1879");
    }

    @Test
    void theShapesFindWhatIsMissing() {
        Graph graph = graph(server.get("/catalog.ttl"));
        graph.remove(iri(COLLECTION), DCTerms.description.asNode(), Node.ANY);
        assertThat(DcatAp.broken(graph)).isNotEmpty();
    }

    @Test
    void everyCollectionIsADatasetWithItsItemsCounted() {
        Graph graph = graph(server.get("/catalog"));
        assertThat(graph.contains(iri(BASE + "/catalog"), DCAT.dataset.asNode(), iri(COLLECTION)))
                .isTrue();
        assertThat(numbers(graph, COLLECTION, "http://rdfs.org/ns/void#entities"))
                .containsExactly("1");
        assertThat(numbers(graph, BASE + "/catalog/holdings", "http://rdfs.org/ns/void#entities"))
                .containsExactly("1");
    }

    @Test
    void theNationalOnesAreADatasetWithItsItemsCounted() {
        Graph graph = graph(server.get("/catalog/national"));
        assertThat(numbers(graph, BASE + "/catalog/national", "http://rdfs.org/ns/void#entities"))
                .containsExactly("1");
    }

    @Test
    void itsDoorsAreThoseThatAreThere() {
        Graph graph = graph(server.get("/catalog"));
        assertThat(graph.find(Node.ANY, DCAT.endpointURL.asNode(), Node.ANY)
                        .mapWith(triple -> triple.getObject().getURI())
                        .toList())
                .containsExactlyInAnyOrder(BASE + "/sparql", BASE + "/iiif/presentation/3/collection/top");
    }

    @Test
    void aServiceThroughWhichADatasetIsHadServesIt() {
        Graph graph = graph(server.get("/catalog"));
        List<Triple> through =
                graph.find(Node.ANY, DCAT.accessService.asNode(), Node.ANY).toList();
        assertThat(through)
                .anySatisfy(one -> assertThat(one.getSubject().getURI()).startsWith(COLLECTION + "#"));
        for (Triple one : through) {
            Node dataset = graph.find(Node.ANY, DCAT.distribution.asNode(), one.getSubject())
                    .next()
                    .getSubject();
            assertThat(graph.contains(one.getObject(), DCAT.servesDataset.asNode(), dataset))
                    .as("%s", one)
                    .isTrue();
        }
    }

    @Test
    void theDataIsFreeForAllUnderTheLicenceThatIsConfigured() {
        Graph graph = graph(server.get("/catalog"));
        List<Node> licensed = graph.find(Node.ANY, RDF.type.asNode(), DCAT.Dataset.asNode())
                .mapWith(Triple::getSubject)
                .toList();
        assertThat(licensed).hasSize(5).allSatisfy(dataset -> {
            assertThat(graph.contains(dataset, DCTerms.license.asNode(), iri(LICENCE)))
                    .isTrue();
            assertThat(graph.contains(
                            dataset,
                            DCTerms.accessRights.asNode(),
                            iri("http://publications.europa.eu/resource/authority/access-right/PUBLIC")))
                    .isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"jsonld", "nt", "rdf"})
    void everySyntaxSaysTheSame(String extension) {
        Graph turtle = graph(server.get("/catalog.ttl"));
        assertThat(graph(server.get("/catalog." + extension)).isIsomorphicWith(turtle))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2100-01-01T00:00:00Z, 0",
        "2100-01-01, 0",
        "2100-01-01T00:00:00, 0",
        "1970-01-01T00:00:00.5, 5",
        "1970-01-01, 5",
        "1970-01-01T00:00:00+07:00, 5",
        "1970-01-01T00:00:00%2B07:00, 5"
    })
    void onlyWhatChangedSinceIsListed(String since, int datasets) {
        Graph graph = graph(server.get("/catalog?modified_since=" + since));
        assertThat(graph.find(iri(BASE + "/catalog"), DCAT.dataset.asNode(), Node.ANY)
                        .toList())
                .hasSize(datasets);
        assertThat(DcatAp.broken(graph)).isEmpty();
        Node list = graph.find(Node.ANY, hydra("totalItems"), Node.ANY).next().getSubject();
        assertThat(list.getURI()).startsWith(BASE + "/catalog?modified_since=");
        assertThat(graph.find(list, hydra("totalItems"), Node.ANY)
                        .next()
                        .getObject()
                        .getLiteralLexicalForm())
                .isEqualTo(Integer.toString(datasets));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "modified_since=yesterday",
                "modified_since=",
                "modified_since=2026-01-31T",
                "page=0",
                "page=-1",
                "page=x",
                "page="
            })
    void whatCannotBeReadIs400(String query) {
        assertThat(server.get("/catalog?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void whatIsNotThereIs404() {
        assertThat(server.get("/catalog?page=2").statusCode()).isEqualTo(404);
        assertThat(server.get("/catalog/collection/none").statusCode()).isEqualTo(404);
        assertThat(server.get("/catalog/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void thePageNamesItsPlaceInTheList() {
        var response = server.get("/catalog");
        Graph graph = graph(response);
        assertThat(graph.contains(iri(BASE + "/catalog?page=1"), RDF.type.asNode(), hydra("PartialCollectionView")))
                .isTrue();
        assertThat(header(response, "Link"))
                .contains(
                        "<" + BASE + "/catalog?page=1>; rel=\"first\"", "<" + BASE + "/catalog?page=1>; rel=\"last\"");
    }

    @Test
    void anAnswerThatIsKnownIsNotSentAgain() {
        String tag = header(server.get("/catalog.ttl"), "ETag");
        assertThat(tag).startsWith("W/");
        assertThat(server.get("/catalog.ttl", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(server.get("/catalog.nt", "If-None-Match", tag).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"/catalog, vi, Danh mục dữ liệu", "/catalog?lang=en, en, Data catalogue"})
    void peopleSeeItAsAPage(String address, String language, String title) {
        var response = server.get(address, "Accept", "text/html");
        assertThat(header(response, "Content-Type")).startsWith("text/html");
        assertThat(response.body()).contains("<html lang=\"" + language + "\">", title, COLLECTION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/catalog/holdings", "/catalog/collection/han-nom?lang=en"})
    void peopleSeeADatasetAsAPageWithItsLicence(String address) {
        var response = server.get(address, "Accept", "text/html");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<h1>", LICENCE, "Thư viện tỉnh, " + BASE + "/");
    }

    @ParameterizedTest
    @CsvSource({
        "national, /sparql",
        "vocabulary, /ns.ttl",
        "usage, /api/usage?format=csv",
        "collection/han-nom, /iiif/presentation/3/collection/han-nom"
    })
    void peopleSeeByWhichServicesItIsHad(String name, String address) {
        assertThat(server.get("/catalog/" + name, "Accept", "text/html").body())
                .contains("href=\"" + BASE + address + "\"");
    }

    private static List<String> numbers(Graph graph, String subject, String property) {
        return graph.find(iri(subject), iri(property), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private static Node hydra(String term) {
        return iri("http://www.w3.org/ns/hydra/core#" + term);
    }

    private static Node iri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
