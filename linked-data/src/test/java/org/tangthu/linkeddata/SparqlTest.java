package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.State;

class SparqlTest extends ServedLinkedData {
    private static final String PREFIXES = "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX tt: <" + BASE + "/ns#> "
            + "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> ";
    private static final String TITLE = PREFIXES + "SELECT ?t { ?s dcterms:title ?t . FILTER(lang(?t) = 'vi') "
            + "FILTER(contains(str(?s), '/ark:/')) }";
    private static final int LARGE_BYTES = 12_000_000;
    /** 100 rows of 132,000 characters: more than the buffers of a connection can hold. */
    private static final String LARGE = "SELECT ?z { ?s ?p ?o . BIND('" + "x".repeat(1_000) + "' AS ?x) "
            + "BIND(CONCAT(?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x) AS ?y) "
            + "BIND(CONCAT(?y, ?y, ?y, ?y, ?y, ?y, ?y, ?y, ?y, ?y, ?y, ?y) AS ?z) }";

    private static final String FORM = "application/x-www-form-urlencoded";

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

    @Test
    void aQueryMayBePostedInBothForms() {
        var form = server.send("POST", "/sparql", "query=" + encode(TITLE), "Content-Type", FORM);
        var direct = server.send("POST", "/sparql", TITLE, "Content-Type", "application/sparql-query");
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("Sổ ghi lễ tiết");
        assertThat(direct.statusCode()).isEqualTo(200);
        assertThat(direct.body()).isEqualTo(form.body());
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

    @Test
    void withoutAQueryTheServiceDescribesItself() {
        var response = server.get("/sparql", "Accept", "text/turtle");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains(BASE + "/sparql", "SPARQL11Query", "UnionDefaultGraph");
    }

    @Test
    void headIsAnsweredWithoutABody() {
        var response = server.send("HEAD", "/sparql?query=" + encode(TITLE), "");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT * { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "SELECT * { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
                "SELECT * { BIND(<ADDRESS> AS ?a) SERVICE ?a { ?s ?p ?o } }",
                "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } } }",
                "SELECT * { { SELECT * { OPTIONAL { SERVICE <ADDRESS> { ?s ?p ?o } } } } }",
                "SELECT (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } } AS ?x) { }",
                "SELECT ?s { ?s ?p ?o } ORDER BY (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } })",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (EXISTS { SERVICE SILENT <ADDRESS> { ?s ?p ?o } })",
                "CONSTRUCT { ?s ?p ?o } { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "DESCRIBE ?s { SERVICE <ADDRESS> { ?s ?p ?o } }",
                "ASK { SERVICE SILENT <ADDRESS> { ?s ?p ?o } }",
            })
    void noOtherServerIsAsked(String query) throws IOException {
        try (var trap = new Trap()) {
            var response = query(query.replace("ADDRESS", trap.address()));
            assertThat(response.statusCode()).isEqualTo(400);
            assertThat(response.body()).contains("SERVICE is not allowed");
            assertThat(trap.visits()).isZero();
        }
    }

    @Test
    void datasetClausesChooseAmongOurGraphsAndFetchNothing(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.ttl"), "<urn:s> <urn:p> 'secret' .");
        try (var trap = new Trap()) {
            for (String address : List.of(trap.address(), secret.toUri().toString(), "file:" + secret)) {
                assertThat(query("SELECT * FROM <" + address + "> { ?s ?p ?o }").body())
                        .doesNotContain("secret");
                assertThat(query("SELECT * FROM NAMED <" + address + "> { GRAPH ?g { ?s ?p ?o } }")
                                .body())
                        .doesNotContain("secret");
                assertThat(server.get("/sparql?query=" + encode("SELECT * { ?s ?p ?o }") + "&default-graph-uri="
                                        + encode(address))
                                .body())
                        .doesNotContain("secret");
            }
            assertThat(trap.visits()).isZero();
        }
        assertThat(query("ASK FROM <" + BASE + "/data/" + PUBLISHED + "> { ?s ?p ?o }")
                        .body())
                .contains("true");
        assertThat(query("ASK FROM <" + BASE + "/data/" + PUBLISHED
                                + "> { ?s a <http://www.w3.org/2004/02/skos/core#Concept> }")
                        .body())
                .contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT DATA { <urn:s> <urn:p> <urn:o> }",
                "DELETE WHERE { ?s ?p ?o }",
                "LOAD <http://localhost/>",
                "CLEAR ALL",
                "DROP ALL",
                "CREATE GRAPH <urn:g>"
            })
    void nothingIsUpdated(String update) {
        assertThat(query(update).statusCode()).isEqualTo(400);
        assertThat(server.send("POST", "/sparql", "update=" + encode(update), "Content-Type", FORM)
                        .statusCode())
                .isEqualTo(400);
        assertThat(server.send("POST", "/sparql", update, "Content-Type", "application/sparql-update")
                        .statusCode())
                .isEqualTo(415);
        assertThat(query("ASK { <urn:s> ?p ?o }").body()).contains("false");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (<java:org.apache.jena.sparql.function.library.sha1sum>('x') AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY <java:org.apache.jena.sparql.function.library.sha1sum>(?s)",
                "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#matches>('a', '(a|aa)+$') AS ?x) }",
                "SELECT (sum(<java:org.apache.jena.sparql.function.library.sha1sum>(?o)) AS ?x) { ?s ?p ?o }"
            })
    void functionsBeyondSparqlAreRefused(String query) {
        var response = query(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("not allowed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (CALL(<java:org.apache.jena.sparql.function.library.sha1sum>, 'x') AS ?x) {}",
                "ASK { FILTER(CALL(<http://www.w3.org/2005/xpath-functions#matches>, 'aaa!', '^(a|aa)+$')) }",
                "SELECT * { LET (?x := 1) }",
                "SELECT * { ?s ?p ?o } LIMIT 1 + 1"
            })
    void whatIsNotSparqlIsRefusedThoughArqKnowsIt(String query) {
        var response = query(query);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("no query of SPARQL 1.1", "line 1");
    }

    @Test
    void propertiesThatAreFunctionsAreOnlyProperties() {
        for (String property : List.of(
                "java:org.apache.jena.sparql.pfunction.library.concat",
                "http://jena.apache.org/ARQ/property#strSplit",
                "http://jena.apache.org/ARQ/property#concat")) {
            assertThat(query("ASK { ?x <" + property + "> ('a' 'b') }").body()).contains("false");
        }
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER(REGEX('TEXT', '^(a|aa)+$')) }",
                "SELECT (REPLACE('TEXT', '^(a|aa)+$', '') AS ?x) {}",
                "SELECT * { ?s ?p ?o } ORDER BY REGEX('TEXT', '^(a|aa)+$') LIMIT 1",
                "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (REGEX('TEXT', '^(a|aa)+$'))",
                "SELECT ?s { ?s ?p ?o } GROUP BY (REGEX('TEXT', '^(a|aa)+$') AS ?x)",
                "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER(REGEX('TEXT', '^(a|aa)+$')) } }",
                "SELECT * { { SELECT (REGEX('TEXT', '^(a|aa)+$') AS ?x) {} } }",
                "SELECT (sum(IF(REGEX('TEXT', '^(a|aa)+$'), 1, 0)) AS ?x) { ?s ?p ?o }",
                "SELECT (EXISTS { BIND(REGEX('TEXT', '^(a|aa)+$') AS ?y) } AS ?x) {}",
                "SELECT * { BIND(REGEX('TEXT', '((((a{100}){100}){100}){100}){100}') AS ?x) }"
            })
    @Timeout(10)
    void aPatternThatTakesForEverElsewhereIsQuickHere(String query) {
        assertThat(query(query.replace("TEXT", "a".repeat(60) + "!")).statusCode())
                .isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "callback=alert",
                "force-accept=text/html",
                "stylesheet=http://elsewhere.example/x.xsl",
                "output=text/html",
                "format=text/html",
                "results=text/html",
                "output=application/javascript"
            })
    void noLinkMakesADocumentOrAScriptOfAnAnswer(String parameter) {
        String query = "SELECT ('<script>alert(1)</script>' AS ?x) {}";
        for (String accept : new String[] {"*/*", "text/html", "application/sparql-results+xml"}) {
            var response = server.get("/sparql?query=" + encode(query) + "&" + parameter, "Accept", accept);
            assertThat(header(response, "Content-Type")).doesNotContain("html", "javascript");
            assertThat(response.body()).doesNotContain("elsewhere.example");
        }
    }

    @Test
    void aMistakeIsA400ThatSaysWhere() {
        var response = query("SELECT ?s { ?s ?p }");
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("line 1");
    }

    @Test
    void aQueryOverTheLimitOfLengthIs413() {
        String longQuery = "ASK { } #" + "x".repeat(4_100);
        assertThat(query(longQuery).statusCode()).isEqualTo(413);
        assertThat(server.send("POST", "/sparql", longQuery, "Content-Type", "application/sparql-query")
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void aLongAnswerIsCutAndSaysSo() {
        var cut = query("SELECT * { ?s ?p ?o }", "Accept", "text/csv");
        assertThat(cut.body().lines().count()).isEqualTo(101);
        assertThat(header(cut, "X-SPARQL-MaxRows")).isEqualTo("100");
        var whole = query("SELECT * { ?s ?p ?o } LIMIT 100", "Accept", "text/csv");
        assertThat(whole.body().lines().count()).isEqualTo(101);
        assertThat(header(whole, "X-SPARQL-MaxRows")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?i ?a",
                "SELECT DISTINCT ?x { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . BIND('same' AS ?x) }",
                "SELECT ?a (count(?h) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a",
                "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(str(?i) = 'never') }",
                "SELECT * { ?a (!<urn:x>)* ?b . ?c (!<urn:y>)* ?d . ?e (!<urn:z>)* ?f FILTER(str(?f) = 'never') }",
                "CONSTRUCT { ?a ?b ?i } { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(str(?i) = 'never') }",
                "ASK { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(str(?i) = 'never') }",
                "DESCRIBE ?a { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i FILTER(str(?i) = 'never') }",
                "SELECT * { { SELECT ?a (sample(?i) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } GROUP BY ?a } ?a ?p ?x }",
                "SELECT * { ?a ?b ?c FILTER NOT EXISTS { ?d ?e ?f . ?g ?h ?i FILTER(str(?i) = str(?f) && ?i != ?f) } }"
            })
    @Timeout(20)
    void aQueryWithoutEndEndsAtTheLimit(String query) {
        var response = query(query);
        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.body()).containsIgnoringCase("timed out");
    }

    @Test
    @Timeout(20)
    void oneQueryTooManyIsToldToComeBack() {
        String endless = "SELECT (count(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        List<CompletableFuture<HttpResponse<String>>> running = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            running.add(CompletableFuture.supplyAsync(() -> query(endless)));
        }
        var refused = running.stream()
                .map(CompletableFuture::join)
                .filter(response -> !header(response, "Retry-After").isEmpty())
                .toList();
        assertThat(refused).isNotEmpty().allMatch(response -> response.statusCode() == 503);
        assertThat(query("ASK {}").statusCode()).isEqualTo(200);
    }

    @Test
    @Timeout(20)
    void whoDoesNotReadTheAnswerKeepsNobodyElseWaiting() throws IOException {
        try (var first = server.open();
                var second = server.open()) {
            for (Socket socket : List.of(first, second)) {
                ask(socket, LARGE);
                assertThat(socket.getInputStream().read()).isPositive();
            }
            assertThat(query("ASK {}").statusCode()).isEqualTo(200);
        }
    }

    @Test
    @Timeout(20)
    void whoReadsTooSlowlyIsLeft() throws Exception {
        try (var slow = server.open()) {
            ask(slow, LARGE);
            assertThat(slow.getInputStream().read()).isPositive();
            Thread.sleep(1_500);
            assertThat(drain(slow.getInputStream())).isLessThan(LARGE_BYTES);
        }
        assertThat(query(LARGE).body().length()).isGreaterThan(LARGE_BYTES);
    }

    @Test
    void anAnswerOverTheLimitOfBytesIsRefused() {
        var response = query(LARGE.replace("SELECT ?z", "SELECT ?z (CONCAT(?z, ?z) AS ?w)"));
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("longer than 16000000 bytes").hasSizeLessThan(1_000);
    }

    private static void ask(Socket socket, String query) throws IOException {
        String request = "GET /sparql?query=" + encode(query) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static long drain(InputStream in) throws IOException {
        long read = 0;
        try {
            for (int count = in.read(new byte[65_536]); count >= 0; count = in.read(new byte[65_536])) {
                read += count;
            }
        } catch (SocketException e) {
            assertThat(e).hasMessageContaining("reset");
        }
        return read;
    }

    private HttpResponse<String> query(String query, String... headers) {
        return server.get("/sparql?query=" + encode(query), headers);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** A server that counts who comes. */
    private static final class Trap implements AutoCloseable {
        private final AtomicInteger visits = new AtomicInteger();
        private final HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);

        Trap() throws IOException {
            server.createContext("/", exchange -> {
                visits.incrementAndGet();
                byte[] body = "<urn:s> <urn:p> 'secret' .".getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/turtle");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
        }

        String address() {
            return "http://localhost:" + server.getAddress().getPort() + "/";
        }

        int visits() {
            return visits.get();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
