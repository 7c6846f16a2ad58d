package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.testing.TestPictures;
import org.tangthu.repository.ocr.PageFailed;

/** Masters as pictures for a recognizer: upright, grey, bounded. */
class GreyPicturesTest {
    @TempDir
    Path folder;

    private final GreyPictures pictures = new GreyPictures(new PixelBudget(4_000_000), new Jpeg2000(""));

    private record Picture(int width, int height, byte[] samples) {
        int at(int x, int y) {
            return samples[y * width + x] & 0xff;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"m.png", "m.jpg", "m.tif"})
    void aSmallMasterKeepsItsSize(String name) throws Exception {
        Path master = TestPictures.save(halves(120, 90), folder.resolve(name));
        Picture picture = draw(master, 1_000_000, 1_000);
        assertThat(picture.width()).isEqualTo(120);
        assertThat(picture.height()).isEqualTo(90);
        assertThat(picture.at(5, 45)).as("red is dark").isBetween(70, 82);
        assertThat(picture.at(115, 45)).as("yellow is light").isBetween(220, 232);
    }

    @Test
    void aLargeMasterIsReducedToSoManyPixels() throws Exception {
        Picture picture = draw(TestPictures.save(halves(1000, 500), folder.resolve("m.png")), 20_000, 10_000);
        assertThat(picture.width()).isEqualTo(200);
        assertThat(picture.height()).isEqualTo(100);
        assertThat(picture.at(10, 50)).isBetween(70, 82);
        assertThat(picture.at(190, 50)).isBetween(220, 232);
    }

    @Test
    void noSideIsLongerThanItMayBe() throws Exception {
        Picture picture = draw(TestPictures.save(halves(2000, 20), folder.resolve("m.png")), 1_000_000, 500);
        assertThat(picture.width()).isEqualTo(500);
        assertThat(picture.height()).isEqualTo(5);
    }

    @Test
    void aMasterThatIsCutOffIsTheMastersFault() throws IOException {
        Path master = TestPictures.save(TestPictures.colour(300, 200), folder.resolve("m.png"));
        byte[] bytes = Files.readAllBytes(master);
        Files.write(master, Arrays.copyOf(bytes, bytes.length / 2));
        assertThatThrownBy(() -> draw(master, 1_000_000, 1_000)).isInstanceOf(PageFailed.class);
    }

    @Test
    void aMasterThatIsNoImageIsTheMastersFault() throws IOException {
        Path master = Files.writeString(folder.resolve("m.png"), "no image at all, but long enough to be looked at");
        assertThatThrownBy(() -> draw(master, 1_000_000, 1_000)).isInstanceOf(PageFailed.class);
    }

    @Test
    void aPictureThatTheBudgetCannotHoldIsRefused() throws IOException {
        GreyPictures narrow = new GreyPictures(new PixelBudget(2_000), new Jpeg2000(""));
        Path master = TestPictures.save(TestPictures.colour(600, 400), folder.resolve("m.png"));
        assertThatThrownBy(() -> narrow.draw(master, 1_000_000, 1_000, folder.resolve("page.pgm")))
                .isInstanceOf(PageFailed.class)
                .hasMessageContaining("budget");
    }

    private Picture draw(Path master, long maxPixels, int maxSide) throws IOException, InterruptedException {
        Path target = folder.resolve("page.pgm");
        pictures.draw(master, maxPixels, maxSide, target);
        try (DataInputStream in = new DataInputStream(Files.newInputStream(target))) {
            String[] header = header(in).split("\\s");
            int width = Integer.parseInt(header[1]);
            int height = Integer.parseInt(header[2]);
            assertThat(header[0] + header[3]).isEqualTo("P5255");
            byte[] samples = in.readAllBytes();
            assertThat(samples).hasSize(width * height);
            return new Picture(width, height, samples);
        }
    }

    /** Three lines. */
    private static String header(DataInputStream in) throws IOException {
        StringBuilder header = new StringBuilder();
        for (int lines = 0; lines < 3; ) {
            String next = new String(new byte[] {in.readByte()}, StandardCharsets.US_ASCII);
            header.append(next);
            lines += next.equals("\n") ? 1 : 0;
        }
        return header.toString();
    }

    private static BufferedImage halves(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height);
        graphics.setColor(Color.YELLOW);
        graphics.fillRect(width / 2, 0, width - width / 2, height);
        graphics.dispose();
        return image;
    }
}
