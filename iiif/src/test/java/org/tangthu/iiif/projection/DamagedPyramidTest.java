package org.tangthu.iiif.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.projection.Holdings;
import org.tangthu.repository.testing.SampleEntities;

/** A pyramid that was damaged on disk is made anew, whoever finds it. */
class DamagedPyramidTest {
    private final Item item = SampleEntities.item(1);

    private TestRepository repository;
    private Iiif iiif;
    private TestServer server;
    private Path pyramid;
    private byte[] sound;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        repository = new TestRepository(folder);
        iiif = repository.iiif();
        server = new TestServer(folder, iiif.servlets());
        repository.put(item, TestPictures.colour(700, 600));
        repository.project(iiif, item);
        try (Stream<Path> files = Files.walk(repository.images().resolve("1"))) {
            pyramid = files.filter(file -> file.toString().endsWith(".tif"))
                    .findFirst()
                    .orElseThrow();
        }
        sound = Files.readAllBytes(pyramid);
    }

    @AfterEach
    void close() throws Exception {
        server.close();
        iiif.close();
    }

    @Test
    void aRequestThatFindsADamagedIndexHasItMadeAnew() throws Exception {
        overwrite(sound.length - 2_000, 2_000);
        assertThat(status("full/max/0/default.jpg")).isEqualTo(500);
        awaitTheSoundOne();
        assertThat(status("full/max/0/default.jpg")).isEqualTo(200);
    }

    @Test
    void aRequestThatFindsADamagedTileHasItMadeAnew() throws Exception {
        int tile = (int) Pyramid.open(pyramid).tile(0, 0, 0).offset();
        overwrite(tile, 200);
        assertThat(status("10,10,400,400/300,/0/default.jpg")).isEqualTo(500);
        awaitTheSoundOne();
        assertThat(status("10,10,400,400/300,/0/default.jpg")).isEqualTo(200);
    }

    @Test
    void aRequestThatFindsATileCutOffHasItMadeAnew() throws Exception {
        assertThat(status("512,0,188,512/188,512/0/default.jpg")).isEqualTo(200);
        try (FileChannel channel = FileChannel.open(pyramid, StandardOpenOption.WRITE)) {
            channel.truncate(100);
        }
        assertThat(status("512,0,188,512/188,512/0/default.jpg")).isEqualTo(500);
        awaitTheSoundOne();
        assertThat(status("512,0,188,512/188,512/0/default.jpg")).isEqualTo(200);
    }

    @Test
    void theSameFileIsMadeAnewOnceAnHour() throws Exception {
        damageAndFind();
        awaitTheSoundOne();
        damageAndFind();
        assertThat(status("full/max/0/default.jpg")).isEqualTo(500);

        repository.clock().move(Mending.PAUSE);
        assertThat(status("full/max/0/default.jpg")).isEqualTo(500);
        awaitTheSoundOne();
    }

    private void damageAndFind() throws Exception {
        overwrite(sound.length - 2_000, 2_000);
        assertThat(status("full/max/0/default.jpg")).isEqualTo(500);
    }

    @Test
    void aRepairMakesItAnew() throws Exception {
        assertThat(held()).containsExactly(item.id());
        overwrite(sound.length - 2_000, 2_000);
        assertThat(held()).isEmpty();
        repository.project(iiif, item);
        assertThat(pyramid).hasBinaryContent(sound);
        assertThat(held()).containsExactly(item.id());
    }

    private List<String> held() {
        try (Holdings holdings = iiif.projector().holdings().orElseThrow()) {
            return List.copyOf(holdings.versions(List.of(item.id())).keySet());
        }
    }

    private void awaitTheSoundOne() {
        await().atMost(Duration.ofSeconds(20))
                .ignoreException(IOException.class)
                .untilAsserted(() -> assertThat(pyramid).hasBinaryContent(sound));
    }

    private int status(String request) throws Exception {
        return server.get("/iiif/image/3/" + item.ark().name() + ".0001/" + request)
                .statusCode();
    }

    private void overwrite(int from, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(pyramid, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.allocate(length), from);
        }
    }
}
