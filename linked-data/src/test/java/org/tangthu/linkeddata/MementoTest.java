package org.tangthu.linkeddata;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.DCTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.linkeddata.http.PageFrame;
import org.tangthu.linkeddata.publish.TimeMap;
import org.tangthu.linkeddata.sparql.http.TokenHolders;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;
import org.tangthu.repository.testing.TestRepository;

/** Earlier versions of descriptions, from a repository that holds them (RFC 7089). */
class MementoTest {
    private static final String BASE = "https://library.example.vn";
    private static final String NAME = SampleEntities.ark(1).name();
    private static final String DATA = BASE + "/data/" + NAME;
    private static final String LIST = BASE + "/versions/" + NAME;

    private TestRepository repository;
    private LinkedData linkedData;
    private TestServer server;
    private Instant first;
    private Instant second;

    @BeforeEach
    void serve(@TempDir Path home) {
        repository = TestRepository.in(home.resolve("home"));
        repository.commit(SampleEntities.library());
        first = commit("Nhan đề cũ", State.PUBLISHED);
        second = commit("Nhan đề mới", State.PUBLISHED);
        var core = repository.core();
        linkedData = new LinkedData(
                new LinkedDataSettings(
                        home.resolve("rdf"),
                        "99999",
                        "b1",
                        Samples.openData(ServedLinkedData.LICENCE),
                        ServedLinkedData.dumps(home),
                        ServedLinkedData.LIMITS,
                        Optional.empty()),
                core.catalogue(),
                core.catalogue(),
                core.checkpoints(),
                sequence -> core.feed().knownAt(sequence, core.access().now()),
                core.access(),
                new Addresses(BASE),
                CodeLists.load(),
                core.versions(),
                List.of());
        server = new TestServer(
                home,
                linkedData.doors(PageFrame.plain(), new MemoryLabelSearch(CodeLists.load()), TokenHolders.none()));
    }

    @AfterEach
    void end() {
        server.close();
        linkedData.close();
        repository.close();
    }

    @Test
    void theDescriptionIsItsOwnTimeGate() {
        var response = server.get("/data/" + NAME, "Accept-Datetime", TimeMap.datetime(first));
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).isEqualTo(LIST + "/1.ttl");
        assertThat(header(response, "Vary")).containsIgnoringCase("accept-datetime");
        assertThat(header(response, "Link")).contains("<" + DATA + ">; rel=\"original timegate\"", LIST);
        assertThat(response.headers().map()).doesNotContainKey("memento-datetime");
    }

    @Test
    void aBrowserThatAsksForAnInstantGetsTheVersionTooAndElseIsToldThatItCould() {
        String accept = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        var then = server.get("/data/" + NAME, "Accept", accept, "Accept-Datetime", TimeMap.datetime(first));
        assertThat(then.statusCode()).isEqualTo(302);
        assertThat(header(then, "Location")).isEqualTo(LIST + "/1.ttl");
        var today = server.get("/data/" + NAME, "Accept", accept);
        assertThat(today.statusCode()).isEqualTo(303);
        assertThat(header(today, "Vary")).containsIgnoringCase("accept-datetime");
        assertThat(header(today, "Link")).contains("<" + DATA + ">; rel=\"original timegate\"", LIST);
    }

    @Test
    void itLeadsToTheVersionOfThatInstantElseToTheFirst() {
        assertThat(versionAt(first.minus(Duration.ofDays(9_000)))).isEqualTo(LIST + "/1.ttl");
        assertThat(versionAt(second.minusSeconds(1))).isEqualTo(LIST + "/1.ttl");
        assertThat(versionAt(second)).isEqualTo(LIST + "/2.ttl");
        assertThat(versionAt(second.plus(Duration.ofDays(9_000)))).isEqualTo(LIST + "/2.ttl");
    }

    @Test
    void withoutAnInstantItIsWhatIsThereToday() {
        var response = server.get("/data/" + NAME);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(titles(response)).containsExactly("Nhan đề mới");
        assertThat(header(response, "Link"))
                .contains(
                        "rel=\"original timegate\"",
                        "<" + LIST + ">; rel=\"timemap\"; type=\"application/link-format\"");
    }

    @Test
    void anInstantThatCannotBeReadIs400() {
        assertThat(server.get("/data/" + NAME, "Accept-Datetime", "yesterday").statusCode())
                .isEqualTo(400);
    }

    @Test
    void aMementoIsTheDescriptionAsItWas() {
        var response = server.get("/versions/" + NAME + "/1", "Accept", "application/n-triples");
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(header(response, "Memento-Datetime")).isEqualTo(TimeMap.datetime(first));
        assertThat(header(response, "Content-Location")).isEqualTo(LIST + "/1.nt");
        assertThat(header(response, "Link")).contains("<" + DATA + ">; rel=\"original timegate\"");
        assertThat(titles(response)).containsExactly("Nhan đề cũ");
        assertThat(server.get("/versions/" + NAME + "/1.nt", "If-None-Match", header(response, "ETag"))
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void theTimeMapListsTheVersionsInLinkFormat() {
        var response = server.get("/versions/" + NAME);
        assertThat(header(response, "Content-Type")).isEqualTo("application/link-format");
        assertThat(response.body())
                .isEqualTo(
                        """
                        <%1$s>; rel="original timegate",
                        <%2$s>; rel="self"; type="application/link-format"; from="%3$s"; until="%4$s",
                        <%2$s/1>; rel="first memento"; datetime="%3$s",
                        <%2$s/2>; rel="last memento"; datetime="%4$s"
                        """
                                .formatted(DATA, LIST, TimeMap.datetime(first), TimeMap.datetime(second)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/3", "/0", "/x", "/99999999999", "/1/1", "/"})
    void whatIsNoVersionIs404(String version) {
        assertThat(server.get("/versions/" + NAME + version).statusCode()).isEqualTo(404);
    }

    @Test
    void ofAnItemThatIsWithdrawnNowNothingOldIsShown() {
        commit("Gỡ xuống", State.WITHDRAWN);
        for (String path : List.of("/versions/" + NAME, "/versions/" + NAME + "/1.ttl", "/data/" + NAME)) {
            var response = server.get(path, "Accept-Datetime", TimeMap.datetime(first));
            assertThat(response.statusCode()).as(path).isEqualTo(410);
            assertThat(response.body()).as(path).doesNotContain("Nhan đề");
        }
    }

    @Test
    void ofAnItemThatIsNotPublishedNowNothingIsKnown() {
        commit("Sửa lại", State.DRAFT);
        for (String path : List.of("/versions/" + NAME, "/versions/" + NAME + "/1", "/data/" + NAME)) {
            assertThat(server.get(path, "Accept-Datetime", TimeMap.datetime(first))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void whatNobodyMaySeeNowIsNotLinkedFromVersionsInWhichItWasOpen() {
        repository.commit(SampleEntities.item(1), SampleEntities.pages(2));
        String manifest = BASE + "/iiif/presentation/3/" + NAME + "/manifest";
        assertThat(server.get("/versions/" + NAME + "/3.nt").body()).contains(manifest);
        Item item = SampleEntities.item(1);
        repository.commit(item.withRights(
                new Rights(item.rights().statement(), AccessLevel.METADATA_ONLY, List.of(), Optional.empty())));
        assertThat(server.get("/versions/" + NAME + "/3.nt").body()).doesNotContain(manifest);
    }

    private String versionAt(Instant instant) {
        return header(server.get("/data/" + NAME, "Accept-Datetime", TimeMap.datetime(instant)), "Location");
    }

    private static List<String> titles(HttpResponse<String> response) {
        Graph graph = ServedLinkedData.graph(response);
        return graph.find(NodeFactory.createURI(BASE + "/ark:/99999/" + NAME), DCTerms.title.asNode(), Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLexicalForm())
                .toList();
    }

    private static String header(HttpResponse<String> response, String name) {
        return ServedLinkedData.header(response, name);
    }

    private Instant commit(String title, State state) {
        repository.clock().move(Duration.ofDays(1));
        return repository
                .commit(SampleEntities.retitled(1, title).withState(state))
                .at();
    }
}
