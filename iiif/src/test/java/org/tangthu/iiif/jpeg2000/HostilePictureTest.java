package org.tangthu.iiif.jpeg2000;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.error.BrokenImageException;

/** Pictures whose headers ask for far more than they hold. */
class HostilePictureTest {
    private static final int SIZE = 8;
    private static final int TILE_SIZE = 24;
    private static final int STYLE = 0xFF52;

    @TempDir
    Path folder;

    @Test
    void aFlatPictureOfTinyBlocksIsRefused() throws IOException {
        ByteBuffer picture = sized(5_000_000, 1, 5_000_000, 1);
        int style = style(picture);
        picture.put(style + 10, (byte) 0).put(style + 11, (byte) 8);
        refused(picture, "divided into too many precincts or blocks");
    }

    @Test
    void tinyPrecinctsAreRefused() throws IOException {
        ByteBuffer picture = sized(2_000, 2_000, 2_000, 2_000);
        int style = style(picture);
        for (int level = 0; level <= picture.get(style + 9); level++) {
            picture.put(style + 14 + level, (byte) 0x11);
        }
        refused(picture, "divided into too many precincts or blocks");
    }

    @Test
    void moreTilesThanThereMayBeAreRefused() throws IOException {
        refused(sized(4_000, 4_000, 2, 2), "do not cover it, or are too many");
    }

    @Test
    void missingTilesAreRefused() throws IOException {
        refused(sized(4_000, 4_000, 64, 64), "has no tile");
    }

    private void refused(ByteBuffer picture, String message) throws IOException {
        Path file = Files.write(folder.resolve("hostile.j2k"), picture.array());
        assertThatThrownBy(() -> decode(file))
                .isInstanceOf(BrokenImageException.class)
                .hasMessageContaining(message);
    }

    private static void decode(Path file) throws IOException {
        try (PictureDecoder decoder = PictureDecoder.open(file)) {
            decoder.decode(line -> {});
        }
    }

    private static ByteBuffer sized(int width, int height, int tileWidth, int tileHeight) throws IOException {
        ByteBuffer picture = ByteBuffer.wrap(Jpeg2000Samples.read("precincts.j2k"));
        picture.putInt(SIZE, width).putInt(SIZE + 4, height);
        return picture.putInt(TILE_SIZE, tileWidth).putInt(TILE_SIZE + 4, tileHeight);
    }

    private static int style(ByteBuffer picture) {
        int at = 0;
        while ((picture.getShort(at) & 0xFFFF) != STYLE) {
            at++;
        }
        return at;
    }
}
