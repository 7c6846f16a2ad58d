package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenStoreTest {
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
            assertThat(served.get("/sparql?query=ASK%7B%7D").statusCode()).isEqualTo(200);
            HttpResponse<String> search = served.get("/search?q=ha+noi", "Accept", "text/html");
            assertThat(search.statusCode()).isEqualTo(503);
            assertThat(search.body()).contains("<html");
        }
    }
}
