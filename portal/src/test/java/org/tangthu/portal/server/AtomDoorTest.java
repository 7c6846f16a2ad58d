package org.tangthu.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AtomDoorTest {
    private static final int ITEMS = 52;

    private ServedApplication server;

    @BeforeAll
    void start(@TempDir Path home) {
        server = ServedApplication.start(home, Map.of());
        commit(SampleEntities.library(), 0);
        for (int item = 1; item <= ITEMS; item++) {
            commit(SampleEntities.item(item), 0);
        }
        commit(SampleEntities.item(ITEMS).withState(State.WITHDRAWN), 1);
    }

    private void commit(Entity entity, int version) {
        server.application()
                .services()
                .repository()
                .committer()
                .commit(Change.of(entity, version == 0 ? Event.CREATED : Event.WITHDRAWN, "tester", version));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String get(String path) throws Exception {
        HttpResponse<String> answer = server.get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)));
        return answer.body();
    }

    private static List<String> all(String feed, String pattern) {
        return Pattern.compile(pattern)
                .matcher(feed)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static List<String> entries(String feed) {
        return all(feed, "<entry>\\s*<id>([^<]+)</id>");
    }

    private static String id(int item) {
        return SampleEntities.ark(item).toString();
    }

    @Test
    void theNewestComeFirstAndPagesLeadToTheRest() throws Exception {
        String first = get("/feed.atom");
        assertThat(entries(first)).hasSize(50).startsWith(id(ITEMS - 1)).doesNotContain(id(ITEMS), id(1));
        String second = get(link("next", first));
        assertThat(entries(second)).containsExactly(id(1));
        assertThat(second).contains("rel=\"first\"").doesNotContain("rel=\"next\"");
    }

    @Test
    void eachPageLeadsBackToTheOneBefore() throws Exception {
        String first = get("/feed.atom");
        assertThat(first).doesNotContain("rel=\"previous\"");
        String second = get(link("next", first));
        assertThat(link("previous", second)).isEqualTo("/feed.atom");

        String oldest = get("/feed.atom?before=2");
        assertThat(entries(oldest)).isEmpty();
        String before = get(link("previous", oldest));
        assertThat(entries(before)).hasSize(50).startsWith(id(50)).endsWith(id(1));
        assertThat(link("previous", before)).isEqualTo("/feed.atom");
    }

    private String link(String relation, String feed) {
        return all(feed, "rel=\"" + relation + "\"[^>]* href=\"([^\"]+)\"")
                .get(0)
                .substring(server.base().length());
    }

    @Test
    void aLibraryHasItsOwn() throws Exception {
        assertThat(entries(get("/libraries/" + SampleEntities.LIBRARY + "/feed.atom")))
                .hasSize(50);
        assertThat(server.get("/libraries/VN-NONE/feed.atom").statusCode()).isEqualTo(404);
        assertThat(server.get("/libraries/" + SampleEntities.LIBRARY).body())
                .contains("type=\"application/atom+xml\"", "/libraries/" + SampleEntities.LIBRARY + "/feed.atom");
        assertThat(server.get("/").body()).contains("type=\"application/atom+xml\"");
    }

    @Test
    void theNameOfALibraryMayHoldASlash() throws Exception {
        commit(SampleEntities.library("VN-T/1"), 0);
        String feed = get("/libraries/VN-T%2F1/feed.atom");
        assertThat(entries(feed)).isEmpty();
        assertThat(link("self", feed)).isEqualTo("/libraries/VN-T%2F1/feed.atom");
    }

    @Test
    void itSpeaksTheLanguageThatIsAskedFor() throws Exception {
        assertThat(get("/feed.atom")).contains("xml:lang=\"vi\"", "Tài liệu mới");
        assertThat(get("/feed.atom?lang=en")).contains("xml:lang=\"en\"", "New items", "lang=en");
    }

    @Test
    void whatIsNoNumberIsRefused() throws Exception {
        assertThat(server.get("/feed.atom?before=x").statusCode()).isEqualTo(400);
    }
}
