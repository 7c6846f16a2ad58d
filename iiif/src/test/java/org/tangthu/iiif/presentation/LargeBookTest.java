package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/** A book of a thousand pages in twenty chapters of five parts, told by both versions of the API. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargeBookTest {
    private static final int PAGES = 1_000;
    private static final int CHAPTER = 50;
    private static final int PART = 10;

    /** What may be named twice: it is pointed at, not told. */
    private static final Set<String> POINTERS = Set.of("target", "body", "thumbnail", "structures", "start");

    private final Books book = book();
    private Iiif iiif;
    private TestServer server;

    private static Books book() {
        Books book = Books.book(1).pages(PAGES, 2400, 3600).withTexts();
        for (int first = 1; first <= PAGES; first += CHAPTER) {
            List<Section> parts = new ArrayList<>();
            for (int part = first; part < first + CHAPTER; part += PART) {
                parts.add(section("Mục " + part, part, part + PART - 1, List.of()));
            }
            book.section(section("Chương " + first, first, first + CHAPTER - 1, parts));
        }
        return book;
    }

    private static Section section(String label, int first, int last, List<Section> parts) {
        return new Section(LocalizedText.of(label, "vi"), name(first), name(last), parts);
    }

    private static String name(int page) {
        return "%04d".formatted(page);
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(book.item(), book.list());
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    private JsonNode document(int version, String rest) {
        return PresentationSchema.check(
                server.get("/iiif/presentation/" + version + "/" + book.ark().name() + rest)
                        .body());
    }

    @Test
    void everyPageIsACanvasInBothVersionsUnderOneAddress() {
        List<String> third = ids(document(3, "/manifest").path("items"), "id");
        List<String> second = ids(document(2, "/manifest").at("/sequences/0/canvases"), "@id");

        assertThat(third)
                .hasSize(PAGES)
                .isEqualTo(second)
                .startsWith(TestRepository.BASE + "/iiif/presentation/3/"
                        + book.ark().name() + "/canvas/0001");
    }

    private static List<String> ids(JsonNode resources, String property) {
        List<String> ids = new ArrayList<>();
        resources.forEach(resource -> ids.add(resource.path(property).asText()));
        return ids;
    }

    @Test
    void nothingIsToldTwiceUnderOneAddress() {
        List<String> ids = told(document(3, "/manifest")).toList();

        assertThat(ids).hasSizeGreaterThan(3 * PAGES).doesNotHaveDuplicates();
    }

    private static Stream<String> told(JsonNode node) {
        Stream<String> own = node.has("id") ? Stream.of(node.path("id").asText()) : Stream.empty();
        Stream<JsonNode> inner = node.isArray()
                ? IntStream.range(0, node.size()).mapToObj(node::get)
                : node.properties().stream()
                        .filter(property -> !POINTERS.contains(property.getKey()))
                        .map(Map.Entry::getValue);
        return Stream.concat(own, inner.flatMap(LargeBookTest::told));
    }

    @Test
    void theTableOfContentsIsNestedInVersion3AndAListInVersion2() {
        JsonNode contents = document(3, "/manifest").at("/structures/0");
        assertThat(contents.path("items")).hasSize(PAGES / CHAPTER);
        assertThat(contents.at("/items/1/items")).hasSize(CHAPTER / PART);
        assertThat(contents.at("/items/1/items/2/items")).hasSize(PART);

        JsonNode structures = document(2, "/manifest").path("structures");
        assertThat(structures).hasSize(1 + PAGES / CHAPTER + PAGES / PART);
        assertThat(structures.get(0).path("viewingHint").asText()).isEqualTo("top");
        Set<String> listed = Set.copyOf(ids(structures, "@id"));
        structures.forEach(range ->
                range.path("ranges").forEach(inner -> assertThat(listed).contains(inner.asText())));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void eachPartHasADocumentOfItsOwn(int version) {
        String property = version == 2 ? "@id" : "id";
        String base = TestRepository.BASE + "/iiif/presentation/" + version + "/"
                + book.ark().name() + "/range/";
        for (String path : List.of("top", "7", "20.5")) {
            assertThat(document(version, "/range/" + path).path(property).asText())
                    .isEqualTo(base + path);
        }
        assertThat(server.get("/iiif/presentation/" + version + "/" + book.ark().name() + "/range/21")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsSentIsAFractionOfTheWhole() {
        String path = "/iiif/presentation/3/" + book.ark().name() + "/manifest";
        int whole = server.get(path).body().length;
        int packed = server.get(path, "Accept-Encoding", "gzip").body().length;

        assertThat(packed * 10).isLessThan(whole);
    }
}
