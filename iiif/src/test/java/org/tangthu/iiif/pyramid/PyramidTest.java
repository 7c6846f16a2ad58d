package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.TestPictures;

class PyramidTest {
    private static final int DAMAGES = 300;

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

    /** Damage in the directories, which stand at the end, is noticed or harmless; it never costs memory or time. */
    @Test
    void aDamagedFileIsReadOrRefusedButNothingElse() throws Exception {
        Random random = new Random(7);
        Path file = folder.resolve("damaged.tif");
        int directories = sound.length - 6_000;
        for (int i = 0; i < DAMAGES; i++) {
            byte[] damaged = sound.clone();
            for (int k = 0; k < 3; k++) {
                int at = random.nextInt(5) == 0 ? random.nextInt(16) : directories + random.nextInt(6_000);
                damaged[at] = (byte) random.nextInt(256);
            }
            Files.write(file, damaged);
            assertThatCode(() -> openOrRefuse(file)).as("round %d", i).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @CsvSource({"65203, 0", "65203, -1", "65204, 0", "65204, -1", "65204, 67108865"})
    void aWholeLevelThatPointsOutsideIsRefused(int tag, int value) throws Exception {
        ByteBuffer damaged = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int entry = entryOf(damaged, tag);
        damaged.putInt(entry + 8, value);
        Path file = Files.write(folder.resolve("damaged.tif"), damaged.array());

        assertThatThrownBy(() -> Pyramid.open(file))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining("outside");
    }

    @Test
    void aWholeLevelWithoutItsLengthIsRefused() throws Exception {
        ByteBuffer damaged = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
        damaged.putShort(entryOf(damaged, 65204), (short) 65205);
        Path file = Files.write(folder.resolve("damaged.tif"), damaged.array());

        assertThatThrownBy(() -> Pyramid.open(file)).isInstanceOf(BrokenImageException.class);
    }

    /** As the first format had it, which is still read. */
    @Test
    void aPyramidWithoutWholeLevelsIsRead() throws Exception {
        ByteBuffer older = ByteBuffer.wrap(sound.clone()).order(ByteOrder.LITTLE_ENDIAN);
        for (int directory = older.getInt(4); directory != 0; ) {
            int count = older.getShort(directory);
            for (int i = 0; i < count; i++) {
                int entry = directory + 2 + i * 12;
                if ((older.getShort(entry) & 0xffff) >= 65203) {
                    older.putShort(entry, (short) 65210);
                }
            }
            directory = older.getInt(directory + 2 + count * 12);
        }
        Pyramid pyramid = Pyramid.open(Files.write(folder.resolve("older.tif"), older.array()));

        assertThat(pyramid.whole(0)).isEmpty();
        assertThat(pyramid.whole(2)).isPresent();
    }

    /** Where an entry of the first directory stands. */
    private static int entryOf(ByteBuffer tiff, int tag) {
        int entry = tiff.getInt(4) + 2;
        while ((tiff.getShort(entry) & 0xffff) != tag) {
            entry += 12;
        }
        return entry;
    }

    private static void openOrRefuse(Path file) throws Exception {
        try {
            assertThat(Pyramid.open(file).levelCount()).isPositive();
        } catch (BrokenImageException refused) {
            assertThat(refused).hasMessageContaining("not a sound pyramid");
        }
    }
}
