package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.jpeg2000.Jpeg2000Samples;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.TestPictures;

/** Masters with random damage are made into pyramids or refused, and nothing else. */
class DamagedMasterTest {
    private static final int DAMAGES = 100;

    @TempDir
    Path folder;

    private final PyramidWriter writer = new PyramidWriter(new PixelBudget(4_000_000), new Jpeg2000(""));

    @AfterEach
    void close() {
        writer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.png", "m.jpg", "m.tif"})
    void damageIsRefusedOrBorne(String name) throws Exception {
        refuseOrBear(Files.readAllBytes(TestPictures.save(TestPictures.colour(120, 90), folder.resolve(name))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossless.jp2", "lossy.j2k"})
    void damageToJpeg2000IsRefusedOrBorne(String name) throws Exception {
        refuseOrBear(Jpeg2000Samples.read(name));
    }

    private void refuseOrBear(byte[] sound) throws Exception {
        Path master = folder.resolve("damaged");
        Random random = new Random(11);
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k < 3; k++) {
                boolean head = random.nextBoolean();
                damaged[random.nextInt(head ? Math.min(400, sound.length) : sound.length)] = (byte) random.nextInt(256);
            }
            Files.write(master, damaged);
            assertThatCode(() -> writeOrRefuse(master)).as("round %d", i).doesNotThrowAnyException();
        }
    }

    private void writeOrRefuse(Path master) throws Exception {
        Path target = folder.resolve("pyramid.tif");
        try {
            writer.write(PyramidSettings.ofQuality(85), master, folder, target);
            Pyramid.open(target);
        } catch (BrokenImageException refused) {
            // As it should be.
        } finally {
            Files.deleteIfExists(target);
        }
    }
}
