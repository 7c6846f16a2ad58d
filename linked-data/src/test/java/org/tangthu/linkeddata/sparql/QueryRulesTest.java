package org.tangthu.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QueryRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CALL(<java:org.example.Code>, 'x') AS ?x) {}",
                "SELECT * { ?s ?p ?o FILTER(CALL(?p, ?o)) }",
                "SELECT * { ?s ?p ?o } ORDER BY CALL(?p, ?o)",
                "SELECT (sum(CALL(?p, ?o)) AS ?x) { ?s ?p ?o }",
                "SELECT (sum(<java:org.example.Code>(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (max(<java:org.example.Code>(?o)) > 1)",
                "CONSTRUCT { ?s ?p ?x } { ?s ?p ?o BIND(CALL(?p) AS ?x) }"
            })
    void codeIsNamedNowhereInAQuery(String query) {
        assertThatThrownBy(() -> QueryRules.of(QueryFactory.create(query, Syntax.syntaxARQ)))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?n) AS ?x) { ?s ?p ?n }",
                "SELECT (<http://jena.apache.org/ARQ/function/aggregate#var_pop>(DISTINCT ?n) AS ?x) { ?s ?p ?n }",
                "SELECT ?s { ?s ?p ?n } GROUP BY ?s HAVING (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?n) > 1)",
                "SELECT ?s { ?s ?p ?n } GROUP BY ?s ORDER BY <http://jena.apache.org/ARQ/function/aggregate#stdev>(?n)",
                "ASK { { SELECT (<http://jena.apache.org/ARQ/function/aggregate#stdev>(?n) AS ?x) { ?s ?p ?n } } }"
            })
    void aggregatesBeyondSparqlAreRefused(String query) {
        assertThatThrownBy(() -> Question.parse(query, "https://library.example.vn/sparql"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (sum(strlen(?o)) AS ?x) { ?s ?p ?o }",
                "SELECT (sum(?n * ?m) AS ?x) { ?s ?n ?m }",
                "SELECT (count(*) AS ?a) (count(distinct *) AS ?b) (count(?m) AS ?c) (count(distinct ?m) AS ?d) "
                        + "(avg(?m) AS ?e) (avg(distinct ?m) AS ?f) (sum(distinct ?m) AS ?g) (min(distinct ?m) AS ?h) "
                        + "(max(distinct ?m) AS ?i) (sample(?m) AS ?j) (sample(distinct ?m) AS ?k) "
                        + "(group_concat(distinct ?m; separator=',') AS ?l) { ?s ?n ?m }",
                "SELECT (group_concat(concat(?o, '!')) AS ?x) (count(distinct replace(?o, 'a', 'b')) AS ?y) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (max(?o / 2) > 1) ORDER BY (min(replace(?o, 'a', 'b')))",
                "SELECT * { { SELECT (sum(?n * ?m) AS ?x) { ?s ?n ?m } GROUP BY ?s HAVING (sum(?n * ?m) > 1) } }",
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (max(xsd:integer(?o)) AS ?x) { ?s ?p ?o }",
                "PREFIX math: <http://www.w3.org/2005/xpath-functions/math#> SELECT (math:sqrt(2) AS ?x) {}"
            })
    void functionsOfSparqlAreNotRefused(String query) {
        assertThatCode(() -> Question.parse(query, "https://library.example.vn/sparql"))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER %s }",
                "SELECT * { ?s ?p ?o BIND(%s AS ?x) }",
                "SELECT (%s AS ?x) { ?s ?p ?o }",
                "SELECT ?s { ?s ?p ?o } ORDER BY %s",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (%s)",
                "SELECT (MAX(%s) AS ?x) { ?s ?p ?o }",
                "ASK { { SELECT ?s { ?s ?p ?o OPTIONAL { ?o ?q ?r FILTER (%s && true) } } } }"
            })
    @Timeout(30)
    void patternsOfExistsAreNestedOnlySoDeepThatTheyCanBeRead(String query) {
        assertThatCode(() -> nested(query, 8).query()).doesNotThrowAnyException();
        for (int depth : new int[] {9, 40, 400}) {
            assertThatThrownBy(() -> nested(query, depth))
                    .isInstanceOf(RefusedQuery.class)
                    .hasMessageContaining("nested");
        }
    }

    private static Question nested(String query, int depth) {
        String exists =
                "EXISTS { ?s ?p ?o FILTER NOT ".repeat(depth - 1) + "EXISTS { ?s ?p ?o }" + " }".repeat(depth - 1);
        return Question.parse(String.format(query, exists), "https://library.example.vn/sparql");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?s ?p ?o FILTER(?o < NOW()) }",
                "SELECT (RAND() AS ?x) {}",
                "SELECT * { BIND(UUID() AS ?x) }",
                "SELECT * { BIND(STRUUID() AS ?x) }",
                "SELECT ?s { ?s ?p ?o } ORDER BY BNODE()"
            })
    void whatDiffersEachTimeIsKnown(String query) {
        assertThat(Question.parse(query, "https://library.example.vn/sparql").repeatable())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECT * { ?s ?p ?o }", "ASK { ?s ?p ?o FILTER(REGEX(?o, 'now')) }"})
    void whatIsTheSameEachTimeIsKnown(String query) {
        assertThat(Question.parse(query, "https://library.example.vn/sparql").repeatable())
                .isTrue();
    }
}
