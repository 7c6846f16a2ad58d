package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.Decoded;
import org.tangthu.iiif.testing.TestPictures;

/** A damaged pyramid is opened as a sound one or refused; it never costs more memory than the largest one may take. */
class PyramidFuzzTest {
    private static final int DAMAGES = 3_000;
    private static final int DAMAGES_DECODED = 200;
    private static final long MAX_ALLOCATED = 16L << 20;

    @TempDir
    Path folder;

    private final Random random = new Random(20_261_121);
    private byte[] sound;
    private int index;

    @BeforeEach
    void writePyramid() throws Exception {
        Path master = TestPictures.save(TestPictures.grey(600, 530), folder.resolve("m.png"));
        Path target = folder.resolve("sound.tif");
        try (PyramidWriter writer = new PyramidWriter(new PixelBudget(10_000_000))) {
            writer.write(PyramidSettings.ofQuality(50), master, folder, target);
        }
        sound = Files.readAllBytes(target);
        Pyramid pyramid = Pyramid.open(target);
        index = (int) pyramid.whole(0).orElseThrow().end();
    }

    @Test
    void damageIsRefusedOrBorneInBoundedMemory() throws Exception {
        ThreadMXBean memory = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Path file = folder.resolve("damaged.tif");
        int opened = 0;
        for (int i = 0; i < DAMAGES; i++) {
            Files.write(file, damaged());
            long before = memory.getCurrentThreadAllocatedBytes();
            opened += opens(file) ? 1 : 0;
            assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                    .as("round %d", i)
                    .isLessThan(MAX_ALLOCATED);
        }
        assertThat(opened).as("both must happen").isBetween(DAMAGES / 20, DAMAGES * 19 / 20);
    }

    @Test
    void damagedTilesAreRefusedOrDecoded() throws Exception {
        Path file = folder.resolve("damaged.tif");
        for (int i = 0; i < DAMAGES_DECODED; i++) {
            byte[] bytes = sound.clone();
            for (int k = 0; k < 4; k++) {
                bytes[16 + random.nextInt(index - 16)] = (byte) random.nextInt(256);
            }
            Files.write(file, bytes);
            assertThatCode(() -> decodeOrRefuse(file)).as("round %d", i).doesNotThrowAnyException();
        }
    }

    private static boolean opens(Path file) throws Exception {
        try {
            Pyramid pyramid = Pyramid.open(file);
            int last = pyramid.levelCount() - 1;
            assertThat(Math.max(pyramid.width(last), pyramid.height(last))).isLessThanOrEqualTo(pyramid.tileSize());
            assertThat(pyramid.tile(last, 0, 0).end()).isLessThanOrEqualTo(Files.size(file));
            for (Rendition rendition : pyramid.renditions()) {
                assertThat(rendition.stream().end()).isLessThanOrEqualTo(Files.size(file));
            }
            return true;
        } catch (BrokenImageException refused) {
            assertThat(refused).hasMessageContaining("is not a sound pyramid: ");
            return false;
        }
    }

    private static void decodeOrRefuse(Path file) throws Exception {
        Pyramid pyramid = Pyramid.open(file);
        try (FileChannel open = pyramid.openFile()) {
            for (int level = 0; level < pyramid.levelCount(); level++) {
                Decoded.tile(pyramid, open, level, 0, 0);
            }
            for (Rendition rendition : pyramid.renditions()) {
                byte[] stream = pyramid.read(open, rendition.stream());
                Decoded.jpeg(stream, rendition.width(), rendition.height(), pyramid.channels());
            }
        } catch (BrokenImageException refused) {
            assertThat(refused).hasMessageContaining("A stored JPEG ");
        }
    }

    /** Bytes changed, put in, taken out or cut off, mostly in the index, where the decisions are made. */
    private byte[] damaged() {
        byte[] bytes = sound;
        for (int n = 1 + random.nextInt(3); n > 0 && bytes.length > 0; n--) {
            int at = place(bytes.length);
            bytes = switch (random.nextInt(8)) {
                case 0 -> spliced(bytes, at, 0, 1 + random.nextInt(20));
                case 1 -> spliced(bytes, at, Math.min(bytes.length - at, 1 + random.nextInt(20)), 0);
                case 2 -> Arrays.copyOf(bytes, at);
                default -> spliced(bytes, at, 1, 1);
            };
        }
        return bytes;
    }

    private int place(int length) {
        return switch (random.nextInt(10)) {
            case 0 -> random.nextInt(Math.min(16, length));
            case 1 -> random.nextInt(length);
            default -> Math.min(length - 1, index + random.nextInt(Math.max(1, length - index)));
        };
    }

    private byte[] spliced(byte[] bytes, int at, int taken, int put) {
        byte[] noise = new byte[put];
        random.nextBytes(noise);
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(bytes, 0, at);
        all.writeBytes(noise);
        all.write(bytes, at + taken, bytes.length - at - taken);
        return all.toByteArray();
    }
}
