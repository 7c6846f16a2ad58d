package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/** Far more work than memory: everybody gets an image or is told to come again, and tiles go on being served. */
class OverloadTest {
    private static final int REQUESTS = 60;

    private final Item item = SampleEntities.item(1);

    @Test
    void manyWholeImagesAtOnceAreAnsweredOrPutOff(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        try (Iiif iiif = repository.iiif();
                TestServer server = new TestServer(folder, iiif.servlets())) {
            repository.put(item, new BufferedImage(8_000, 6_000, BufferedImage.TYPE_BYTE_GRAY));
            repository.project(iiif, item);
            ExecutorService clients = Executors.newFixedThreadPool(REQUESTS);
            List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
            for (int i = 0; i < REQUESTS; i++) {
                answers.add(clients.submit(() -> server.get(address("/full/max/0/default.jpg"))));
            }
            HttpResponse<byte[]> tile = server.get(address("/0,0,512,512/512,512/0/default.jpg"));
            clients.shutdown();

            assertThat(tile.statusCode()).isEqualTo(200);
            int served = 0;
            for (Future<HttpResponse<byte[]>> answer : answers) {
                HttpResponse<byte[]> response = answer.get();
                assertThat(response.statusCode()).isIn(200, 503);
                assertThat(response.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(response.statusCode() == 503);
                served += response.statusCode() == 200 ? 1 : 0;
            }
            assertThat(served).isPositive();
        }
    }

    @Test
    void headIsAnsweredWithoutMakingTheImage(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        IiifSettings usual = repository.settings(85, "b1");
        IiifSettings withoutRoom = new IiifSettings(
                usual.folder(), usual.naan(), usual.build(), usual.pyramids(), usual.images(), 1_024, 1_000_000);
        try (Iiif iiif = repository.iiif(withoutRoom);
                TestServer server = new TestServer(folder, iiif.servlets())) {
            repository.put(item, new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY));
            repository.project(iiif, item);

            assertThat(server.get(address("/full/300,/0/default.jpg")).statusCode())
                    .as("no room to make it")
                    .isEqualTo(400);
            HttpResponse<byte[]> head = server.send("HEAD", address("/full/300,/0/default.jpg"));
            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.headers().map())
                    .containsKeys("content-type", "etag", "link", "cache-control", "last-modified");
        }
    }

    private String address(String request) {
        return "/iiif/image/3/" + item.ark().name() + ".0001" + request;
    }
}
