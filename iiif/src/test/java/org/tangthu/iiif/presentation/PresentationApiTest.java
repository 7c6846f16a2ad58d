package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.SampleEntities;

/** The Presentation API 3.0 over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PresentationApiTest {
    private static final String RIGHTS = "http://rightsstatements.org/vocab/NoC-OKLR/1.0/";

    private final Item open = SampleEntities.item(
            1, "Sổ bộ làng", new Rights(Optional.of(RIGHTS), AccessLevel.OPEN, List.of(), Optional.empty()));
    private final Item embargoed = SampleEntities.item(
            2,
            "Luận văn",
            new Rights(Optional.empty(), AccessLevel.OPEN, List.of(), Optional.of(LocalDate.of(2030, 1, 1))));
    private final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    private final Item record = SampleEntities.item(4);
    private final Item draft = SampleEntities.item(5).withState(State.DRAFT);
    private final Item withdrawn = SampleEntities.item(6).withState(State.WITHDRAWN);

    private TestRepository repository;
    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(SampleEntities.collection());
        Section inner = new Section(LocalizedText.of("Quyển 1", "vi"), "0003", "0004", List.of());
        Section outer = new Section(LocalizedText.of("序", "lzh-Hani"), "0002", "0005", List.of(inner));
        repository.put(open, new PageList(SampleEntities.pages(6).pages(), List.of(outer), 6));
        for (Item item : List.of(embargoed, described, draft, withdrawn)) {
            repository.put(item, SampleEntities.pages(2));
        }
        repository.put(record, PageList.NONE);
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    @Test
    void aManifestLeadsBackToThePageOfItsItemAndToAllLinks() {
        String name = open.ark().name();
        String linkset = TestRepository.BASE + "/linkset/item/" + name;
        for (String version : List.of("2", "3")) {
            HttpResponse<byte[]> manifest = server.get("/iiif/presentation/" + version + "/" + name + "/manifest");
            assertThat(manifest.headers().allValues("Link"))
                    .containsExactly(
                            "<" + TestRepository.BASE + "/item/" + name + ">; rel=\"collection\"; type=\"text/html\"",
                            "<" + linkset + ".json>; rel=\"linkset\"; type=\"application/linkset+json\"",
                            "<" + linkset + ".txt>; rel=\"linkset\"; type=\"application/linkset\"");
            assertThat(manifest.headers().firstValue("Access-Control-Expose-Headers"))
                    .contains("Link");
        }
    }

    @Test
    void aCollectionLeadsToItsPageIfLibrariansMadeIt() {
        String id = SampleEntities.collection().id();
        assertThat(server.get("/iiif/presentation/3/collection/" + id).headers().allValues("Link"))
                .contains(
                        "<" + TestRepository.BASE + "/collections/" + id + ">; rel=\"collection\"; type=\"text/html\"")
                .hasSize(3);
        assertThat(server.get("/iiif/presentation/3/collection/top").headers().allValues("Link"))
                .isEmpty();
    }

    @Test
    void aManifestHasWhatTheSpecificationRequires() throws Exception {
        JsonNode manifest = manifest(open);

        assertThat(manifest.path("@context").asText()).isEqualTo("http://iiif.io/api/presentation/3/context.json");
        assertThat(manifest.path("id").asText()).isEqualTo(TestRepository.BASE + address(open));
        assertThat(manifest.path("type").asText()).isEqualTo("Manifest");
        assertThat(manifest.path("label").path("vi").path(0).asText()).isEqualTo("Sổ bộ làng");
        assertThat(manifest.path("items")).hasSize(6);
        for (JsonNode canvas : manifest.path("items")) {
            assertThat(canvas.path("type").asText()).isEqualTo("Canvas");
            assertThat(canvas.path("width").asInt()).isEqualTo(2000);
            assertThat(canvas.path("height").asInt()).isEqualTo(3000);
            JsonNode annotation = canvas.path("items").path(0).path("items").path(0);
            assertThat(annotation.path("motivation").asText()).isEqualTo("painting");
            assertThat(annotation.path("target")).isEqualTo(canvas.path("id"));
            JsonNode service = annotation.path("body").path("service").path(0);
            assertThat(service.path("type").asText()).isEqualTo("ImageService3");
            assertThat(service.path("profile").asText()).isEqualTo("level2");
        }
    }

    @Test
    void noTwoResourcesShareAnAddress() throws Exception {
        List<String> ids = new ArrayList<>();
        for (JsonNode canvas : manifest(open).path("items")) {
            JsonNode page = canvas.path("items").path(0);
            ids.add(canvas.path("id").asText());
            ids.add(page.path("id").asText());
            ids.add(page.path("items").path(0).path("id").asText());
        }
        Set<String> distinct = new HashSet<>(ids);

        assertThat(distinct).hasSameSizeAs(ids);
    }

    @Test
    void theDescriptionIsInVietnameseAndEnglish() throws Exception {
        JsonNode manifest = manifest(open);

        List<String> labels = new ArrayList<>();
        for (JsonNode pair : manifest.path("metadata")) {
            labels.add(pair.path("label").path("vi").path(0).asText() + "/"
                    + pair.path("label").path("en").path(0).asText());
            assertThat(pair.path("value").size()).isPositive();
        }
        assertThat(labels).contains("tác giả/author", "Loại tài liệu/Kind", "Địa chỉ cố định/Permanent address");
        assertThat(manifest.path("summary").path("vi").path(0).asText()).isEqualTo("Sổ ghi chép của làng");
        assertThat(manifest.path("rights").asText()).isEqualTo(RIGHTS);
        assertThat(manifest.path("requiredStatement")
                        .path("value")
                        .path("vi")
                        .path(0)
                        .asText())
                .isEqualTo("Nguồn: Thư viện thử nghiệm");
        assertThat(manifest.path("provider")
                        .path(0)
                        .path("label")
                        .path("en")
                        .path(0)
                        .asText())
                .isEqualTo("Test library");
    }

    @Test
    void readersFindDirectionDataAndTheSubject() throws Exception {
        JsonNode manifest = manifest(open);

        assertThat(manifest.path("viewingDirection").asText()).isEqualTo("right-to-left");
        assertThat(manifest.path("behavior").path(0).asText()).isEqualTo("paged");
        assertThat(manifest.path("seeAlso").path(0).path("id").asText())
                .isEqualTo(TestRepository.BASE + "/data/" + open.ark().name() + ".ttl");
        assertThat(manifest.path("homepage").path(0).path("id").asText())
                .isEqualTo(TestRepository.BASE + "/item/" + open.ark().name());
        assertThat(manifest.toString()).contains(TestRepository.BASE + "/" + open.ark());
    }

    @Test
    void partsAreRangesAmongTheCanvasesOfTheirOwn() throws Exception {
        JsonNode contents = manifest(open).path("structures").path(0);
        JsonNode range = contents.path("items").path(0);

        assertThat(contents.path("label").path("vi").path(0).asText()).isEqualTo("Mục lục");
        assertThat(range.path("label").path("lzh-Hani").path(0).asText()).isEqualTo("序");
        assertThat(range.path("items").findValuesAsText("type"))
                .startsWith("Canvas", "Range")
                .endsWith("Canvas");
        assertThat(range.path("items").path(0).path("id").asText()).endsWith("/canvas/0002");
        assertThat(range.path("items").path(1).path("items")).hasSize(2);
        assertThat(range.path("items").path(2).path("id").asText()).endsWith("/canvas/0005");
    }

    @Test
    void thumbnailsStandReadyAndThoseOfGuardedItemsAreThePreview() throws Exception {
        assertThat(manifest(open).path("thumbnail").path(0).path("id").asText())
                .endsWith(".0001/full/250,375/0/default.jpg");
        assertThat(manifest(embargoed).path("thumbnail").path(0).path("id").asText())
                .endsWith(".0001.preview/full/250,375/0/default.jpg");
    }

    @Test
    void everybodySeesTheImagesThatACanvasIsPaintedWith() throws Exception {
        JsonNode guarded = painting(manifest(embargoed));
        assertThat(guarded.path("id").asText()).endsWith(".0001.preview/full/250,375/0/default.jpg");
        assertThat(guarded.path("service").path(0).path("id").asText()).endsWith(".0001.preview");
        assertThat(guarded.path("width").asInt()).isEqualTo(250);
        assertThat(guarded.path("height").asInt()).isEqualTo(375);

        JsonNode free = painting(manifest(open));
        assertThat(free.path("id").asText())
                .as("the largest size that stands ready")
                .endsWith(".0001/full/1000,1500/0/default.jpg");
        assertThat(free.path("service").path(0).path("id").asText()).endsWith(".0001");
        assertThat(free.path("service").path(0).path("sizes").toString()).contains("1000", "1500");
        assertThat(free.path("width").asInt()).isEqualTo(1000);
        assertThat(free.path("height").asInt()).isEqualTo(1500);
    }

    private static JsonNode painting(JsonNode manifest) {
        JsonNode page = manifest.path("items").path(0).path("items").path(0);
        return page.path("items").path(0).path("body");
    }

    @Test
    void theMediaTypeIsTheOneThatIsWantedMore() {
        assertThat(type("application/json;q=0.9, application/ld+json;q=0.8")).startsWith("application/json");
        assertThat(type("application/json;q=0.1, application/ld+json")).startsWith("application/ld+json");
        assertThat(type("*/*")).startsWith("application/ld+json");
        assertThat(type("text/html")).startsWith("application/ld+json");
    }

    private String type(String accept) {
        return server.get(address(open), "Accept", accept)
                .headers()
                .firstValue("Content-Type")
                .orElseThrow();
    }

    @Test
    void whatAnotherBuildToldIsAskedForAnew(@TempDir Path folder) throws Exception {
        for (String path : List.of(address(open), "/iiif/presentation/3/collection/han-nom")) {
            String tag = server.get(path).headers().firstValue("ETag").orElseThrow();
            try (Iiif upgraded = repository.iiif(repository.settings(85, "b2"));
                    TestServer serving = new TestServer(folder, upgraded.servlets())) {
                assertThat(serving.get(path, "If-None-Match", tag).statusCode()).isEqualTo(200);
            }
        }
    }

    @Test
    void noDateSaysWhenAManifestChanged() {
        assertThat(server.get(address(open)).headers().firstValue("Last-Modified"))
                .as("the library's name and the end of an embargo change it too")
                .isEmpty();
    }

    @Test
    void aCanvasHasAnAddressOfItsOwn() throws Exception {
        String path = "/iiif/presentation/3/" + open.ark().name() + "/canvas/0002";
        JsonNode canvas = json(server.get(path));

        assertThat(canvas.path("id").asText()).isEqualTo(TestRepository.BASE + path);
        assertThat(canvas.path("label").path("none").path(0).asText()).isEqualTo("1b");
        assertThat(server.get(path.replace("0002", "0009")).statusCode()).isEqualTo(404);
    }

    @Test
    void theSameIsToldToEveryVisitor() {
        assertThat(server.getOnSite(address(embargoed)).body())
                .isEqualTo(server.get(address(embargoed)).body());
    }

    @Test
    void whatHasNoImagesToShowHasNoManifest() {
        assertThat(server.get(address(described)).statusCode()).isEqualTo(404);
        assertThat(server.get(address(record)).statusCode()).isEqualTo(404);
        assertThat(server.get(address(draft)).statusCode()).isEqualTo(404);
        assertThat(server.get(address(withdrawn)).statusCode()).isEqualTo(410);
        assertThat(server.get("/iiif/presentation/3/..%2F..%2Fetc/manifest").statusCode())
                .isEqualTo(404);
        assertThat(server.get("/iiif/presentation/3/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void collectionsLeadFromTheTopToTheManifests() throws Exception {
        JsonNode top = json(server.get("/iiif/presentation/3/collection/top"));
        JsonNode collection = json(server.get("/iiif/presentation/3/collection/han-nom"));

        assertThat(top.path("label").path("vi").path(0).asText()).isEqualTo("Các bộ sưu tập");
        assertThat(top.path("items").findValuesAsText("id"))
                .containsExactly(
                        TestRepository.BASE + "/iiif/presentation/3/collection/all",
                        TestRepository.BASE + "/iiif/presentation/3/collection/han-nom");
        assertThat(collection.path("label").path("vi").path(0).asText()).isEqualTo("Sách Hán Nôm");
        List<String> manifests = new ArrayList<>();
        collection.path("items").forEach(item -> manifests.add(item.path("id").asText()));
        assertThat(manifests)
                .containsExactlyInAnyOrder(
                        TestRepository.BASE + address(open), TestRepository.BASE + address(embargoed));
        assertThat(server.get("/iiif/presentation/3/collection/none").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatTheClientHasIsNotSentAgain() {
        for (String path : List.of(address(open), "/iiif/presentation/3/collection/han-nom")) {
            HttpResponse<byte[]> first = server.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(first.headers().firstValue("Access-Control-Allow-Origin"))
                    .hasValue("*");
            assertThat(server.get(path, "If-None-Match", tag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void aPictureOfAPageIsNotNeededToPresentIt() throws Exception {
        Item made = SampleEntities.item(7);
        repository.put(made, TestPictures.colour(90, 40));

        JsonNode manifest = manifest(made);

        assertThat(manifest.path("behavior").path(0).asText()).isEqualTo("individuals");
        assertThat(manifest.path("items")
                        .path(0)
                        .path("label")
                        .path("vi")
                        .path(0)
                        .asText())
                .isEqualTo("Trang 1");
        repository.remove(made);
    }

    private JsonNode manifest(Item item) throws Exception {
        return json(server.get(address(item)));
    }

    private static JsonNode json(HttpResponse<byte[]> response) throws Exception {
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
        return new ObjectMapper().readTree(response.body());
    }

    private static String address(Item item) {
        return "/iiif/presentation/3/" + item.ark().name() + "/manifest";
    }
}
