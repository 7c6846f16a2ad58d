package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.jpeg2000.Jpeg2000Samples;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;

/** JPEG 2000 masters on a machine without {@code opj_decompress}. */
class Jpeg2000InJavaTest {
    private static final int WIDTH_IN_CODESTREAM = 8;

    @TempDir
    Path folder;

    private final Jpeg2000 alone = new Jpeg2000("");
    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(4_000_000), alone);

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void smallerImagesAreAccepted() {
        assertThat(alone.program()).isEmpty();
        assertThat(alone.maxPixels(600_000_000)).isEqualTo(20_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.jp2", "lossy.j2k"})
    void coloursComeThrough(String name) throws Exception {
        BufferedImage image = decode(Jpeg2000Samples.read(name));
        assertThat(image.getWidth()).isEqualTo(Jpeg2000Samples.WIDTH);
        assertThat(image.getHeight()).isEqualTo(Jpeg2000Samples.HEIGHT);
        for (int y = 4; y < image.getHeight(); y += 11) {
            for (int x = 4; x < image.getWidth(); x += 11) {
                int expected = TestPictures.rgb(x, y, image.getWidth(), image.getHeight());
                for (int shift = 0; shift <= 16; shift += 8) {
                    assertThat(image.getRGB(x, y) >> shift & 0xFF)
                            .as("colour at %d,%d", x, y)
                            .isCloseTo(expected >> shift & 0xFF, within(14));
                }
            }
        }
    }

    @Test
    void aLargerImageThatWasTakenBeforeIsRefusedWithTheRemedy() throws Exception {
        byte[] large = Jpeg2000Samples.read("lossy.j2k");
        ByteBuffer.wrap(large).putInt(WIDTH_IN_CODESTREAM, 30_000).putInt(WIDTH_IN_CODESTREAM + 4, 20_000);
        assertThatThrownBy(() -> decode(large))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining("Install it (Debian: libopenjp2-tools), then run 'tangthu retry'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.jp2", "lossy.j2k"})
    void aFileCutOffAnywhereIsRefused(String name) throws IOException {
        byte[] sound = Jpeg2000Samples.read(name);
        for (int length = 0; length < sound.length; length += 37) {
            byte[] cut = Arrays.copyOf(sound, length);
            assertThatThrownBy(() -> decode(cut)).as("%d bytes", length).isInstanceOf(BrokenImageException.class);
        }
    }

    private BufferedImage decode(byte[] master) throws Exception {
        Path target = folder.resolve("pyramid.tif");
        writer.write(PyramidSettings.ofQuality(95), Files.write(folder.resolve("master"), master), folder, target);
        Pyramid pyramid = Pyramid.open(target);
        try (var open = pyramid.openFile()) {
            return Decoded.tile(pyramid, open, 0, 0, 0).asImage();
        }
    }
}
