package org.tangthu.linkeddata.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
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
        assertThat(QueryRules.refusal(QueryFactory.create(query, Syntax.syntaxARQ)))
                .hasValueSatisfying(reason -> assertThat(reason).contains("not allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (sum(strlen(?o)) AS ?x) { ?s ?p ?o }",
                "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (max(xsd:integer(?o)) AS ?x) { ?s ?p ?o }"
            })
    void functionsOfSparqlAreNotRefused(String query) {
        assertThat(QueryRules.refusal(QueryFactory.create(query, Syntax.syntaxSPARQL_11)))
                .isEmpty();
    }
}
