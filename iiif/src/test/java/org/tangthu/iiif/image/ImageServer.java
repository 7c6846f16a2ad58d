package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.AccessLevel;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Rights;
import org.tangthu.repository.model.State;
import org.tangthu.repository.object.Folders;
import org.tangthu.repository.testing.SampleEntities;

/** A real server with one page of every kind of item, as both versions of the Image API serve it; up for a test class. */
final class ImageServer implements BeforeAllCallback, AfterAllCallback {
    static final int WIDTH = 1300;
    static final int HEIGHT = 900;

    static final String RIGHTS = "http://rightsstatements.org/vocab/NoC-OKLR/1.0/";

    final Item open = SampleEntities.item(1)
            .withRights(new Rights(Optional.of(RIGHTS), AccessLevel.OPEN, List.of(), Optional.empty()));
    final Item onSite = SampleEntities.item(2, AccessLevel.ON_SITE);
    final Item described = SampleEntities.item(3, AccessLevel.METADATA_ONLY);
    final Item draft = SampleEntities.item(4).withState(State.DRAFT);
    final Item withdrawn = SampleEntities.item(5).withState(State.WITHDRAWN);
    final Item notReady = SampleEntities.item(6);
    final Item grey = SampleEntities.item(7);
    /** Of a picture that JPEG can hardly compress. */
    final Item noisy = SampleEntities.item(8);

    TestServer server;
    private Path folder;
    private TestRepository repository;
    private Iiif iiif;

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("images");
        repository = new TestRepository(folder);
        iiif = repository.iiif();
        BufferedImage picture = TestPictures.colour(WIDTH, HEIGHT);
        for (Item item : new Item[] {open, onSite, described, draft, withdrawn, notReady}) {
            repository.put(item, picture);
        }
        repository.put(grey, TestPictures.grey(400, 300));
        repository.put(noisy, TestPictures.noise(700, 600));
        repository.project(iiif, open, onSite, described, draft, withdrawn, grey, noisy);
        server = new TestServer(folder, iiif.servlets());
    }

    static String address(int version, Item item, String request) {
        return "/iiif/image/" + version + "/" + item.ark().name() + ".0001" + request;
    }

    /** A request of version 3. */
    HttpResponse<byte[]> get(Item item, String request, String... headers) {
        return get(3, item, request, headers);
    }

    HttpResponse<byte[]> get(int version, Item item, String request, String... headers) {
        return server.get(address(version, item, request), headers);
    }

    BufferedImage image(int version, Item item, String request) throws IOException {
        return image(get(version, item, request));
    }

    static BufferedImage image(HttpResponse<byte[]> response) throws IOException {
        assertThat(response.statusCode()).as(new String(response.body())).isEqualTo(200);
        return ImageIO.read(new ByteArrayInputStream(response.body()));
    }

    JsonNode information(int version, Item item, String suffix) throws IOException {
        return new ObjectMapper()
                .readTree(get(version, item, suffix + "/info.json").body());
    }

    /** The file from which the open item is served. */
    Path pyramid() throws IOException {
        return pyramid(open);
    }

    Path pyramid(Item item) throws IOException {
        try (Stream<Path> files = Files.walk(repository.images())) {
            return files.filter(file -> file.toString().endsWith(".tif")
                            && file.getParent().endsWith(item.ark().name()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
        server.close();
        iiif.close();
        Folders.delete(folder);
    }
}
