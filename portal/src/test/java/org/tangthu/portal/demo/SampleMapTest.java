package org.tangthu.portal.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The map as any TIFF reader sees it. */
class SampleMapTest {

    @TempDir
    private static Path folder;

    private static Path map;

    @BeforeAll
    static void drawIt() throws IOException {
        map = folder.resolve("map.tif");
        SampleMap.draw(map);
    }

    @Test
    void hasAtLeastSixtyMegapixels() throws IOException {
        Rectangle size = read(reader -> new Rectangle(reader.getWidth(0), reader.getHeight(0)));
        assertThat(size).isEqualTo(new Rectangle(SampleMap.WIDTH, SampleMap.HEIGHT));
        assertThat((long) size.width * size.height).isGreaterThanOrEqualTo(60_000_000L);
    }

    @Test
    void isReadToItsLastRowAndHasABorderAllRound() throws IOException {
        assertThat(region(0, 0, 60, 60).getRGB(36, 36)).isEqualTo(0xff3c2c22);
        assertThat(region(SampleMap.WIDTH - 60, SampleMap.HEIGHT - 60, 60, 60).getRGB(24, 24))
                .isEqualTo(0xff3c2c22);
    }

    @Test
    void hasLandInTheNorthWestAndSeaInTheSouthEast() throws IOException {
        int land = region(2000, 1600, 1, 1).getRGB(0, 0);
        int sea = region(8700, 5200, 1, 1).getRGB(0, 0);
        assertThat(land >> 16 & 255).isGreaterThan(land & 255);
        assertThat(sea & 255).isGreaterThan(sea >> 16 & 255);
    }

    @Test
    void looksTheSameWhereTwoBandsMeet() throws IOException {
        BufferedImage seam = region(3000, 3390, 600, 20);
        for (int row = 1; row < 20; row++) {
            int[] above = seam.getRGB(0, row - 1, 600, 1, null, 0, 600);
            int[] below = seam.getRGB(0, row, 600, 1, null, 0, 600);
            assertThat(changes(above, below)).as("row " + row).isLessThan(300);
        }
    }

    private static long changes(int[] above, int[] below) {
        long changes = 0;
        for (int i = 0; i < above.length; i++) {
            changes += above[i] == below[i] ? 0 : 1;
        }
        return changes;
    }

    private static BufferedImage region(int x, int y, int width, int height) throws IOException {
        return read(reader -> {
            ImageReadParam part = reader.getDefaultReadParam();
            part.setSourceRegion(new Rectangle(x, y, width, height));
            return reader.read(0, part);
        });
    }

    private interface Reading<T> {
        T from(ImageReader reader) throws IOException;
    }

    private static <T> T read(Reading<T> reading) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(map.toFile())) {
            ImageReader reader = ImageIO.getImageReaders(in).next();
            try {
                reader.setInput(in);
                return reading.from(reader);
            } finally {
                reader.dispose();
            }
        }
    }
}
