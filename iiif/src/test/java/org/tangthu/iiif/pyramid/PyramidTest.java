package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.TestPictures;

class PyramidTest {
    @TempDir
    Path folder;

    private byte[] sound;

    @BeforeEach
    void writePyramid() throws Exception {
        Path master = TestPictures.save(TestPictures.colour(1300, 900), folder.resolve("m.png"));
        Path target = folder.resolve("sound.tif");
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(10_000_000))) {
            writer.write(PyramidSettings.ofQuality(85), master, folder, target);
        }
        sound = Files.readAllBytes(target);
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws Exception {
        Path file = folder.resolve("cut.tif");
        for (int length = 0; length < sound.length - 1; length += 997) {
            Files.write(file, Arrays.copyOf(sound, length));
            assertThatThrownBy(() -> Pyramid.open(file))
                    .as("%d bytes", length)
                    .isInstanceOf(BrokenImageException.class);
        }
    }
}
