package org.tangthu.iiif.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.State;
import org.tangthu.repository.testing.PresentationSchema;
import org.tangthu.repository.testing.SampleEntities;

/** Collections that are larger than one document, as both versions of the API tell them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CollectionsTest {
    private static final int ITEMS = 2_500;

    private final List<String> items = new ArrayList<>();
    private Iiif iiif;
    private TestServer server;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        repository.put(SampleEntities.library());
        repository.put(SampleEntities.collection());
        IntStream.range(0, 1_001).mapToObj(CollectionsTest::collection).forEach(repository::put);
        for (int number = 0; number < ITEMS; number++) {
            Item item = SampleEntities.item(number);
            repository.put(item, SampleEntities.pages(1));
            items.add(item.ark().name());
        }
        repository.put(SampleEntities.item(ITEMS).withState(State.DRAFT), SampleEntities.pages(1));
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
    }

    private static Collection collection(int number) {
        return new Collection(
                "c%04d".formatted(number),
                List.of(LocalizedText.of("Bộ " + number, "vi")),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @AfterAll
    void stop() throws Exception {
        server.close();
        iiif.close();
    }

    /** A collection's document by its address, as a viewer follows it. */
    private JsonNode follow(String address) {
        assertThat(address).startsWith(TestRepository.BASE);
        return PresentationSchema.check(
                server.get(address.substring(TestRepository.BASE.length())).body());
    }

    private JsonNode collection(int version, String id) {
        return follow(TestRepository.BASE + "/iiif/presentation/" + version + "/collection/" + id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"han-nom", "all"})
    void eachItemOfALargeCollectionIsInOneOfItsParts(String id) {
        JsonNode whole = collection(3, id);
        assertThat(whole.path("items").findValuesAsText("type")).containsOnly("Collection");
        assertThat(whole.at("/items/1/label/vi/0").asText()).isEqualTo("Từ số 1001");

        List<String> found = new ArrayList<>();
        for (JsonNode reference : whole.path("items")) {
            JsonNode part = follow(reference.path("id").asText());
            assertThat(part.path("id")).isEqualTo(reference.path("id"));
            assertThat(part.at("/partOf/0/id")).isEqualTo(whole.path("id"));
            assertThat(part.path("items").size()).isLessThanOrEqualTo(1_000);
            part.path("items").forEach(item -> found.add(name(item.path("id").asText())));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(items);
    }

    @Test
    void version2DividesThemAlike() {
        JsonNode whole = collection(2, "han-nom");
        assertThat(whole.path("manifests").isMissingNode()).isTrue();

        List<String> found = new ArrayList<>();
        for (JsonNode reference : whole.path("collections")) {
            JsonNode part = follow(reference.path("@id").asText());
            assertThat(part.path("@id")).isEqualTo(reference.path("@id"));
            assertThat(part.path("within")).isEqualTo(whole.path("@id"));
            part.path("manifests")
                    .forEach(item -> found.add(name(item.path("@id").asText())));
        }
        assertThat(found).containsExactlyInAnyOrderElementsOf(items);
    }

    private static String name(String manifest) {
        String[] segments = manifest.split("/");
        return segments[segments.length - 2];
    }

    @Test
    void soIsTheCollectionOfAllCollections() {
        JsonNode top = collection(3, "top");
        assertThat(top.at("/items/0/id").asText()).endsWith("/iiif/presentation/3/collection/all");
        assertThat(top.path("items")).hasSize(3);

        assertThat(follow(top.at("/items/1/id").asText()).path("items")).hasSize(1_000);
        assertThat(follow(top.at("/items/2/id").asText()).path("items")).hasSize(2);
    }

    @Test
    void eachCollectionIsWithinThatOfAll() {
        for (String id : List.of("han-nom", "all", "c0000")) {
            assertThat(collection(3, id).at("/partOf/0/id").asText())
                    .isEqualTo(TestRepository.BASE + "/iiif/presentation/3/collection/top");
            assertThat(collection(2, id).path("within").asText())
                    .isEqualTo(TestRepository.BASE + "/iiif/presentation/2/collection/top");
        }
        assertThat(collection(3, "top").has("partOf")).isFalse();
    }

    @Test
    void aCollectionOfLibrariansNamesItsLibraryAndPage() {
        JsonNode third = collection(3, "han-nom");
        assertThat(third.at("/provider/0/id").asText())
                .isEqualTo(TestRepository.BASE + "/id/library/" + SampleEntities.LIBRARY);
        assertThat(third.at("/homepage/0/id").asText()).isEqualTo(TestRepository.BASE + "/collections/han-nom");
        assertThat(third.at("/summary/vi/0").asText()).isEqualTo("Sách chữ Hán và chữ Nôm");

        JsonNode second = collection(2, "han-nom");
        assertThat(second.at("/related/0/@id").asText()).isEqualTo(TestRepository.BASE + "/collections/han-nom");
        assertThat(second.at("/description/@value").asText()).isEqualTo("Sách chữ Hán và chữ Nôm");
    }

    @Test
    void aMembersThumbnailIsItsOpenPreview() {
        String part = collection(3, "han-nom").at("/items/0/id").asText();
        JsonNode members = follow(part);
        assertThat(members.at("/items/0/thumbnail/0/id").asText()).endsWith(".0001.preview/full/max/0/default.jpg");
        assertThat(members.at("/thumbnail/0/id")).isEqualTo(members.at("/items/0/thumbnail/0/id"));
    }
}
