package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.testing.RequiresProgram;

/**
 * An image server beside ours shows what ours would show, to whom ours would show it: the delegate script for Cantaloupe
 * asks the running server, as Cantaloupe would let it.
 */
@RequiresProgram("ruby")
@ExtendWith(SampleServer.class)
class ImageServersTest {
    private static final String OPEN = "h4nn0mx7r.0001";
    private static final String ON_SITE = "t7xv2wq9n.0001";
    private static final String READER = SampleServer.READING_ROOM[1];
    private static final String OUTSIDER = SampleServer.ELSEWHERE[1];

    private final ServedApplication server;

    ImageServersTest(ServedApplication server) {
        this.server = server;
    }

    @Test
    void anOpenPageIsShownToEverybodyUnderItsOwnAddresses() throws Exception {
        JsonNode page = cantaloupe(OPEN, OUTSIDER);

        assertThat(page.path("before").asBoolean()).isTrue();
        assertThat(page.path("after").asBoolean()).isTrue();
        assertThat(Path.of(page.path("file").asText())).exists().startsWith(server.home());
        String images = server.base() + "/iiif/image/";
        assertThat(page.path("info3").path("id").asText()).isEqualTo(images + "3/" + OPEN);
        assertThat(page.path("info2").path("@id").asText()).isEqualTo(images + "2/" + OPEN);
    }

    @Test
    void aPageForTheReadingRoomIsShownThere() throws Exception {
        JsonNode page = cantaloupe(ON_SITE, READER);

        assertThat(page.path("before").asBoolean()).isTrue();
        assertThat(Path.of(page.path("file").asText())).exists();
    }

    /** Who says that he is inside, behind a proxy that adds where he is; or nothing tells who he is. */
    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.5", "192.0.2.9, 203.0.113.5", ""})
    void aPageForTheReadingRoomIsShownToNobodyElse(String forwardedFor) throws Exception {
        JsonNode page = cantaloupe(ON_SITE, forwardedFor);

        assertThat(page.path("before").path("status_code").asInt()).isEqualTo(401);
        assertThat(page.path("before").path("challenge").asText()).isEqualTo("Bearer");
        assertThat(page.path("after")).isEqualTo(page.path("before"));
        assertThat(page.path("file").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {ON_SITE + ".preview", "z5c9m1pw2.0001", "h4nn0mx7r.9999", "../../etc/passwd", OPEN + "?x"})
    void whatIsNoImageIsNotThere(String identifier) throws Exception {
        JsonNode page = cantaloupe(identifier, READER);

        assertThat(page.path("before").path("status_code").asInt()).isEqualTo(404);
        assertThat(page.path("file").isNull()).isTrue();
    }

    @Test
    void withoutAnAnswerNothingIsShown() throws Exception {
        JsonNode page = cantaloupe(OPEN, OUTSIDER, "http://127.0.0.1:" + unusedPort());

        assertThat(page.path("before").path("status_code").asInt()).isEqualTo(503);
        assertThat(page.path("file").isNull()).isTrue();
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void theDoorIsClosedToWhatComesThroughAProxy() throws Exception {
        assertThat(server.get("/iiif/access/" + OPEN, SampleServer.ELSEWHERE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void theConfigurationNamesTheScriptBesideIt() throws Exception {
        Path folder = Path.of("../iiif/cantaloupe");

        assertThat(Files.readString(folder.resolve("cantaloupe.properties")))
                .contains("delegate_script.pathname = delegates.rb", "lookup_strategy = ScriptLookupStrategy");
        assertThat(folder.resolve("delegates.rb")).exists();
    }

    private JsonNode cantaloupe(String identifier, String forwardedFor) throws Exception {
        return cantaloupe(identifier, forwardedFor, server.base());
    }

    private static JsonNode cantaloupe(String identifier, String forwardedFor, String url) throws Exception {
        Map<String, String> headers = forwardedFor.isEmpty() ? Map.of() : Map.of("x-forwarded-for", forwardedFor);
        return new Cantaloupe(url).asked(identifier, headers);
    }
}
