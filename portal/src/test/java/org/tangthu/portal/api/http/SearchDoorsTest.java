package org.tangthu.portal.api.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.portal.account.TestIdentities;
import org.tangthu.portal.api.ItemLifecycle;
import org.tangthu.portal.api.SearchDoors;
import org.tangthu.portal.api.http.ApiServer.Answer;
import org.tangthu.portal.connect.IdleConnectors;
import org.tangthu.portal.search.solr.Search;
import org.tangthu.portal.search.solr.SearchSettings;
import org.tangthu.portal.testing.Gates;
import org.tangthu.portal.traffic.Traffic;
import org.tangthu.repository.RepositoryCore;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.ingest.FolderSource;
import org.tangthu.repository.ingest.FolderSource.Found;
import org.tangthu.repository.ingest.Ingest;
import org.tangthu.repository.ingest.Progress;
import org.tangthu.repository.ingest.Throttle;
import org.tangthu.repository.projection.ProjectionRunner;
import org.tangthu.repository.testing.TestRepository;

/** Search over the sample collection by REST, on an embedded Solr. */
class SearchDoorsTest {
    private static final Path SAMPLES = Path.of("src/main/samples");
    private static final String REGISTER = "h4nn0mx7r";
    private static final String THESIS = "t7xv2wq9n";

    @TempDir
    static Path folder;

    private static TestRepository repository;
    private static Search search;
    private static Rest away;
    private static ApiServer server;

    @BeforeAll
    static void ingestAndIndex() throws Exception {
        repository = TestRepository.in(folder.resolve("home"));
        RepositoryCore core = repository.core();
        Ingest ingest = core.ingest(ImageLimits.DEFAULT, Gates.enforced(core), Throttle.none());
        for (Found found : FolderSource.find(List.of(SAMPLES)).found()) {
            if (!found.name().endsWith("ban-do-dong-bang")) {
                ingest.commit(
                        ingest.check(found.deposit(), Progress.none())
                                .prepared()
                                .orElseThrow(),
                        TestRepository.ACTOR,
                        Progress.none());
            }
        }
        search = new Search(
                new SearchSettings(folder.resolve("search"), Optional.empty()),
                core.catalogue(),
                core.access(),
                core.codes().places(),
                core.texts()::read);
        ProjectionRunner projections = repository.projections(search.projector());
        assertThat(projections.awaitIdle(Duration.ofMinutes(2))).isTrue();
        away = new Rest(folder.resolve("away"));
        SearchDoors doors = new SearchDoors(search.items(), search.completions(), search.inside());
        server = new ApiServer(
                new ApiApplication(
                        core,
                        projections,
                        new ItemLifecycle(core.catalogue(), core.committer(), projections, Gates.enforced(core)),
                        away.deposits(),
                        core.erasures(projections, List.of()),
                        away.ocr(),
                        away.sparqlJobs(),
                        IdleDumps.in(folder, core),
                        doors,
                        away.accounts(),
                        IdleConnectors.of(core),
                        new Traffic(core.clock()),
                        Rest.LICENCE),
                TestIdentities.of(away.accounts()),
                java.nio.file.Files.createDirectories(folder.resolve("server")));
    }

    @AfterAll
    static void close() throws Exception {
        server.close();
        away.close();
        repository.close();
        search.close();
    }

    @Test
    void searchTellsWhatWasFoundAndWhy() throws Exception {
        JsonNode answer = ask("/api/search?q=", "大越史記").json();

        assertThat(answer.path("total").asLong()).isPositive();
        JsonNode register = stream(answer.path("items"))
                .filter(item -> item.path("id").textValue().endsWith(REGISTER))
                .findFirst()
                .orElseThrow();
        assertThat(register.path("address").textValue()).contains("/ark:/");
        assertThat(register.path("reasons")).isNotEmpty();
        assertThat(register.path("page").path("snippet"))
                .anyMatch(span -> span.path("match").booleanValue());
        assertThat(stream(answer.path("facets").path("kind"))
                        .mapToLong(kind -> kind.path("items").asLong())
                        .sum())
                .isEqualTo(answer.path("total").asLong());
    }

    @Test
    void resultsAreNarrowedSortedAndPaged() throws Exception {
        long all = ask("/api/search?q=", "").json().path("total").asLong();
        JsonNode second = server.get("/api/search?size=1&page=2&sort=title").json();

        assertThat(second.path("total").asLong()).isEqualTo(all);
        assertThat(second.path("items")).hasSize(1);
        String kind =
                server.get("/api/search").json().at("/facets/kind/0/value").textValue();
        assertThat(server.get("/api/search?kind=" + kind).json().path("total").asLong())
                .isBetween(1L, all - 1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?page=0",
                "/api/search?page=x",
                "/api/search?size=101",
                "/api/search?page=9999&size=100",
                "/api/search?sort=best",
                "/api/suggestions?q=a&limit=0",
                "/api/suggestions?q=a&limit=21",
                "/api/items/" + REGISTER + "/text-search?q=a&offset=10001",
                "/api/items/" + REGISTER + "/text-search?q=a&limit=x"
            })
    void whatIsOutOfBoundsIsAProblem(String address) throws Exception {
        Answer answer = server.get(address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void whatIsTypedIsCompleted() throws Exception {
        JsonNode answer = ask("/api/suggestions?q=", "tàng th").json();
        assertThat(answer.path("suggestions")).anySatisfy(suggestion -> {
            assertThat(suggestion.path("kind").textValue()).isEqualTo("title");
            assertThat(suggestion.path("text").textValue()).contains("Tàng thư");
        });
        assertThat(server.get("/api/suggestions").json().path("suggestions")).isEmpty();
    }

    @Test
    void passagesOfAnItemAreToldWithTheirPlaces() throws Exception {
        JsonNode answer =
                ask("/api/items/" + REGISTER + "/text-search?q=", "大越史記").json();

        assertThat(answer.path("total").asLong()).isPositive();
        JsonNode page = answer.path("pages").get(0);
        assertThat(page.path("address").textValue())
                .endsWith(REGISTER + "/page/" + page.path("name").textValue());
        JsonNode box = page.at("/passages/0/boxes/0");
        assertThat(box.path("width").asInt()).isPositive();
        assertThat(box.path("height").asInt()).isPositive();
    }

    @Test
    void textsAreSearchedByThoseWhoMayReadThem() throws Exception {
        assertThat(server.get("/api/items/" + THESIS + "/text-search?q=a").status())
                .isEqualTo(403);
        assertThat(server.get("/api/items/0000000000/text-search?q=a").status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=a", "/api/suggestions?q=a"})
    void whileTheIndexIsAwaySomebodyMayAskLater(String address) throws Exception {
        Answer answer = away.server().get(address);
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isNotEmpty();
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    private static Answer ask(String address, String typed) throws Exception {
        return server.get(address + URLEncoder.encode(typed, StandardCharsets.UTF_8));
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
