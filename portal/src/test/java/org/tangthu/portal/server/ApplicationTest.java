package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.RepositoryException;

class ApplicationTest {
    @TempDir
    static Path home;

    private static ServedApplication served;

    @BeforeAll
    static void start() {
        served = ServedApplication.start(home, Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
    }

    @AfterAll
    static void stop() {
        served.close();
    }

    @Test
    void theHomePageIsThere() throws Exception {
        HttpResponse<String> answer = served.get("/", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<html lang=\"vi\"");
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
        assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void anUnknownAddressIsAPageForBrowsers() throws Exception {
        HttpResponse<String> answer = served.get("/nowhere?lang=en", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("<html lang=\"en\"");
    }

    @Test
    void anUnknownNameOfADataAddressIsAProblemForPrograms() throws Exception {
        HttpResponse<String> answer = served.get("/assets/nowhere.js", "Accept", "*/*");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":404", "urn:tangthu:request:");
    }

    @Test
    void anErrorComesInTheFormThatIsWantedMore() throws Exception {
        assertThat(served.get("/assets/nowhere.js", "Accept", "text/html;q=0.5, application/json")
                        .headers()
                        .firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(served.get("/assets/nowhere.js", "Accept", "text/html, */*;q=0.5")
                        .headers()
                        .firstValue("Content-Type")
                        .orElseThrow())
                .startsWith("text/html");
    }

    @Test
    void itIsWellOnceItHasStarted() throws Exception {
        HttpResponse<String> answer = served.get("/health");
        assertThat(answer.body())
                .contains(
                        "\"sql\":{\"status\":\"up\"}", "\"ocfl\":{", "\"rdf\":{", "\"search\":{", "projection images");
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void metricsAreForThisMachineAndTheAdministrator() throws Exception {
        served.get("/nowhere");
        assertThat(served.get("/metrics").body())
                .contains("tangthu_requests_seconds_count{cost=\"page\",status=\"4xx\"}")
                .contains("tangthu_projection_lag{projection=\"images\"} 0.0")
                .contains("tangthu_image_answers_total{way=\"stored\"} 0.0");
        assertThat(served.get("/metrics", "X-Forwarded-For", "203.0.113.5").statusCode())
                .isEqualTo(403);
        String token = "Bearer " + served.adminToken();
        assertThat(served.get("/metrics", "X-Forwarded-For", "203.0.113.5", "Authorization", token)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void aSecondProcessOnTheHomeIsRefusedAndToldWhoHasIt() {
        assertThatThrownBy(() -> ServedApplication.start(home, Map.of()))
                .isInstanceOf(RepositoryException.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("pid " + ProcessHandle.current().pid());
    }

    @Test
    void theHomeTellsWhereTheServerListens() {
        assertThat(ServerInfo.read(home)).hasValueSatisfying(server -> {
            assertThat(server.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(server.url())
                    .isEqualTo("http://127.0.0.1:" + served.application().port());
        });
    }

    @Test
    void theAdministratorsTokenIsForTheOwnerOfTheHomeAlone() throws Exception {
        assertThat(served.adminToken()).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.getPosixFilePermissions(home.resolve("admin-token")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
}
