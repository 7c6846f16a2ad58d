package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.Iiif;
import org.tangthu.iiif.IiifSettings;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.iiif.testing.TestRepository;
import org.tangthu.iiif.testing.TestServer;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.testing.SampleEntities;

/** A client that does not take its large answer keeps it in the server's memory, which has room for one of them. */
class SlowClientTest {
    private static final int REQUEST_BYTES = 36_000_000;
    /** Of noise, some 10 MB: more than the kernel takes in, and more than half of what may be on its way. */
    private static final String LARGE = "/full/max/0/default.png";

    private final Item item = SampleEntities.item(1);

    @Test
    void othersArePutOffAndTilesAreServedAsEver(@TempDir Path folder) throws Exception {
        TestRepository repository = new TestRepository(folder);
        IiifSettings usual = repository.settings(85, "b1");
        IiifSettings small = new IiifSettings(
                usual.folder(),
                usual.naan(),
                usual.build(),
                usual.pyramids(),
                usual.images(),
                usual.pdf(),
                REQUEST_BYTES,
                usual.masterPixels(),
                usual.manifestBytes());
        try (Iiif iiif = repository.iiif(small);
                TestServer server = new TestServer(folder, iiif.servlets())) {
            repository.put(item, TestPictures.noise(2400, 1600));
            repository.project(iiif, item);
            try (Socket slow = ask(server)) {
                assertThat(beginning(slow)).isEqualTo("HTTP/1.1 200");

                HttpResponse<byte[]> other = server.get(ImageServer.address(3, item, LARGE));
                assertThat(other.statusCode())
                        .as("%d bytes", other.body().length)
                        .isEqualTo(503);
                assertThat(other.headers().firstValue("Retry-After")).isPresent();
                assertThat(server.get(ImageServer.address(3, item, "/0,0,512,512/512,512/0/default.jpg"))
                                .statusCode())
                        .isEqualTo(200);
            }
        }
    }

    private Socket ask(TestServer server) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server.port()));
        String head = "GET " + ImageServer.address(3, item, LARGE) + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private static String beginning(Socket socket) throws IOException {
        byte[] line = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
        return new String(line, StandardCharsets.ISO_8859_1);
    }
}
