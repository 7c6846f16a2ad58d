package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.PortalException;

class StoppedApplicationTest {
    @TempDir
    Path home;

    @Test
    void whatItLeavesBehindIsAFreeHomeWithItsTokenAndALogThatKnowsNobody() throws Exception {
        String token;
        String request;
        try (ServedApplication served =
                ServedApplication.start(home, Map.of("TANGTHU_HTTP_TRUSTED_PROXIES", "127.0.0.1"))) {
            token = served.adminToken();
            HttpResponse<String> answer = served.get("/search?q=gia+ph%E1%BA%A3", "X-Forwarded-For", "203.0.113.77");
            request = answer.headers().firstValue("X-Request-Id").orElseThrow();
        }
        assertThat(ServerInfo.read(home)).isEmpty();
        assertThat(Files.readAllLines(home.resolve("logs/requests.log")))
                .filteredOn(line -> line.contains(request))
                .singleElement()
                .asString()
                .contains(" 203.0.113.0/24 GET /search 200 ")
                .endsWith(" facet")
                .doesNotContain("203.0.113.77", "gia");
        try (ServedApplication again = ServedApplication.start(home, Map.of())) {
            assertThat(again.adminToken()).isEqualTo(token);
        }
    }

    @Test
    void aBusyPortIsToldInOneLineAndTheHomeIsFreeAgain() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Map<String, String> port = Map.of("TANGTHU_HTTP_PORT", String.valueOf(other.getLocalPort()));
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> ServedApplication.start(home, port))
                        .isInstanceOf(PortalException.class)
                        .hasMessageContaining("port " + other.getLocalPort() + " of 127.0.0.1")
                        .message()
                        .hasLineCount(1);
            }
        }
    }
}
