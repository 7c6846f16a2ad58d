package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tangthu.iiif.image.ImageServer.address;
import static org.tangthu.iiif.image.ImageServer.header;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.pyramid.Pyramid;

/** Requests that equal a stored tile are answered by the very bytes in the pyramid. */
class StoredTileTest {
    @RegisterExtension
    static final ImageServer images = new ImageServer();

    /** Every spelling, in both versions, that ends in the same pixels; then level, column and row of the tile. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "3 0,0,512,512/512,512 0 0 0",
                "3 0,0,512,512/max 0 0 0",
                "3 512,0,512,512/512, 0 1 0",
                "3 1024,512,276,388/276,388 0 2 1",
                "3 1024,512,512,512/276,388 0 2 1",
                "3 1024,512,276,388/pct:100 0 2 1",
                "3 0,0,1024,900/512,450 1 0 0",
                "3 1024,0,276,900/138,450 1 1 0",
                "3 1024,0,276,900/,450 1 1 0",
                "3 full/325,225 2 0 0",
                "3 full/^325,225 2 0 0",
                "3 full/pct:25 2 0 0",
                "3 0,0,1300,900/325, 2 0 0",
                "3 pct:0,0,100,100/!325,325 2 0 0",
                "2 0,0,512,512/full 0 0 0",
                "2 0,0,512,512/512, 0 0 0",
                "2 0,0,512,512/max 0 0 0",
                "2 1024,512,276,388/276, 0 2 1",
                "2 1024,512,276,388/276,388 0 2 1",
                "2 0,0,1024,900/512, 1 0 0",
                "2 1024,0,276,900/138, 1 1 0",
                "2 full/325, 2 0 0",
                "2 full/,225 2 0 0",
                "2 full/!325,325 2 0 0"
            })
    void aTileIsTheStoredStreamByteForByte(int version, String request, int level, int column, int row)
            throws Exception {
        Path file = images.pyramid();
        var range = Pyramid.open(file).tile(level, column, row);
        byte[] stored = Arrays.copyOfRange(Files.readAllBytes(file), (int) range.offset(), (int) range.end());

        for (String quality : new String[] {"default", "color"}) {
            HttpResponse<byte[]> response = images.get(version, images.open, "/" + request + "/0/" + quality + ".jpg");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).isEqualTo(stored);
            assertThat(header(response, "Content-Type")).isEqualTo("image/jpeg");
        }
    }

    @Test
    void aReadySizeThatIsLargerThanTilesIsSentByTheKernelAndNothingElseIs() throws Exception {
        int before = images.server.sentByKernel();
        images.get(2, images.open, "/1024,512,276,388/276,/0/default.jpg");
        images.get(3, images.noisy, "/full/600,/0/default.png");
        images.server.send("HEAD", address(3, images.noisy, "/full/max/0/default.jpg"));
        HttpResponse<byte[]> large = images.get(3, images.noisy, "/full/max/0/default.jpg");

        var range = Pyramid.open(images.pyramid(images.noisy)).whole(0).orElseThrow();
        assertThat(large.body()).hasSize(range.length()).hasSizeGreaterThan(200_000);
        Awaitility.await()
                .untilAsserted(() -> assertThat(images.server.sentByKernel()).isEqualTo(before + 1));
    }
}
