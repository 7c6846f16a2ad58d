package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.portal.api.http.ApiServer.Answer;

/** Queries that are done in the absence of whoever asked, over REST. */
class SparqlJobTest {
    private static final String JOBS = "/api/sparql-jobs";

    @TempDir
    Path folder;

    private Rest rest;
    private ApiServer server;

    @BeforeEach
    void start() throws Exception {
        rest = new Rest(folder);
        server = rest.server();
    }

    @AfterEach
    void stop() throws Exception {
        rest.close();
    }

    @Test
    void aJobIsLeftAskedAfterFetchedAndDeleted() throws Exception {
        Answer taken = send("POST", JOBS, "{\"query\": \"ASK {}\", \"format\": \"csv\"}");
        assertThat(taken.status()).isEqualTo(202);
        String address = URI.create(taken.header("Location")).getPath();
        assertThat(address).startsWith(JOBS + "/");
        JsonNode done = await().until(
                        () -> send("GET", address, "").json(),
                        job -> job.path("state").asText().equals("done"));
        assertThat(done.path("cut").asBoolean()).isFalse();
        Answer result = send("GET", URI.create(done.path("result").asText()).getPath(), "");
        assertThat(result.http().body())
                .contains("true")
                .hasSize(done.path("bytes").asInt());
        assertThat(result.header("Content-Type")).startsWith("text/csv");
        assertThat(result.header("Content-Disposition")).startsWith("attachment");
        assertThat(send("GET", JOBS, "").json().path("jobs")).hasSize(1);
        assertThat(send("DELETE", address, "").status()).isEqualTo(204);
        assertThat(send("GET", address, "").status()).isEqualTo(404);
        assertThat(send("DELETE", address, "").status()).isEqualTo(404);
        assertThat(send("GET", JOBS, "").json().path("jobs")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            {}                                                | query
            {"query": "ASK {"}                                | line 1
            {"query": "CLEAR ALL"}                            | no query of SPARQL 1.1
            {"query": "ASK { SERVICE <http://x.example/> {}}"} | SERVICE is not allowed
            {"query": "ASK {}", "format": "turtle"}           | json, xml, csv, tsv
            {"query": "ASK {}", "other": 1}                   | no other
            """)
    void whatIsNoQueryIsRefused(String form, String told) throws Exception {
        Answer refused = send("POST", JOBS, form);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("detail").asText()).contains(told);
    }

    @Test
    void visitorsHaveNoJobs() throws Exception {
        assertThat(server.get(JOBS).status()).isEqualTo(401);
        assertThat(server.get(JOBS + "/0").status()).isEqualTo(401);
        assertThat(server.send(
                                "POST",
                                JOBS,
                                BodyPublishers.ofString("{\"query\": \"ASK {}\"}"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(401);
    }

    private Answer send(String method, String path, String body) throws Exception {
        return server.administer(method, path, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }
}
