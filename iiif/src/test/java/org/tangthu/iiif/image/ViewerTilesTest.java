package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.apache.catalina.LifecycleException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/**
 * Every tile that viewers ask for, of images of odd sizes, in both versions, has the size that they count with and
 * stands ready. The table is what OpenSeadragon computes, in Mirador too; a test of the portal holds it to that.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewerTilesTest {
    private final Map<Dimensions, Item> items = new HashMap<>();
    private Iiif iiif;
    private TestServer server;

    static List<JsonNode> table() throws IOException {
        try (InputStream table = ViewerTilesTest.class.getResourceAsStream("viewer-tiles.json")) {
            List<JsonNode> entries = new ArrayList<>();
            new ObjectMapper().readTree(table).forEach(entries::add);
            return entries;
        }
    }

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        for (JsonNode entry : table()) {
            Dimensions size = size(entry.path("information"));
            if (!items.containsKey(size)) {
                items.put(size, SampleEntities.item(items.size() + 1));
                repository.put(
                        items.get(size), new BufferedImage(size.width(), size.height(), BufferedImage.TYPE_BYTE_GRAY));
            }
        }
        iiif = repository.iiif();
        repository.project(iiif, items.values().toArray(Item[]::new));
        server = new TestServer(folder, iiif.servlets());
    }

    @AfterAll
    void stop() throws LifecycleException {
        server.close();
        iiif.close();
    }

    @ParameterizedTest
    @MethodSource("table")
    void everyTileStandsReadyInTheSizeThatTheViewerCountsWith(JsonNode entry) throws IOException {
        JsonNode information = entry.path("information");
        Item item = items.get(size(information));
        int version = information.has("id") ? 3 : 2;
        JsonNode served = new ObjectMapper()
                .readTree(server.get(ImageServer.address(version, item, "/info.json"))
                        .body());
        assertAll(List.of("@context", "width", "height", "sizes", "tiles").stream()
                .map(name -> () -> assertThat(served.path(name)).isEqualTo(information.path(name))));

        long before = iiif.answers().of(ImageAnswer.Way.STORED);
        for (JsonNode request : entry.path("requests")) {
            HttpResponse<byte[]> tile = server.get(ImageServer.address(version, item, request.asText()));
            assertThat(tile.statusCode()).as(request.asText()).isEqualTo(200);
            assertThat(sizeOf(tile.body())).as(request.asText()).isEqualTo(expected(request.asText(), information));
        }
        assertThat(iiif.answers().of(ImageAnswer.Way.STORED) - before)
                .isEqualTo(entry.path("requests").size());
    }

    /** A size in full is said; else it is that of the region, or of the listed size with this width. */
    private static Dimensions expected(String request, JsonNode information) {
        String[] parts = request.substring(1).split("/");
        String[] sides = parts[1].split(",");
        if (sides.length == 2) {
            return new Dimensions(Integer.parseInt(sides[0]), Integer.parseInt(sides[1]));
        }
        if (parts[1].equals("full") || parts[1].equals("max")) {
            String[] region = parts[0].split(",");
            return region.length == 4
                    ? new Dimensions(Integer.parseInt(region[2]), Integer.parseInt(region[3]))
                    : size(information);
        }
        for (JsonNode listed : information.path("sizes")) {
            if (listed.path("width").asText().equals(sides[0])) {
                return size(listed);
            }
        }
        throw new IllegalStateException("No such size is listed: " + request);
    }

    private static Dimensions size(JsonNode described) {
        return new Dimensions(
                described.path("width").asInt(), described.path("height").asInt());
    }

    private static Dimensions sizeOf(byte[] jpeg) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("jpeg").next();
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(jpeg))) {
            reader.setInput(input);
            return new Dimensions(reader.getWidth(0), reader.getHeight(0));
        } finally {
            reader.dispose();
        }
    }
}
