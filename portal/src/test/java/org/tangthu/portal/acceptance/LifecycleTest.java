package org.tangthu.portal.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.portal.server.ServedApplication;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.ingest.Outcome;

/** What happens to an item is seen the same way at every door. */
class LifecycleTest {
    private static final String REGISTER = "h4nn0mx7r";
    private static final String BOOKLET = "d3bc8kz2v";

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    static Path folder;

    private static Path samples;
    private static ServedApplication server;

    @BeforeAll
    static void start() throws Exception {
        server = ServedApplication.start(folder.resolve("home"), Map.of("TANGTHU_LIMITS_MODE", "report"));
        samples = SampleFolder.small(folder.resolve("samples"));
        server.ingest(samples);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Every address under which something of the item can be had. */
    static List<String> doors(String id) {
        return List.of(
                "/item/" + id,
                "/item/" + id + "/page/0001",
                "/item/" + id + "/page/0001.txt",
                "/item/" + id + "/page/0001.alto.xml",
                "/item/" + id + ".txt",
                "/item/" + id + ".pdf",
                "/item/" + id + "/view",
                "/item/" + id + ".ris",
                "/item/" + id + ".bib",
                "/item/" + id + ".csl.json",
                "/item/" + id + ".mods.xml",
                "/item/" + id + ".marc.xml",
                "/item/" + id + ".mets.xml",
                "/item/" + id + ".dc.xml",
                "/ark:/99999/" + id,
                "/ark:/99999/" + id + "/0001",
                "/data/" + id,
                "/data/" + id + ".ttl",
                "/data/" + id + ".jsonld",
                "/data/" + id + ".nt",
                "/data/" + id + ".rdf",
                "/api/items/" + id,
                "/iiif/presentation/3/" + id + "/manifest",
                "/iiif/presentation/3/" + id + "/canvas/0001",
                "/iiif/presentation/3/" + id + "/annotations/0001",
                "/iiif/presentation/2/" + id + "/annotations/0001",
                "/iiif/search/2/" + id + "?q=a",
                "/iiif/search/2/" + id + "/autocomplete?q=a",
                "/iiif/search/1/" + id + "?q=a",
                "/iiif/search/1/" + id + "/autocomplete?q=a",
                "/iiif/presentation/2/" + id + "/manifest",
                "/iiif/presentation/2/" + id + "/canvas/0001",
                "/iiif/image/3/" + id + ".0001/info.json",
                "/iiif/image/3/" + id + ".0001/full/max/0/default.jpg",
                "/iiif/image/3/" + id + ".0001.preview/full/max/0/default.jpg");
    }

    /** The image engine may go by what it saw a second ago. */
    private static void everyDoorAnswers(String id, int status) {
        for (String door : doors(id)) {
            await(door).atMost(PATIENCE).until(() -> server.bytes(door).statusCode() == status);
        }
    }

    /** Wherever items are enumerated. */
    private static Map<String, List<String>> lists() throws Exception {
        JsonNode manifests = Answers.json(server.get("/iiif/presentation/3/collection/han-nom-mau"))
                .path("items");
        return Map.of(
                "home", Answers.items(server.get("/").body()),
                "search", Answers.items(server.get("/search").body()),
                "search in page texts", Answers.search(server, "大越史記"),
                "library", Answers.items(server.get("/libraries/VN-TT-MAU1").body()),
                "collection",
                        Answers.items(server.get("/collections/han-nom-mau").body()),
                "SPARQL", Answers.described(server),
                "REST", Answers.listed(server),
                "IIIF",
                        Stream.of(manifests.findValuesAsText("id").toString().split("[/,]"))
                                .toList());
    }

    @Test
    void whatIsWithdrawnIsGoneEverywhereAndComesBackWhole() throws Exception {
        lists().forEach((list, items) -> assertThat(items).as(list).contains(REGISTER));
        Graph before = Answers.graph(server.get("/data/" + REGISTER + ".ttl"), Lang.TURTLE);

        HttpResponse<String> withdrawn = server.change(REGISTER, "withdraw", 1);
        assertThat(withdrawn.statusCode()).isEqualTo(200);
        server.awaitProjections();
        everyDoorAnswers(REGISTER, 410);
        lists().forEach((list, items) -> assertThat(items).as(list).doesNotContain(REGISTER));
        assertThat(server.get("/item/" + REGISTER, "Accept", "text/html").body())
                .as("a tombstone, not the description")
                .doesNotContain("藏書樣本簿", "Tự Đức");
        assertThat(server.get("/data/" + REGISTER + ".ttl").body()).doesNotContain("藏書樣本簿");
        assertThat(lastChange()).isEqualTo("Delete " + manifest(REGISTER));

        HttpResponse<String> restored = server.change(REGISTER, "restore", 2);
        assertThat(Answers.json(restored).path("version").asInt()).isEqualTo(3);
        server.awaitProjections();
        lists().forEach((list, items) -> assertThat(items).as(list).contains(REGISTER));
        assertThat(lastChange()).isEqualTo("Create " + manifest(REGISTER));
        String image = "/iiif/image/3/" + REGISTER + ".0001/full/max/0/default.jpg";
        await().atMost(PATIENCE).until(() -> server.bytes(image).statusCode() == 200);
        Graph after = Answers.graph(server.get("/data/" + REGISTER + ".ttl"), Lang.TURTLE);
        assertThat(after.size()).isEqualTo(before.size());
    }

    private static String manifest(String id) {
        return server.application().addresses().manifest(new Ark(Ark.TEST_NAAN, id));
    }

    /** The newest activity of Change Discovery. */
    private static String lastChange() throws Exception {
        JsonNode all = Answers.json(server.get("/iiif/discovery/1/activity/all"));
        String base = server.application().addresses().base();
        JsonNode items = Answers.json(server.get(all.at("/last/id").textValue().substring(base.length())))
                .path("orderedItems");
        JsonNode last = items.get(items.size() - 1);
        return last.path("type").textValue() + " " + last.at("/object/id").textValue();
    }

    @Test
    void aDraftIsNowhere() throws Exception {
        Path draft = Files.createDirectories(folder.resolve("draft"));
        Path model = SampleFolder.item(samples, "dang-ban-ba");
        for (String file : List.of("item.yaml", "001.jpg", "001.xml")) {
            Files.copy(model.resolve(file), draft.resolve(file));
        }
        Path description = draft.resolve("item.yaml");
        SampleFolder.edit(description, "id: ark:/99999/" + REGISTER + "\n", "");
        SampleFolder.edit(description, "HN.0001", "HN.0002");
        SampleFolder.edit(description, "state: published", "state: draft");
        String text = Files.readString(description);
        Files.writeString(description, text.substring(0, text.indexOf("pages:")));

        List<Outcome> outcomes = server.ingest(draft);
        String id = Ark.parse(outcomes.get(0).id()).name();
        everyDoorAnswers(id, 404);
        assertThat(lastChange()).as("the feed for harvesters").doesNotContain(id);
        lists().forEach((list, items) -> assertThat(items).as(list).doesNotContain(id));
        assertThat(server.get("/api/items/" + id, "Authorization", "Bearer " + server.adminToken())
                        .statusCode())
                .as("its makers see it")
                .isEqualTo(200);
    }

    @Test
    void aChangedTitleIsANewVersionEverywhereAndTheSameFolderAgainIsNone() throws Exception {
        Path description = SampleFolder.item(samples, "lang-giay-do").resolve("item.yaml");
        String title = "Làng nghề giấy dó: sổ tay địa chí";
        SampleFolder.edit(description, title, "Chuyện làng giấy xưa");

        List<Outcome> outcomes = server.ingest(SampleFolder.item(samples, "lang-giay-do"));
        assertThat(outcomes).extracting(Outcome::kind).containsExactly(Outcome.Kind.UPDATED);
        assertThat(Answers.json(server.get("/api/items/" + BOOKLET))
                        .path("version")
                        .asInt())
                .isEqualTo(2);
        for (String door : List.of(
                "/item/" + BOOKLET,
                "/data/" + BOOKLET + ".ttl",
                "/iiif/presentation/3/" + BOOKLET + "/manifest",
                "/iiif/presentation/2/" + BOOKLET + "/manifest",
                "/api/items/" + BOOKLET)) {
            assertThat(server.get(door).body())
                    .as(door)
                    .contains("Chuyện làng giấy xưa")
                    .doesNotContain(title);
        }
        assertThat(Answers.search(server, "chuyen lang giay xua")).contains(BOOKLET);
        assertThat(titles("Chuyện làng giấy xưa")).hasSize(1);
        assertThat(titles(title)).isEmpty();

        long sequence = server.application().services().repository().journal().last();
        assertThat(server.ingest(SampleFolder.item(samples, "lang-giay-do")))
                .extracting(Outcome::kind)
                .containsOnly(Outcome.Kind.UNCHANGED);
        assertThat(server.application().services().repository().journal().last())
                .isEqualTo(sequence);
    }

    private static List<String> titles(String title) throws Exception {
        return Answers.select(
                server, "SELECT ?s { ?s <http://purl.org/dc/terms/title> ?t FILTER(STR(?t) = '" + title + "') }");
    }
}
