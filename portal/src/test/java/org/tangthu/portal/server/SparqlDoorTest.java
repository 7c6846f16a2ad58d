package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPInputStream;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.function.FunctionBase0;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What the server around {@code /sparql} adds to it, and must not take from it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparqlDoorTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServedApplication server;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        server = ServedApplication.start(home, Map.of("TANGTHU_SPARQL_TIMEOUT", "1"));
        server.awaitProjections();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static String query(String text) {
        return "/sparql?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void answersAreCompressedForWhoAcceptsIt() throws Exception {
        String concepts = query("SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o LIMIT 100");
        HttpResponse<byte[]> compressed =
                server.bytes(concepts, "Accept-Encoding", "gzip", "Accept", "application/sparql-results+json");
        assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(compressed.headers().allValues("Vary").toString()).containsIgnoringCase("accept-encoding");
        String plain = server.get(concepts).body();
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed.body())).readAllBytes())
                .isEqualTo(plain.getBytes(StandardCharsets.UTF_8));
        assertThat(compressed.body().length).isLessThan(plain.length() / 2);
    }

    @Test
    void anAddressThatCannotBeReadIsToldToScriptsToo() throws Exception {
        HttpResponse<String> answer = server.get("/sparql?query=%FF");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("cannot be read");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    }

    @Test
    void aQueryThatDoesNotEndIsToldByHealthUntilItDoes() throws Exception {
        String waiting = "http://www.w3.org/2001/XMLSchema#untilLetGo";
        CountDownLatch letGo = new CountDownLatch(1);
        FunctionRegistry.get().put(waiting, iri -> new FunctionBase0() {
            @Override
            public NodeValue exec() {
                try {
                    letGo.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("nobody interrupts workers", e);
                }
                return NodeValue.TRUE;
            }
        });
        try {
            assertThat(server.get(query("ASK { FILTER(<" + waiting + ">()) }")).statusCode())
                    .isEqualTo(503);
            await().atMost(PATIENCE).untilAsserted(() -> {
                HttpResponse<String> health = server.get("/health");
                assertThat(health.statusCode()).isEqualTo(200);
                assertThat(health.body()).contains("degraded", "SPARQL queries work on");
            });
        } finally {
            letGo.countDown();
            FunctionRegistry.get().remove(waiting);
        }
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(server.get("/health").body()).doesNotContain("SPARQL queries work on"));
    }
}
