package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.testing.LargeMaster;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;
import org.tangthu.repository.testing.SampleEntities;

/** Far more work than memory: everybody gets an image or is told to come again, and tiles go on being served. */
class OverloadTest {
    private static final int REQUESTS = 200;
    private static final int SIDE = 10_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Item item = SampleEntities.item(1);

    @Test
    void twoHundredFullSizesOfAHundredMegapixelsAreAnsweredOrPutOffByAProcessThatLives(@TempDir Path folder)
            throws Exception {
        Path log = folder.resolve("output");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx768m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString())
                .redirectError(log.toFile())
                .start();
        try (BufferedReader output = process.inputReader()) {
            String service = "http://localhost:" + output.readLine() + address("");
            HttpClient client = HttpClient.newHttpClient();
            List<CompletableFuture<HttpResponse<Void>>> answers = Stream.generate(
                            () -> request(service + "/full/max/0/default.jpg"))
                    .limit(REQUESTS)
                    .map(request -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
                    .toList();
            int served = 0;
            for (CompletableFuture<HttpResponse<Void>> answer : answers) {
                HttpResponse<Void> response = answer.get();
                assertThat(response.statusCode()).as(() -> read(log)).isIn(200, 503);
                assertThat(response.headers().firstValue("Retry-After").isPresent())
                        .isEqualTo(response.statusCode() == 503);
                assertThat(response.headers().firstValue("ETag").isPresent())
                        .as("a refusal is no version of the image")
                        .isEqualTo(response.statusCode() == 200);
                served += response.statusCode() == 200 ? 1 : 0;
            }

            assertThat(served).isPositive();
            HttpResponse<byte[]> tile = client.send(
                    request(service + "/0,0,512,512/512,512/0/default.jpg"), HttpResponse.BodyHandlers.ofByteArray());
            assertThat(tile.statusCode()).isEqualTo(200);
            assertThat(process.isAlive()).isTrue();
        } finally {
            process.destroy();
        }
    }

    private static HttpRequest request(String address) {
        return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    /** Serves one page in the small process, tells its port, and ends with whoever started it. */
    static final class Child {
        private Child() {}

        public static void main(String[] folders) throws Exception {
            Path folder = Path.of(folders[0]);
            Item item = SampleEntities.item(1);
            TestRepository repository = new TestRepository(folder);
            try (Iiif iiif = repository.iiif();
                    TestServer server = new TestServer(folder, iiif.servlets())) {
                LargeMaster.write(repository.master(item, "0001"), SIDE, SIDE);
                Page page = repository.page(item, "0001", SIDE, SIDE);
                repository.put(item, new PageList(List.of(page), List.of(), 1));
                repository.project(iiif, item);
                System.out.println(server.port());
                System.in.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    @Test
    void headIsAnsweredWithoutMakingTheImage(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        IiifSettings usual = repository.settings(85, "b1");
        IiifSettings withoutRoom = new IiifSettings(
                usual.folder(),
                usual.naan(),
                usual.build(),
                usual.pyramids(),
                usual.images(),
                usual.pdf(),
                1_024,
                4_000_000,
                1_024);
        try (Iiif iiif = repository.iiif(withoutRoom);
                TestServer server = new TestServer(folder, iiif.servlets())) {
            repository.put(item, new BufferedImage(800, 600, BufferedImage.TYPE_BYTE_GRAY));
            repository.project(iiif, item);

            HttpResponse<byte[]> refused = server.get(address("/full/300,/0/default.jpg"));
            assertThat(refused.statusCode()).as("no room to make it").isEqualTo(400);
            assertThat(refused.headers().map())
                    .as("a refusal is no version of the image")
                    .doesNotContainKeys("etag", "last-modified");
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
