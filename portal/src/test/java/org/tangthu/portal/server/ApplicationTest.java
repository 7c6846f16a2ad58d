package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.PortalException;
import org.tangthu.portal.config.Configuration;

class ApplicationTest {
    private final HttpClient client = HttpClient.newHttpClient();

    @TempDir
    Path home;

    private Application application;

    @AfterEach
    void stop() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void everyAnswerCarriesTheSecurityHeadersAndANumber() throws Exception {
        start(Map.of());
        HttpResponse<String> answer = get("/nowhere", "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f]{16}"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'self'")
                        .contains("frame-ancestors 'self'")
                        .doesNotContain("unsafe"));
        assertThat(answer.headers().firstValue("Strict-Transport-Security"))
                .as("promised only under https")
                .isEmpty();
        assertThat(answer.headers().firstValue("Server")).isEmpty();
    }

    @Test
    void transportSecurityIsPromisedUnderHttps() throws Exception {
        start(Map.of("TANGTHU_BASE_URL", "https://archive.test"));
        assertThat(get("/").headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void anErrorIsAPageForBrowsersInTheirLanguageAndAProblemForPrograms() throws Exception {
        start(Map.of());
        assertThat(get("/nowhere", "Accept", "text/html").body()).contains("<html lang=\"vi\">", "Không tìm thấy");
        assertThat(get("/nowhere?lang=en", "Accept", "text/html").body()).contains("<html lang=\"en\">", "Not found");
        HttpResponse<String> problem = get("/api/nowhere", "Accept", "text/html");
        assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(problem.body()).contains("\"status\":404", "\"title\":\"Not found\"");
    }

    @Test
    void overBudgetTheAnswerSaysWhenToComeBackAndWhereTheBulkDoorsAre() throws Exception {
        start(Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "2"));
        assertThat(get("/a").statusCode()).isEqualTo(404);
        assertThat(get("/a").statusCode()).isEqualTo(404);
        HttpResponse<String> refused = get("/a");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElseThrow())
                .isBetween(1L, 30L);
        assertThat(refused.body()).contains(application.addresses().sparql());
        assertThat(get("/health").statusCode())
                .as("another class has its own budget")
                .isEqualTo(200);
        assertThat(get("/a", "Authorization", "Bearer " + adminToken()).statusCode())
                .as("the administrator is never refused")
                .isEqualTo(404);
    }

    @Test
    void overTheWholeServersBudgetTheAnswerIs503() throws Exception {
        start(Map.of("TANGTHU_LIMITS_SERVER_PAGE", "1"));
        get("/a");
        HttpResponse<String> refused = get("/a");
        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void inReportModeNobodyIsRefused() throws Exception {
        start(Map.of("TANGTHU_LIMITS_CLIENT_PAGE", "1", "TANGTHU_LIMITS_MODE", "report"));
        get("/a");
        assertThat(get("/a").statusCode()).isEqualTo(404);
    }

    @Test
    void aTokenHasAWiderBudgetOfItsOwn() throws Exception {
        String digest = "2bb80d537b1da3e38bd30361aa855686bde0eacd7162fef6a25fe97bf527a25b"; // of "secret"
        start(Map.of(
                "TANGTHU_LIMITS_CLIENT_PAGE", "1", "TANGTHU_LIMITS_TOKENS", digest, "TANGTHU_LIMITS_ALLOWANCE", "3"));
        assertThat(get("/a").statusCode()).isEqualTo(404);
        assertThat(get("/a").statusCode()).isEqualTo(429);
        for (int i = 0; i < 3; i++) {
            assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(404);
        }
        assertThat(get("/a", "Authorization", "Bearer secret").statusCode()).isEqualTo(429);
    }

    @Test
    void metricsAreForThisMachineAndTheAdministrator() throws Exception {
        start(Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        get("/nowhere");
        assertThat(get("/metrics").body()).contains("tangthu_requests_seconds_count{cost=\"page\",status=\"4xx\"}");
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.5").statusCode())
                .isEqualTo(403);
        assertThat(get("/metrics", "X-Forwarded-For", "203.0.113.5", "Authorization", "Bearer " + adminToken())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theRequestLogCutsAddressesAndOmitsQueries() throws Exception {
        start(Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"));
        HttpResponse<String> answer = get("/nowhere?q=gia+ph%E1%BA%A3", "X-Forwarded-For", "203.0.113.77");
        application.close();
        String id = answer.headers().firstValue("X-Request-Id").orElseThrow();
        assertThat(Files.readAllLines(home.resolve("logs/requests.log")))
                .filteredOn(line -> line.contains(id))
                .singleElement()
                .asString()
                .contains(" 203.0.113.0/24 GET /nowhere 404 ")
                .endsWith(" page")
                .doesNotContain("203.0.113.77", "gia");
    }

    @Test
    void aSecondProcessOnTheHomeIsRefusedAndToldWhoHasIt() {
        start(Map.of());
        assertThatThrownBy(() -> Application.start(configuration(Map.of())))
                .isInstanceOf(HomeInUse.class)
                .hasMessageContaining(home.toString())
                .hasMessageContaining("process id " + ProcessHandle.current().pid());
    }

    @Test
    void aBusyPortIsToldInOneLineAndTheHomeIsFreeAgain() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> port = Map.of("TANGTHU_HTTP_PORT", String.valueOf(other.getLocalPort()));
            assertThatThrownBy(() -> Application.start(configuration(port)))
                    .isInstanceOf(PortalException.class)
                    .hasMessageContaining("port " + other.getLocalPort() + " of 127.0.0.1")
                    .message()
                    .hasLineCount(1);
        }
        start(Map.of());
    }

    @Test
    void theHomeTellsWhereTheServerListensWhileItDoes() {
        start(Map.of());
        assertThat(ServerInfo.read(home)).hasValueSatisfying(server -> {
            assertThat(server.pid()).isEqualTo(ProcessHandle.current().pid());
            assertThat(server.url()).isEqualTo("http://127.0.0.1:" + application.port());
        });
        application.close();
        assertThat(ServerInfo.read(home)).isEmpty();
    }

    @Test
    void theAdministratorsTokenIsMadeOnceForItsOwnerAlone() throws Exception {
        start(Map.of());
        String token = adminToken();
        assertThat(token).hasSizeGreaterThanOrEqualTo(32);
        assertThat(Files.getPosixFilePermissions(home.resolve("admin-token")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        application.close();
        start(Map.of());
        assertThat(adminToken()).isEqualTo(token);
    }

    private void start(Map<String, String> environment) {
        application = Application.start(configuration(environment));
    }

    private Configuration configuration(Map<String, String> environment) {
        Map<String, String> all = new HashMap<>(Map.of("TANGTHU_HTTP_PORT", "0"));
        all.putAll(environment);
        return Configuration.read(home, all);
    }

    private String adminToken() {
        return AdminToken.read(home);
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + application.port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
