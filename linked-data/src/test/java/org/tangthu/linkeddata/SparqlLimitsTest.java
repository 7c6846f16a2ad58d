package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one query, and all together, may cost. */
class SparqlLimitsTest extends ServedSparql {
    private static final int LARGE_BYTES = 12_000_000;
    /** 100 rows of 121,000 characters: more than the buffers of a connection can hold. */
    private static final String LARGE = "SELECT ?y ?z (?z AS ?w) { ?s ?p ?o . BIND('" + "x".repeat(1_000) + "' AS ?x) "
            + "BIND(CONCAT(?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x, ?x) AS ?y) "
            + "BIND(CONCAT(?y, ?y, ?y, ?y, ?y) AS ?z) }";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ASK { FILTER(REGEX('TEXT', '^(a|aa)+$')) }",
                "SELECT (REPLACE('TEXT', '^(a|aa)+$', '') AS ?x) {}",
                "SELECT * { VALUES ?s { 1 2 3 } } ORDER BY REGEX('TEXT', '^(a|aa)+$') LIMIT 1",
                "SELECT ?s { VALUES ?s { 1 2 3 } } GROUP BY ?s HAVING (REGEX('TEXT', '^(a|aa)+$'))",
                "SELECT ?x { VALUES ?s { 1 2 3 } } GROUP BY (REGEX('TEXT', '^(a|aa)+$') AS ?x)",
                "ASK { FILTER NOT EXISTS { VALUES ?s { 1 2 3 } FILTER(REGEX('TEXT', '^(a|aa)+$')) } }",
                "SELECT * { { SELECT (REGEX('TEXT', '^(a|aa)+$') AS ?x) {} } }",
                "SELECT (sum(IF(REGEX('TEXT', '^(a|aa)+$'), 1, 0)) AS ?x) { VALUES ?s { 1 2 3 } }",
                "SELECT (EXISTS { BIND(REGEX('TEXT', '^(a|aa)+$') AS ?y) } AS ?x) {}"
            })
    @Timeout(10)
    void aPatternThatTakesForEverElsewhereIsQuickHere(String query) {
        assertThat(query(query.replace("TEXT", "a".repeat(60) + "!")).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "REGEX('aa', '(a)\\\\1')",
                "REGEX('aa', '((((a{100}){100}){100}){100}){100}')",
                "REGEX('aa', '(aaaaaaaaaaaaaaaaaaaaa){1000}')",
                "REGEX('aa', 'a', 'x')",
                "REGEX('aa', '(')",
                "REPLACE('aa', '(a)\\\\1', '') = ''",
                "REPLACE('aa', 'a', '', 'ix') = ''"
            })
    void aPatternThatIsNotSearchedForIsRefused(String expression) {
        String joined = expression.replaceFirst(", ('.*?')", ", CONCAT(STR(?o), $1)");
        for (String query : List.of(
                "ASK { FILTER(" + expression + ") }",
                "ASK { FILTER NOT EXISTS { ?s ?p ?o FILTER(" + expression + ") } }",
                "ASK { VALUES ?o { '' } FILTER(" + joined + ") }")) {
            var response = query(query);
            assertThat(response.statusCode()).as(query).isEqualTo(400);
            assertThat(response.body()).containsIgnoringCase("pattern");
        }
    }

    @Test
    void aPatternOfMoreThan500CharactersIsRefused() {
        assertThat(query("ASK { FILTER(REGEX('a', '" + "a".repeat(500) + "')) }")
                        .statusCode())
                .isEqualTo(200);
        assertThat(query("ASK { FILTER(REGEX('a', '" + "a".repeat(501) + "')) }")
                        .body())
                .contains("at most 500 characters");
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
    @Timeout(60)
    void whoHoldsATokenHasLonger() {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        assertThat(query(endless).body()).contains("longer than 1 s");
        assertThat(query(endless, "Authorization", "A").body()).contains("longer than 5 s");
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
        assertThat(query(LARGE, "Authorization", "A").body().length()).isGreaterThan(LARGE_BYTES);
    }

    @Test
    @Timeout(20)
    void whoSendsTooSlowlyIsToldAndLeft() throws IOException {
        try (var slow = server.open()) {
            post(slow);
            slow.setSoTimeout(100);
            assertThat(trickle(slow)).startsWith("HTTP/1.1 408").contains("within 1 s");
        }
    }

    @Test
    @Timeout(60)
    void whoSendsSlowlyKeepsNobodyElseWaiting() throws IOException {
        try (var first = server.open();
                var second = server.open()) {
            post(first);
            post(second);
            await().untilAsserted(() -> {
                var refused = server.send("POST", "/sparql", "ASK {}", "Content-Type", DIRECT);
                assertThat(refused.statusCode()).isEqualTo(503);
                assertThat(header(refused, "Retry-After")).isNotEmpty();
            });
            assertThat(query("ASK {}").statusCode()).isEqualTo(200);
        }
        await().untilAsserted(() -> assertThat(server.send("POST", "/sparql", "ASK {}", "Content-Type", DIRECT)
                        .statusCode())
                .isEqualTo(200));
    }

    /** Begins to send a query that does not end. */
    private static void post(Socket socket) throws IOException {
        String head = "POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + DIRECT
                + "\r\nContent-Length: 4000\r\n\r\n ";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a byte now and then until there is an answer. @return all that comes before the connection is cut */
    private static String trickle(Socket socket) throws IOException {
        while (!Thread.currentThread().isInterrupted()) {
            socket.getOutputStream().write(' ');
            try {
                int first = socket.getInputStream().read();
                socket.setSoTimeout(0);
                return (char) first + new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            } catch (SocketTimeoutException e) {
                // Not yet.
            }
        }
        return "";
    }

    @Test
    void anAnswerOverTheLimitOfBytesIsCutAndSaysSo() {
        var cut = query(LARGE.replace("SELECT ?y", "SELECT ?y (?z AS ?v)"), "Accept", "text/csv", "Authorization", "A");
        assertThat(cut.statusCode()).isEqualTo(200);
        assertThat(cut.body().length()).isBetween(LARGE_BYTES, 16_500_000);
        assertThat(header(cut, "X-SPARQL-MaxBytes")).isEqualTo("16000000");
    }

    private static void ask(Socket socket, String query) throws IOException {
        String request =
                "GET /sparql?query=" + encode(query) + " HTTP/1.1\r\nHost: localhost\r\n" + "Authorization: A\r\n\r\n";
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
}
