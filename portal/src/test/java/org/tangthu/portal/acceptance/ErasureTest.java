package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.portal.server.Services;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.commit.Ruling;
import org.tangthu.repository.erasure.ErasureReason;
import org.tangthu.repository.erasure.ErasureRequest;
import org.tangthu.repository.erasure.ErasureRequest.State;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.object.Sha512;
import org.tangthu.repository.verify.Finding;
import org.tangthu.repository.verify.VerifyListener;

/**
 * An item is erased by law: no door knows it any more, and nothing of it is found in any file of the home, whatever is
 * rebuilt.
 */
class ErasureTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String ARK = "ark:/99999/" + REGISTER;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Words that stand nowhere else: in the title, in the description and on a page. */
    private static final String TITLE = "Zqxcanary";

    private static final String DESCRIPTION = "Zqxfinch";
    private static final String LETTER = "zqxwren";

    @TempDir
    Path folder;

    private final Map<String, String> traces = new LinkedHashMap<>();
    private ServedApplication server;

    @BeforeEach
    void fill() throws Exception {
        server = ServedApplication.start(folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report"));
        Path samples = SampleFolder.small(folder.resolve("samples"));
        Path register = SampleFolder.item(samples, "dang-ban-ba");
        SampleFolder.edit(register.resolve("item.yaml"), "Tàng thư dạng bản bạ", TITLE);
        SampleFolder.edit(register.resolve("item.yaml"), "1 bản viết, 12 tr.", DESCRIPTION);
        SampleFolder.edit(register.resolve("001.xml"), "CONTENT=\"嗣\"", "CONTENT=\"" + LETTER + "\"");
        server.ingest(samples);
        SampleFolder.edit(register.resolve("item.yaml"), "Sổ mẫu Tàng Thư", "Một tên khác");
        server.ingest(register);
        byte[] master = Files.readAllBytes(register.resolve("002.jpg"));
        traces.put("title", TITLE);
        traces.put("title as a word of the index", TITLE.toLowerCase(Locale.ROOT));
        traces.put("title of the first version", "Sổ mẫu Tàng Thư");
        traces.put("description", DESCRIPTION);
        traces.put("text", LETTER);
        traces.put("digest of a master", Sha512.of(master));
        traces.put("bytes of a master", raw(master, master.length / 2, 64));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String raw(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
    }

    /** Everything that is derived is made, kept and warm, and there is an earlier generation to go back to. */
    private void use() throws Exception {
        for (int time = 0; time < 2; time++) {
            for (String door : LifecycleTest.doors(REGISTER)) {
                server.bytes(door);
            }
            server.bytes("/iiif/image/3/" + REGISTER + ".0001/full/!200,200/0/default.jpg");
        }
        await().atMost(PATIENCE)
                .until(() -> server.bytes("/item/" + REGISTER + ".pdf").statusCode() == 200);
        askForAllTitles();
        services().projections().rebuild(List.of("rdf", "search"));
        assertThat(services().projections().awaitIdle(PATIENCE)).isTrue();
        assertThat(services().projections().status("search").kept()).isPresent();
        assertThat(Files.isDirectory(server.home().resolve("images/pdf/" + REGISTER)))
                .isTrue();
        assertThat(Files.isDirectory(server.home().resolve("images/answers/" + REGISTER)))
                .isTrue();
    }

    /** By a job whose result is kept for whoever left it. */
    private void askForAllTitles() throws Exception {
        String titles = "SELECT ?title { ?item <http://purl.org/dc/terms/title> ?title }";
        HttpResponse<String> left = server.post(
                "/api/sparql-jobs",
                "{\"query\": \"" + titles + "\", \"format\": \"csv\"}",
                "Content-Type",
                "application/json");
        assertThat(left.statusCode()).as(left.body()).isEqualTo(202);
        String job = Answers.path(left.headers().firstValue("Location").orElseThrow());
        await().atMost(PATIENCE)
                .until(() -> Answers.json(server.get(job, "Authorization", "Bearer " + server.adminToken()))
                        .path("state")
                        .asText()
                        .equals("done"));
        assertThat(found()).anyMatch(place -> place.startsWith("title: rdf/jobs/"));
    }

    private Services services() {
        return server.application().services();
    }

    /** Where in the home a trace is found, as {@code trace: folder}. */
    private List<String> found() {
        // A list that is being prepared moves when it is done: only a look during which nothing moved has seen all.
        return await().atMost(PATIENCE)
                .ignoreExceptionsMatching(ErasureTest::moved)
                .until(this::look, places -> true);
    }

    private static boolean moved(Throwable thrown) {
        return thrown instanceof NoSuchFileException || thrown.getCause() instanceof NoSuchFileException;
    }

    private List<String> look() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(server.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String content = Files.readString(file, StandardCharsets.ISO_8859_1);
                traces.forEach((what, trace) -> {
                    byte[] bytes = what.startsWith("bytes")
                            ? trace.getBytes(StandardCharsets.ISO_8859_1)
                            : trace.getBytes(StandardCharsets.UTF_8);
                    if (content.contains(raw(bytes, 0, bytes.length))
                            || file.getFileName().toString().contains(trace)) {
                        found.add(what + ": " + server.home().relativize(file));
                    }
                });
            }
        }
        return found;
    }

    private void erase() {
        ErasureRequest asked = services()
                .erasures()
                .ask(
                        ARK,
                        ErasureReason.PERSONAL_DATA,
                        "Vì " + DESCRIPTION,
                        new Ruling("12/QĐ-STTTT", LocalDate.of(2026, 11, 2)),
                        Authority.all("hoa"));
        services().erasures().agree(asked.number(), Authority.all("an"));
        await().atMost(PATIENCE)
                .until(() -> services()
                                .erasures()
                                .find(asked.number(), Authority.all("an"))
                                .state()
                        == State.DONE);
    }

    @Test
    void whatIsErasedIsNowhereAndNoRebuildBringsItBack() throws Exception {
        use();
        long items = services().repository().catalogue().count(EntityKind.ITEM);
        assertThat(found().stream().map(place -> place.replaceAll(".*: ([a-z]+)/.*", "$1")))
                .as("the search for traces finds them")
                .contains("ocfl", "sql", "rdf", "search", "images");

        erase();
        assertThat(found()).as("right after the erasure").isEmpty();
        for (String derived : List.of("images/pdf/", "images/answers/")) {
            assertThat(server.home().resolve(derived + REGISTER)).doesNotExist();
        }
        assertThat(services().repository().catalogue().count(EntityKind.ITEM)).isEqualTo(items - 1);
        everyDoorIsShut();
        assertThat(findings()).isEmpty();

        services().repository().rebuildSql();
        services().projections().rebuild(services().projections().names());
        assertThat(services().projections().awaitIdle(PATIENCE)).isTrue();
        assertThat(findings()).isEmpty();
        services().projections().names().forEach(services().projections()::forget);
        everyDoorIsShut();
        server.close();
        server = ServedApplication.start(folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report"));
        server.awaitProjections();
        everyDoorIsShut();
        assertThat(found())
                .as("after all was rebuilt and the server started again")
                .isEmpty();
    }

    private void everyDoorIsShut() throws Exception {
        for (String door : LifecycleTest.doors(REGISTER)) {
            await(door).atMost(Duration.ofSeconds(10)).untilAsserted(() -> assertThat(
                            server.bytes(door).statusCode())
                    .isEqualTo(410));
        }
        assertThat(server.get("/item/" + REGISTER, "Accept", "text/html").body())
                .doesNotContain(TITLE, "12/QĐ-STTTT", "personal-data");
        assertThat(server.get("/data/" + REGISTER + ".ttl").body()).doesNotContain(TITLE, "12/QĐ-STTTT");
        assertThat(Answers.listed(server)).doesNotContain(REGISTER);
        assertThat(Answers.described(server)).doesNotContain(REGISTER);
        for (String list : List.of("/", "/libraries/VN-TT-MAU1", "/collections/han-nom-mau", "/search")) {
            assertThat(Answers.items(server.get(list).body())).as(list).doesNotContain(REGISTER);
        }
        assertThat(server.get("/iiif/presentation/3/collection/han-nom-mau").body())
                .doesNotContain(REGISTER);
        assertThat(services().search().items().search(SearchQuery.of(TITLE)).total())
                .isZero();
        JsonNode changes = Answers.json(server.get("/iiif/discovery/1/activity/all"));
        JsonNode page =
                Answers.json(server.get(Answers.path(changes.at("/last/id").textValue())));
        JsonNode last = page.path("orderedItems").get(page.path("orderedItems").size() - 1);
        assertThat(last.path("type").textValue()).isEqualTo("Delete");
        assertThat(last.at("/object/id").textValue()).contains(REGISTER);
    }

    private List<String> findings() throws InterruptedException {
        List<String> findings = new ArrayList<>();
        services().repository().verifier(Optional.of(services().projections())).verify(new VerifyListener() {
            @Override
            public void checked(String part, long done, long all) {}

            @Override
            public void found(Finding finding) {
                findings.add(finding.toString());
            }
        });
        return findings;
    }
}
