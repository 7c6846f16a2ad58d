package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.testing.SampleEntities;

/** Identifiers of libraries may hold a slash or a colon (ISO 15511): whatever names one leads there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdentifierAddressTest {
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"(cite-as|describedby|linkset)\"");

    private ServedApplication server;

    @BeforeAll
    void start(@TempDir Path home) {
        server = ServedApplication.start(home, Map.of());
        List.of("VN-T/1", "VN-1:A").forEach(id -> server.application()
                .services()
                .repository()
                .committer()
                .commit(Change.of(SampleEntities.library(id), Event.CREATED, "tester", 0)));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN-T/1", "VN-1:A"})
    void everyLinkOfALibrarysPageLeadsToWhatTellsOfIt(String id) throws Exception {
        HttpResponse<String> page = server.get("/libraries/" + encoded(id));
        assertThat(page.statusCode()).isEqualTo(200);
        List<String> links = LINK.matcher(String.join(", ", page.headers().allValues("Link")))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links).hasSizeGreaterThan(5);
        for (String link : links) {
            assertThat(link).startsWith(server.base() + "/");
            HttpResponse<String> there = server.get(
                    link.substring(server.base().length()), "Accept", "text/turtle, application/*, text/plain");
            assertThat(there.statusCode()).as(link).isEqualTo(200);
            assertThat(there.body()).as(link).containsAnyOf(id, encoded(id));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN-1:A", "VN-1%3AA", "VN-1%3aA", "VN-T%2F1", "VN-T%2f1"})
    void itsNameIsKnownHoweverItIsEncoded(String segment) throws Exception {
        assertThat(server.get("/id/library/" + segment, "Accept", "text/turtle").body())
                .contains("Thư viện thử nghiệm");
        assertThat(server.get("/id/agent/" + segment, "Accept", "text/turtle").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/linkset/libraries/" + segment + ".json").statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"VN-T/1", "VN-1:A"})
    void reconciliationFindsItAgain(String id) throws Exception {
        String named = "id/library/" + encoded(id);
        assertThat(server.get("/reconcile/preview?id=" + encoded(named)).body()).contains("Thư viện thử nghiệm");
        assertThat(server.get("/reconcile/preview?id=" + encoded("id/library/%zz"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
