package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.repository.model.State;

/** What comes back for what is asked. */
class SparqlAnswersTest extends ServedSparql {
    @ParameterizedTest
    @CsvSource({
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values"
    })
    void solutionsComeInEveryStandardFormat(String mediaType) {
        var response = query(TITLE, "Accept", mediaType);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(mediaType);
        assertThat(response.body()).contains("Sổ ghi lễ tiết");
        assertThat(header(response, "Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @ParameterizedTest
    @CsvSource({"text/turtle", "application/ld+json", "application/n-triples", "application/rdf+xml"})
    void graphsComeInEverySyntax(String mediaType) {
        var response =
                query("CONSTRUCT WHERE { <" + BASE + "/ark:/99999/" + PUBLISHED + "> ?p ?o }", "Accept", mediaType);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Content-Type")).startsWith(mediaType);
        assertThat(graph(response).size()).isGreaterThan(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            SELECT    | application/json                                                | application/json
            SELECT    | application/xml                                                 | application/xml
            SELECT    | text/xml                                                        | text/xml;charset=utf-8
            SELECT    | application/sparql-results+json;q=0, */*                        | application/sparql-results+xml
            SELECT    | application/json;q=0.5, application/sparql-results+json;q=0.1   | application/json
            CONSTRUCT | application/json                                                | application/json
            CONSTRUCT | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | application/rdf+xml
            CONSTRUCT | text/turtle;q=0, */*                                            | application/n-triples;charset=utf-8
            """)
    void anAnswerIsCalledAsItWasAskedFor(String kind, String accept, String contentType) {
        String query = kind.equals("SELECT") ? TITLE : "CONSTRUCT WHERE { <" + BASE + "/id/collection/han-nom> ?p ?o }";
        assertThat(header(query(query, "Accept", accept), "Content-Type")).isEqualTo(contentType);
    }

    @Test
    void askAndDescribeAreAnswered() {
        assertThat(query("ASK { ?s ?p ?o }", "Accept", "application/sparql-results+json")
                        .body())
                .contains("true");
        var described = query("DESCRIBE <" + BASE + "/id/agent/tran-thi-binh>", "Accept", "text/turtle");
        assertThat(described.body()).contains("Trần Thị Bình");
    }

    @Test
    void whatIsNamedIsDescribedWhateverThePatternFinds() {
        for (String pattern : new String[] {"{ ?s ?p ?o }", "{ ?s ?p <urn:never> }"}) {
            var described =
                    query("DESCRIBE <" + BASE + "/id/agent/tran-thi-binh> WHERE " + pattern, "Accept", "text/turtle");
            assertThat(described.statusCode()).isEqualTo(200);
            assertThat(described.body()).contains("Trần Thị Bình");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            ASK { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(*) > 1)             | true
            ASK { ?s ?p ?o } GROUP BY ?p HAVING (COUNT(*) > 1000000)       | false
            ASK { ?s ?p ?o } HAVING (COUNT(*) > 1)                         | true
            ASK { ?s ?p ?o } GROUP BY (STR(?p)) HAVING (COUNT(*) > 1)      | true
            ASK { ?s ?p ?o } GROUP BY (STR(?p) AS ?q) HAVING (COUNT(*) > 1) | true
            """)
    void groupsCanBeAskedFor(String query, String truth) {
        var response = query(query, "Accept", "application/sparql-results+json");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body().replaceAll("\\s", "")).contains("\"boolean\":" + truth);
    }

    @Test
    void jsonLdSaysTheSameWhateverTheNamesAndPrefixesOfAQuery() {
        String odd =
                """
                PREFIX urn: <http://elsewhere.example/>
                PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
                CONSTRUCT {
                  <urn:a> a <urn:T>, "a text", [ <urn:p> <urn:b> ] ;
                    urn:q "Sổ"@vi, "plain", "1"^^<urn:type>, 1, true, 1.50, <mailto:a@example.vn>, "2026-01-01"^^xsd:date .
                  <urn:b> a <urn:T>, <urn:U> .
                } {}""";
        var turtle = graph(query(odd, "Accept", "text/turtle"));
        assertThat(turtle.size()).isEqualTo(14);
        assertThat(graph(query(odd, "Accept", "application/ld+json")).isIsomorphicWith(turtle))
                .isTrue();
    }

    @Test
    void whatAPatternFindsAgainAndAgainHidesNothingFromADescription() {
        String often = "{ ?a ?b ?c BIND(<" + BASE + "/id/collection/han-nom> AS ?x) }";
        String last = "{ BIND(<" + BASE + "/id/agent/tran-thi-binh> AS ?x) }";
        var described = query("DESCRIBE ?x { " + often + " UNION " + last + " }", "Accept", "text/turtle");
        assertThat(described.body()).contains("Hán Nôm", "Trần Thị Bình");
        assertThat(header(described, "X-SPARQL-MaxRows")).isEmpty();
        var everything = query("DESCRIBE ?s { ?s ?p ?o }", "Accept", "text/turtle");
        assertThat(header(everything, "X-SPARQL-MaxRows")).isEqualTo("100");
    }

    @Test
    void labelsOfConceptsCanBeJoined() {
        var response = query(PREFIXES + "SELECT ?l { ?s tt:kind/skos:prefLabel ?l FILTER(lang(?l) = 'vi') }");
        assertThat(response.body()).contains("bản chép tay");
    }

    @Test
    void whatIsNotPublicIsNotInTheStore() {
        for (String name : new String[] {DRAFT, WITHDRAWN, PURGED}) {
            assertThat(query("ASK { { ?s ?p <" + BASE + "/ark:/99999/" + name + "> } UNION { <" + BASE + "/ark:/99999/"
                                    + name + "> ?p ?o } }")
                            .body())
                    .contains("false");
        }
    }

    @Test
    void whatIsWithdrawnLeavesTheStore() {
        var ark = Samples.ark(6);
        String ask = "ASK { GRAPH <" + BASE + "/data/" + ark.name() + "> { ?s ?p ?o } }";
        project(catalogue.put(Samples.manuscript(ark, State.PUBLISHED)));
        assertThat(query(ask).body()).contains("true");
        project(catalogue.put(Samples.manuscript(ark, State.WITHDRAWN)));
        assertThat(query(ask).body()).contains("false");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
            REGEX('HÀ NỘI', '^hà nội$', 'i')            | true
            REGEX('ha noi', 'nôi')                      | false
            REGEX('a.b', '.b', 'q')                     | true
            REGEX('a\\nb', 'a.b', 's')                | true
            REPLACE('Hà Nội'@vi, 'N(.)i', '<$1>') = 'Hà <ộ>'@vi | true
            REPLACE('aXbX', 'x', '-', 'i') = 'a-b-'     | true
            xsd:integer('7') = 7                        | true
            """)
    void patternsMatchAsSparqlSays(String expression, boolean expected) {
        var response = query("PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> ASK { FILTER(" + expression + ") }");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        assertThat(response.body()).contains(Boolean.toString(expected));
    }
}
