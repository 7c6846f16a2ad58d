package org.tangthu.linkeddata.sparql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.store.Tdb2Generations;

/**
 * Queries that would go on for hours, over 30,000 triples: each has its answer when its time is over, and its worker is
 * idle by then. {@code prove} holds all of them to that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GreedyQueriesTest {
    private static final String BASE = "https://library.example.vn/sparql";
    private static final String PREFIXES =
            "PREFIX : <urn:x:> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final int CONCEPTS = 4_000;
    private static final Duration TIME = Duration.ofMillis(300);
    private static final SparqlLimits LIMITS =
            new SparqlLimits(TIME, TIME, 10_000, 64 << 10, 16 << 20, 64 << 20, 2, 0, Duration.ofSeconds(1));

    private Tdb2Generations generations;
    private GuardedQueries queries;

    @BeforeAll
    void fill(@TempDir Path folder) {
        generations = new Tdb2Generations(folder, "basis");
        generations.open(1).replace(Map.of("urn:g:concepts", concepts(), "urn:g:knot", knot(), "urn:g:ring", ring()));
        generations.serve(1);
        queries = new GuardedQueries(new ArqExecutor(generations), LIMITS);
    }

    @AfterAll
    void end() {
        queries.close();
        generations.close();
    }

    @AfterEach
    void everyWorkerIsIdle() {
        assertThat(queries.running()).isZero();
        assertThat(queries.overdue()).isZero();
        assertThat(queries.stuck()).isZero();
    }

    /** Concepts in a tree, each a member of ten groups. */
    private static Graph concepts() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < CONCEPTS; i++) {
            Node concept = node("c", i);
            graph.add(concept, skos("broader"), node("c", i / 3));
            graph.add(
                    concept, skos("prefLabel"), NodeFactory.createLiteralLang("khái niệm " + "a".repeat(40) + i, "vi"));
            graph.add(node("group", i % 400), skos("member"), concept);
        }
        return graph;
    }

    /**
     * A concept broader and narrower than all others at once, which are the members of one group: who asks whether none of a
     * group lacks it finds out only after the last of them, and that for each of them.
     */
    private static Graph knot() {
        Graph graph = GraphFactory.createDefaultGraph();
        Node middle = node("knot", CONCEPTS);
        for (int i = 0; i < CONCEPTS; i++) {
            Node end = node("knot", i);
            graph.add(middle, skos("broader"), end);
            graph.add(end, skos("broader"), middle);
            graph.add(node("group", CONCEPTS), skos("member"), end);
        }
        return graph;
    }

    /** A ring with chords: every node leads to every other, by very many ways. */
    private static Graph ring() {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < CONCEPTS; i++) {
            graph.add(node("n", i), node("next", 0), node("n", (i + 1) % CONCEPTS));
            graph.add(node("n", i), node("next", 0), node("n", (i * 7 + 3) % CONCEPTS));
        }
        return graph;
    }

    private static Node node(String kind, int number) {
        return NodeFactory.createURI("urn:x:" + kind + number);
    }

    private static Node skos(String name) {
        return NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#" + name);
    }

    /** Of the kinds that ran on for hours past the time limit of Jena 5.3 to 5.5: reports 3044 and 3535 of its tracker. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { GRAPH <urn:g:knot> { ?uri ?p ?o . OPTIONAL { ?x skos:member ?o . FILTER NOT EXISTS { "
                        + "?x skos:member ?other . FILTER NOT EXISTS { ?other skos:broader ?uri } } } } }",
                "SELECT (COUNT(*) AS ?n) { GRAPH <urn:g:knot> { ?uri ?p ?o . OPTIONAL { ?x skos:member ?o . "
                        + "FILTER NOT EXISTS { ?x skos:member ?other . FILTER NOT EXISTS { ?other skos:broader ?uri } } } } }",
                "SELECT ?s { ?s ?p ?o . ?a ?b ?c FILTER(?o = ?never || ?c = ?never) } ORDER BY ?c LIMIT 10",
                "SELECT ?p (COUNT(DISTINCT ?c) AS ?n) { ?s ?p ?o . ?a ?b ?c } GROUP BY ?p ORDER BY DESC(?n)",
                "SELECT DISTINCT ?p { ?s ?p ?o . ?a ?b ?c }",
                "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?c FILTER(STR(?c) = STR(?p)) } } OFFSET 1000000000",
                "SELECT * { ?s ?p ?o MINUS { ?a ?b ?c . ?d ?e ?f FILTER(?c = ?never) } }",
                "CONSTRUCT { ?s ?p ?f } { ?s ?p ?o . ?a ?b ?c . ?d ?e ?f FILTER(?f = ?never || ?c = ?never) }"
            })
    @Timeout(60)
    void queriesThatAreKnownToOutliveALimit(String query) {
        prove(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
                "SELECT * { ?a ?b ?c . ?d ?e ?f FILTER(STR(?f) = CONCAT(STR(?a), '#')) }",
                "SELECT * { { ?a ?b ?c } { ?d ?e ?f } FILTER(?c = ?never || ?f = ?never) }",
                "SELECT * { { SELECT ?a { ?a ?b ?c } } { SELECT ?d { ?d ?e ?f } } FILTER(?a = ?never) }",
                "SELECT * { ?a ?b ?c FILTER EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = ?never) } }",
                "SELECT (EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = ?never) } AS ?x) { ?a ?b ?c }",
                "SELECT * { ?a ?b ?c BIND(EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(?i = ?never) } AS ?x) FILTER(?x) }",
                "ASK { GRAPH ?g { ?a ?b ?c } GRAPH ?h { ?d ?e ?f } ?x ?y ?z FILTER(?z = ?never) }",
                "ASK FROM <urn:g:concepts> FROM <urn:g:ring> { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = ?never) }",
                "ASK FROM NAMED <urn:g:concepts> { GRAPH ?g { ?a ?b ?c . ?d ?e ?f . ?j ?h ?i FILTER(?i = ?never) } }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(?i = ?never) }"
            })
    @Timeout(60)
    void cartesianProducts(String query) {
        prove(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { ?a :next0+ ?b FILTER(?b = ?never) }",
                "SELECT (COUNT(*) AS ?n) { ?a :next0* ?b }",
                "SELECT * { ?a (:next0|^:next0)+ ?b FILTER(?b = ?never) }",
                "SELECT * { ?a (!:x)* ?b . ?c (!:y)* ?d FILTER(?d = ?never) }",
                "SELECT * { :n0 (:next0/:next0/:next0/:next0)+ ?b . ?b :next0+ ?c FILTER(?c = ?never) }",
                "ASK { :n0 (:next0/(:next0|^:next0)*/:next0)* ?b . ?b (:next0*)* ?c . ?c :next0+ ?d FILTER(?d = ?never) }",
                "SELECT (COUNT(*) AS ?n) { ?a :next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/"
                        + ":next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0/:next0 ?b }",
                "SELECT * { GRAPH ?g { ?a :next0+ ?b FILTER(?b = ?never) } }",
                "SELECT * FROM <urn:g:ring> { ?a :next0+ ?b FILTER(?b = ?never) }",
                "SELECT * { ?a skos:broader+ ?b . ?c ^skos:broader+ ?d FILTER(?d = ?never) }"
            })
    @Timeout(60)
    void deepAndCyclicPaths(String query) {
        prove(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?s { ?s ?p ?o . ?x ?y ?z FILTER(REGEX(CONCAT(STR(?o), STR(?z)), '^(a|aa)+$')) }",
                "SELECT ?s { ?s ?p ?o . ?x ?y ?z FILTER(REGEX(CONCAT(STR(?o), STR(?z)), '(x+x+)+y')) }",
                "SELECT (REPLACE(STR(?o), '(a*)*b', '') AS ?r) { ?s ?p ?o . ?x ?y ?z } ORDER BY ?r",
                "SELECT (SHA512(STR(?o)) AS ?h) { ?s ?p ?o . ?x ?y ?z } ORDER BY ?h",
                "SELECT ?s { ?s ?p ?o . ?x ?y ?z } ORDER BY REPLACE(STR(?z), 'a', STR(?o))",
                "SELECT (MAX(REPLACE(STR(?z), 'a', 'bb')) AS ?m) { ?s ?p ?o . ?x ?y ?z }",
                "SELECT (GROUP_CONCAT(?o) AS ?all) { ?s ?p ?o . ?x ?y ?z }",
                "SELECT ?s (GROUP_CONCAT(DISTINCT ?z; SEPARATOR='|') AS ?all) { ?s ?p ?o . ?x ?y ?z } GROUP BY ?s",
                "SELECT (COUNT(DISTINCT *) AS ?n) { ?s ?p ?o . ?x ?y ?z }",
                "SELECT ?o ?z (SAMPLE(?s) AS ?any) { ?s ?p ?o . ?x ?y ?z } GROUP BY ?o ?z HAVING (COUNT(*) > 1000000)"
            })
    @Timeout(60)
    void expressionsAndAggregates(String query) {
        prove(query);
    }

    static Stream<String> longQueries() {
        String values = values(4_000);
        String alternatives =
                IntStream.range(0, 1_500).mapToObj(i -> "?o = :c" + i).collect(Collectors.joining(" || "));
        String unions = IntStream.range(0, 200)
                .mapToObj(i -> "{ ?a" + i + " ?b ?c . ?d ?e ?f FILTER(?f = ?never) }")
                .collect(Collectors.joining(" UNION "));
        String optionals = "OPTIONAL { ?a ?b ?c ".repeat(60) + "}".repeat(60);
        return Stream.of(
                "SELECT * { " + values.replace("?v", "?v1")
                        + " VALUES ?v2 { :a :b } ?s ?p ?o . ?x ?y ?z FILTER(?z = ?v1) }",
                "SELECT * { VALUES ?v { " + ":a ".repeat(8_000) + "} VALUES ?w { " + ":b ".repeat(8_000)
                        + "} FILTER(?v = ?w) }",
                "SELECT * { ?s ?p ?o . ?x ?y ?z FILTER(" + alternatives + ") FILTER(?z = ?never) }",
                "SELECT * { ?s ?p ?o . ?x ?y ?z FILTER(?o NOT IN (" + list(3_000) + ")) FILTER(?z = ?never) }",
                "SELECT * { " + unions + " }",
                "SELECT * { ?s ?p ?o . ?x ?y ?z " + optionals + " FILTER(?z = ?never) }");
    }

    private static String values(int count) {
        return "VALUES ?v { " + list(count).replace(',', ' ') + " }";
    }

    private static String list(int count) {
        return IntStream.range(0, count).mapToObj(i -> ":c" + i).collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @MethodSource("longQueries")
    @Timeout(60)
    void longLists(String query) {
        prove(query);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?x32 { BIND('ababababab' AS ?x0) DOUBLE }",
                "SELECT (ENCODE_FOR_URI(ENCODE_FOR_URI(ENCODE_FOR_URI(?x9))) AS ?y) { BIND('%%%%%%%%%%' AS ?x0) DOUBLE }",
            })
    @Timeout(60)
    void stringsThatDoubleForEver(String query) {
        String doubling = IntStream.range(0, 32)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        assertThatThrownBy(() -> ask(query.replace("DOUBLE", doubling)))
                .isInstanceOf(GreedyQuery.class)
                .hasMessageContaining("characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER('P2147483647D'^^xsd:dayTimeDuration < 'P2147483646D'^^xsd:dayTimeDuration) }",
                "ASK { FILTER('P2147483647D'^^xsd:dayTimeDuration = 'PT2147483640H'^^xsd:dayTimeDuration) }",
                "ASK { VALUES ?d { 'P2147483647D'^^xsd:dayTimeDuration } FILTER(?d != 'P1D'^^xsd:dayTimeDuration) }",
                "ASK { VALUES ?d { 'P2147483647D'^^xsd:dayTimeDuration } FILTER(?d IN (1, ?d)) }",
                "ASK { FILTER('P1D'^^xsd:dayTimeDuration IN ('P2147483647D'^^xsd:dayTimeDuration)) }",
                "SELECT ?d { VALUES ?d { 'P2147483647D'^^xsd:dayTimeDuration 'P1D'^^xsd:dayTimeDuration } } ORDER BY ?d",
                "SELECT (MIN(?d) AS ?m) { VALUES ?d { 'P2147483647D'^^xsd:dayTimeDuration 'P1D'^^xsd:dayTimeDuration } }",
                "SELECT (MAX(DISTINCT ?d) AS ?m) { VALUES ?d { 'P99999Y'^^xsd:duration 'P1D'^^xsd:duration } }",
                "SELECT (xsd:dateTime('2000-01-01T00:00:00Z') + 'P2147483647D'^^xsd:dayTimeDuration AS ?x) {}",
                "SELECT (xsd:date('2000-01-01') - 'PT9999999999999S'^^xsd:dayTimeDuration AS ?x) {}",
                "SELECT (STRDT('P2147483647D', xsd:dayTimeDuration) > 'P1D'^^xsd:dayTimeDuration AS ?x) {}",
                "SELECT (xsd:dayTimeDuration('P2147483647D') > 'P1D'^^xsd:dayTimeDuration AS ?x) {}",
                "ASK { BIND('P9999Y'^^xsd:duration AS ?d) FILTER('P3652000D'^^xsd:dayTimeDuration * 3 < ?d) }"
            })
    @Timeout(60)
    void durationsLongerThanHistoryAreRefused(String query) {
        assertThatThrownBy(() -> ask(query)).isInstanceOf(RefusedQuery.class).hasMessageContaining("10000 years");
    }

    /** Each such comparison takes a while, and nothing but the budget stands between one and the next. */
    static Stream<String> manyLongDurations() {
        String days = IntStream.range(0, 1_000)
                .mapToObj(i -> "'P" + (3_650_000 + i * 7 % 1_000) + "D'^^xsd:dayTimeDuration")
                .collect(Collectors.joining(" ", "VALUES ?d { ", " }"));
        String two = "VALUES (?a ?b) { ('P3650000D'^^xsd:dayTimeDuration 'PT87599999H'^^xsd:dayTimeDuration) }";
        return Stream.of(
                "SELECT * { " + days + " } ORDER BY ?d",
                "SELECT * { " + days + " } ORDER BY DESC(?d) LIMIT 500",
                "SELECT (MAX(?d) AS ?m) { " + days + " ?s ?p ?o }",
                "ASK { " + two + " FILTER(" + "?a < ?b || ".repeat(4_000) + "?a < ?b) }",
                "ASK { " + two + " FILTER(" + "?a = ?b || ".repeat(4_000) + "?a = ?b) }",
                "ASK { " + two + " FILTER(?a IN (" + "?b,".repeat(15_000) + "?b)) }",
                "ASK { " + two + " FILTER(?a IN (" + "?b,".repeat(400) + "?b)) FILTER(?a NOT IN (" + "?b,".repeat(400)
                        + "?a)) }",
                "SELECT ?x { " + two + " BIND(xsd:date('2000-01-01')" + " + ?a - ?a".repeat(1_000) + " AS ?x) }");
    }

    @ParameterizedTest
    @MethodSource("manyLongDurations")
    @Timeout(60)
    void durationsThatAreComparedAgainAndAgain(String query) {
        prove(query);
    }

    @Test
    void durationsOfOurTimeAreReckonedWith() {
        assertThat(text("SELECT (xsd:dateTime('2024-03-01T00:00:00Z') - xsd:dateTime('1471-03-01T00:00:00Z') AS ?d) "
                        + "('P553Y'^^xsd:yearMonthDuration > 'P500Y'^^xsd:yearMonthDuration AS ?longer) "
                        + "(xsd:date('1471-03-01') + 'P1M'^^xsd:yearMonthDuration AS ?later) {}"))
                .contains("P2019", "true", "1471-04-01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'a' + 'b'", "'a'@vi + 'b'", "?x + ?x", "STR(?x) + ''"})
    void stringsHaveNoSum(String sum) {
        assertThat(text("SELECT (BOUND(?y) AS ?made) { VALUES ?x { 'ab' } BIND(" + sum + " AS ?y) }"))
                .contains("false");
        assertThat(text("SELECT (1 + 2.5 AS ?y) {}")).contains("3.5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX(?x12, CONCAT('(', ?many, '){200}b'))",
                "REGEX(?x12, '^(.*)(.*)(.*)(.*)(.*)(.*)(.*){50}b')",
                "REPLACE(?x12, 'a(.*b)?', 'a') = 'b'",
                "REPLACE(?x12, '(.*b)?', '', 'i') = 'b'"
            })
    @Timeout(60)
    void patternsThatTakeManyStepsOnALongText(String expression) {
        String doubling = IntStream.range(0, 12)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        prove("ASK { BIND('aaaaaaaaaaaaaaaa' AS ?x0) " + doubling + " BIND('" + "a?".repeat(40) + "' AS ?many) FILTER("
                + (expression + " || ").repeat(20) + expression + ") }");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BIND(STRDT(?x13, xsd:integer) AS ?n)", "BIND(xsd:decimal(?x13) AS ?n)"})
    void numbersWithoutEndAreNotMade(String bind) {
        String doubling = IntStream.range(0, 13)
                .mapToObj(i -> "BIND(CONCAT(?x" + i + ", ?x" + i + ") AS ?x" + (i + 1) + ")")
                .collect(Collectors.joining(" "));
        assertThat(text("SELECT (BOUND(?n) AS ?made) { BIND('12345678' AS ?x0) " + doubling + " " + bind + " }"))
                .contains("false");
        assertThatThrownBy(() -> ask("ASK { VALUES ?n { " + "9".repeat(3_000) + " } FILTER(ISBLANK(?n)) }"))
                .isInstanceOf(RefusedQuery.class)
                .hasMessageContaining("thousands of digits");
        assertThatThrownBy(() -> ask("ASK { FILTER(ISBLANK(" + "9".repeat(3_000) + ")) }"))
                .isInstanceOf(RefusedQuery.class);
    }

    @Test
    @Timeout(60)
    void whatIsKeptIsCountedAndLetGo() {
        assertThatThrownBy(() -> ask("SELECT * { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c OFFSET 1000000"))
                .isInstanceOfAny(GreedyQuery.class, LateQuery.class);
        for (int i = 0; i < 20; i++) {
            assertThat(ask("SELECT ?l { ?s skos:prefLabel ?l } ORDER BY ?l LIMIT 10")
                            .body()
                            .size())
                    .isPositive();
        }
    }

    @Test
    void aModestQueryIsNotHindered() {
        assertThat(text("SELECT ?b { :c3999 skos:broader+ ?b } ORDER BY ?b"))
                .hasLineCount(9)
                .contains("urn:x:c1333", "urn:x:c0");
    }

    /** Late or not: {@link #everyWorkerIsIdle} is what it is about. */
    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "RDF_XML", "JSON_LD", "TRIG"})
    @Timeout(60)
    void manyValuesOfOneSubjectAreWrittenInTime(AnswerForm form) {
        Question question = Question.parse(PREFIXES + "CONSTRUCT { :a :b ?x } { ?s ?p ?o BIND(STR(?s) AS ?x) }", BASE);
        try {
            assertThat(queries.ask(question, form, LIMITS.visitor()).cut()).isEqualTo(QueryAnswer.Cut.ROWS);
        } catch (LateQuery late) {
            assertThat(late).hasMessageContaining("longer than");
        }
    }

    private void prove(String query) {
        assertThatThrownBy(() -> ask(query)).isInstanceOfAny(LateQuery.class, GreedyQuery.class);
    }

    private String text(String query) {
        return ask(query).body().toString();
    }

    private QueryAnswer ask(String query) {
        Question question = Question.parse(PREFIXES + query, BASE);
        AnswerForm form = question.kind() == Question.Kind.GRAPH ? AnswerForm.N_TRIPLES : AnswerForm.CSV;
        return queries.ask(question, form, LIMITS.visitor());
    }
}
