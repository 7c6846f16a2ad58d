package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.projection.ProjectionRunner;

class BrokenStoreTest {
    private static final String ASK = "/sparql?query=ASK%7B%7D";

    @TempDir
    Path home;

    @Test
    void withoutItsSolrTheServerServesEverythingElseAndSaysThatItIsNotWell() throws Exception {
        Map<String, String> nobodyListens = Map.of("TANGTHU_SOLR_URL", "http://127.0.0.1:1/solr");
        try (ServedApplication served = ServedApplication.start(home, nobodyListens)) {
            HttpResponse<String> health = served.get("/health");
            assertThat(health.statusCode()).isEqualTo(503);
            assertThat(health.body())
                    .contains("\"status\":\"down\"", "\"search\":{\"status\":\"down\"", "\"sql\":{\"status\":\"up\"}")
                    .contains("\"rdf\":{\"status\":\"up\"}");
            assertThat(served.get("/api/items").statusCode()).isEqualTo(200);
            assertThat(served.get(ASK).statusCode()).isEqualTo(200);
            HttpResponse<String> search = served.get("/search?q=ha+noi", "Accept", "text/html");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.body()).contains("<html");
        }
    }

    @Test
    void withADamagedRdfStoreTheServerServesEverythingElseAndMakesItAnewOnRequest() throws Exception {
        Map<String, String> sameBase = Map.of("TANGTHU_BASE_URL", "http://library.test");
        try (ServedApplication well = ServedApplication.start(home, sameBase)) {
            await().until(() -> well.get(ASK).statusCode() == 200);
        }
        byte[] withoutChecksum = new byte[16];
        Files.write(home.resolve("rdf/1/tdb2/Data-0001/journal.jrnl"), withoutChecksum);
        try (ServedApplication served = ServedApplication.start(home, sameBase)) {
            ProjectionRunner projections = served.application().services().projections();
            await().untilAsserted(() -> assertThat(projections.status("rdf").lastError())
                    .hasValueSatisfying(error -> assertThat(error)
                            .contains("rdf/1/tdb2", "Checksum error", "'tangthu rebuild --only rdf'")));
            assertThat(served.get("/health").body())
                    .contains("\"rdf\":{\"status\":\"down\"", "\"search\":{\"status\":\"up\"");
            assertThat(served.get(ASK).statusCode()).isEqualTo(503);
            assertThat(served.get("/api/items").statusCode()).isEqualTo(200);
            assertThat(served.get("/search").statusCode()).isEqualTo(200);

            projections.rebuild(List.of("rdf"));
            await().until(() -> served.get(ASK).statusCode() == 200);
            await().until(() -> served.get("/health").statusCode() == 200);
        }
    }
}
