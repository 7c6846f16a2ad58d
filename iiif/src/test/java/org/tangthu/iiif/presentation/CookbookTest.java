package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.PageList.Section;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/**
 * The recipes of the IIIF cookbook that an item of ours can be an example of. For each there is a golden file with what
 * the recipe is about, as both versions of the API have it: properties that stand in it must be in the document with
 * those very values, lists whole and in order.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CookbookTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Iiif iiif;
    private TestServer server;

    private static final Map<String, Books> RECIPES = Map.ofEntries(
            Map.entry("0001-mvm-image", Books.book(1).page("1", 300, 200)),
            Map.entry("0005-image-service", Books.book(2).pages(1, 4000, 3000)),
            Map.entry(
                    "0006-text-language",
                    Books.book(3)
                            .title("Truyện Kiều", "vi")
                            .title("傳翹", "vi-Hani")
                            .text("Thơ chữ Nôm", "vi")
                            .text("A poem in Nôm", "en")
                            .pages(1, 900, 1200)),
            Map.entry(
                    "0007-string-formats",
                    Books.book(4)
                            .title("<Không nhan đề>", "vi")
                            .text("<Mất bìa>", "vi")
                            .pages(1, 900, 1200)),
            Map.entry(
                    "0008-rights",
                    Books.book(5)
                            .rights("https://creativecommons.org/licenses/by/4.0/")
                            .pages(1, 900, 1200)),
            Map.entry(
                    "0009-book-1",
                    Books.book(6).page("Bìa", 900, 1200).page("1", 900, 1200).pages(3, 900, 1200)),
            Map.entry(
                    "0010-book-2-viewing-direction",
                    Books.book(7).direction("right-to-left").pages(4, 900, 1200)),
            Map.entry(
                    "0011-book-3-behavior-continuous",
                    Books.book(8).direction("top-to-bottom").pages(4, 1200, 900)),
            Map.entry(
                    "0011-book-3-behavior-individuals",
                    Books.book(9).kind("photograph").pages(4, 900, 1200)),
            Map.entry("0013-placeholderCanvas", Books.book(10).pages(1, 4000, 3000)),
            Map.entry("0015-start", Books.book(11).pages(6, 900, 1200).section(section("Chương 1", "0003", "0006"))),
            Map.entry(
                    "0024-book-4-toc",
                    Books.book(12)
                            .pages(6, 900, 1200)
                            .section(section("Tựa", "0001", "0001"))
                            .section(new Section(
                                    LocalizedText.of("卷一", "lzh-Hani"),
                                    "0002",
                                    "0006",
                                    List.of(section("Hồi 1", "0003", "0003"), section("Hồi 2", "0004", "0005"))))),
            Map.entry("0046-rendering", Books.book(20).pages(1, 900, 1200).withTexts()),
            Map.entry("0047-homepage", Books.book(13).pages(1, 900, 1200)),
            Map.entry("0053-seeAlso", Books.book(14).pages(1, 900, 1200)),
            Map.entry(
                    "0068-newspaper",
                    Books.book(21).kind("serial-issue").pages(2, 3000, 4000).withTexts()),
            Map.entry("0117-add-image-thumbnail", Books.book(15).pages(2, 2000, 3000)),
            Map.entry(
                    "0118-multivalue",
                    Books.book(16)
                            .subject("Địa chí", "vi")
                            .subject("Hà Nội", "vi")
                            .subject("Local history", "en")
                            .pages(1, 900, 1200)),
            Map.entry(
                    "0230-navdate",
                    Books.book(17)
                            .date("1802", "about")
                            .date("1871-05", "created")
                            .pages(1, 900, 1200)),
            Map.entry("0232-image-thumbnail-canvas", Books.book(18).pages(2, 2000, 3000)),
            Map.entry("0234-provider", Books.book(19).pages(1, 900, 1200)),
            Map.entry(
                    "0269-embedded-or-referenced-annotations",
                    Books.book(22).pages(1, 900, 1200).withTexts()));

    private static Section section(String label, String first, String last) {
        return new Section(LocalizedText.of(label, "vi"), first, last, List.of());
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(SampleEntities.collection());
        RECIPES.values().forEach(book -> repository.put(book.item(), book.list()));
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    static Stream<Arguments> recipes() {
        return RECIPES.keySet().stream().sorted().flatMap(recipe -> Stream.of(2, 3)
                .map(version -> Arguments.of(recipe, version)));
    }

    @ParameterizedTest(name = "{0}, version {1}")
    @MethodSource("recipes")
    void theManifestFollowsTheRecipe(String recipe, int version) throws Exception {
        String name = RECIPES.get(recipe).ark().name();
        HttpResponse<byte[]> response = server.get("/iiif/presentation/" + version + "/" + name + "/manifest");

        JsonNode manifest = PresentationSchema.check(response.body());

        difference(golden(recipe, version, name), manifest, "")
                .ifPresent(
                        found -> assertThat(manifest.toPrettyString()).as(found).isEmpty());
    }

    private static JsonNode golden(String recipe, int version, String item) throws Exception {
        try (InputStream file = CookbookTest.class.getResourceAsStream("cookbook/" + recipe + ".json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return JSON.readTree(text.replace("{base}", TestRepository.BASE).replace("{item}", item))
                    .path("version " + version);
        }
    }

    /** Where a document is not what a golden file asks for; empty if it is. */
    private static Optional<String> difference(JsonNode wanted, JsonNode found, String path) {
        if (wanted.isObject()) {
            return wanted.properties().stream()
                    .flatMap(
                            property -> difference(
                                    property.getValue(), found.path(property.getKey()), path + "/" + property.getKey())
                                    .stream())
                    .findFirst();
        } else if (wanted.isArray() && wanted.size() == found.size()) {
            return Stream.iterate(0, i -> i < wanted.size(), i -> i + 1)
                    .flatMap(i -> difference(wanted.get(i), found.get(i), path + "/" + i).stream())
                    .findFirst();
        }
        return wanted.equals(found) ? Optional.empty() : Optional.of(path + " is " + found + ", not " + wanted);
    }
}
