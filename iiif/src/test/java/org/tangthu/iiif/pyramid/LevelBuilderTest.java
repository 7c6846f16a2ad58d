package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tangthu.iiif.pixels.Pixels;

/** What viewers rely on: pixel (x, y) of a level is the mean of the 2 x 2 pixels from (2x, 2y) of the level above. */
class LevelBuilderTest {
    private static final int TILE = 16;

    private record Tile(int column, int row, Pixels pixels) {}

    /** Keeps what comes. */
    private static final class Kept implements LevelBuilder.Tiles {
        private final int channels;
        private final List<Tile> tiles = new ArrayList<>();
        private final List<Pixels> wholes = new ArrayList<>();

        Kept(int channels) {
            this.channels = channels;
        }

        @Override
        public Pixels empty() {
            Pixels used = Pixels.blank(TILE, TILE, channels);
            new Random(3).nextBytes(used.data());
            return used;
        }

        @Override
        public void accept(Level level, int column, int row, Pixels tile) {
            tiles.add(new Tile(column, row, tile));
        }

        @Override
        public void accept(Level level, Pixels whole) {
            wholes.add(whole);
        }
    }

    @ParameterizedTest
    @CsvSource({"1,1,3", "2,2,1", "3,1,3", "1,3,1", "16,16,3", "17,15,3", "33,31,1", "33,47,3", "64,5,3", "5,64,1"})
    void aLevelIsTheMeanOfTheOneAbove(int width, int height, int channels) {
        Pixels picture = Pixels.blank(width, height, channels);
        new Random(5).nextBytes(picture.data());
        Pixels smaller = Pixels.blank((width + 1) / 2, (height + 1) / 2, channels);
        int[] filled = {0};

        build(picture, new Kept(channels), 3, (samples, rows) -> {
            int bytes = rows * smaller.width() * channels;
            System.arraycopy(samples, 0, smaller.data(), filled[0], bytes);
            filled[0] += bytes;
        });

        assertThat(filled[0]).isEqualTo(smaller.data().length);
        for (int i = 0; i < smaller.width() * smaller.height() * channels; i++) {
            int x = i / channels % smaller.width();
            int y = i / channels / smaller.width();
            assertThat(smaller.sample(x, y, i % channels))
                    .as("%d, %d", x, y)
                    .isEqualTo(mean(picture, 2 * x, 2 * y, i % channels));
        }
    }

    private static int mean(Pixels picture, int x, int y, int channel) {
        int right = Math.min(x + 1, picture.width() - 1);
        int below = Math.min(y + 1, picture.height() - 1);
        int sum = picture.sample(x, y, channel)
                + picture.sample(right, y, channel)
                + picture.sample(x, below, channel)
                + picture.sample(right, below, channel);
        return (sum + 2) / 4;
    }

    @ParameterizedTest
    @CsvSource({"1,1,3,1", "16,16,1,4", "33,47,3,1", "33,47,3,5", "33,47,1,100", "15,49,3,16"})
    void everyPixelIsInItsTileAndTheEdgeIsRepeated(int width, int height, int channels, int rowsAtOnce) {
        Pixels picture = Pixels.blank(width, height, channels);
        new Random(6).nextBytes(picture.data());
        Kept kept = new Kept(channels);

        build(picture, kept, rowsAtOnce, (samples, rows) -> {});

        assertThat(kept.tiles).hasSize(new TileGrid(width, height, TILE).count());
        for (Tile tile : kept.tiles) {
            for (int i = 0; i < TILE * TILE * channels; i++) {
                int x = Math.min(width - 1, tile.column() * TILE + i / channels % TILE);
                int y = Math.min(height - 1, tile.row() * TILE + i / channels / TILE);
                assertThat(tile.pixels().data()[i] & 0xff).isEqualTo(picture.sample(x, y, i % channels));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"16,16,0", "17,3,1", "2048,1,1", "2049,1,0"})
    void aSmallLevelOfSeveralTilesIsAlsoGivenWhole(int width, int height, int wholes) {
        Pixels picture = Pixels.blank(width, height, 3);
        new Random(7).nextBytes(picture.data());
        Kept kept = new Kept(3);

        build(picture, kept, 1, (samples, rows) -> {});

        assertThat(kept.wholes).hasSize(wholes).allSatisfy(whole -> assertThat(whole.data())
                .isEqualTo(picture.data()));
    }

    private static void build(Pixels picture, Kept kept, int rowsAtOnce, RowSink smaller) {
        Level level = new Level(new TileGrid(picture.width(), picture.height(), TILE));
        LevelBuilder builder = new LevelBuilder(level, picture.channels(), kept, smaller);
        int stride = picture.width() * picture.channels();
        byte[] portion = new byte[rowsAtOnce * stride];
        for (int y = 0; y < picture.height(); y += rowsAtOnce) {
            int rows = Math.min(rowsAtOnce, picture.height() - y);
            System.arraycopy(picture.data(), y * stride, portion, 0, rows * stride);
            builder.accept(portion, rows);
        }
    }
}
