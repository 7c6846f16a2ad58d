package org.tangthu.iiif.jpeg2000;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.testing.RequiresProgram;

/** Gives the same samples as OpenJPEG, whatever the way of coding. */
@RequiresProgram({"opj_compress", "opj_decompress", "vips"})
class PictureDecoderTest {
    @TempDir
    Path folder;

    private record Samples(int width, int height, int channels, int[] values) {}

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-n 6",
                "-n 1",
                "-t 128,64",
                "-t 64,64 -TP R",
                "-d 37,11 -T 5,3 -t 90,90",
                "-p RLCP -c [64,64],[32,32] -b 16,16",
                "-p RPCL -c [128,128] -t 128,128",
                "-p PCRL -c [64,64] -b 32,32",
                "-p CPRL -c [64,64] -t 120,100 -d 7,9 -T 3,4",
                "-r 20,10,1",
                "-SOP -EPH",
                "-b 4,256",
                "-b 1024,4",
                "-mct 0",
                "-M 1 -r 4,1",
                "-M 2",
                "-M 4 -r 4,1",
                "-M 8",
                "-M 32",
                "-M 63"
            })
    void losslessPicturesAreExact(String options) throws Exception {
        assertThat(distance(colour(301, 203), options)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-I", "-I -r 10", "-I -r 40,20,10 -t 128,128", "-r 8", "-I -M 5 -n 3", "-I -mct 0 -r 5"})
    void lossyPicturesAreTheSameButForRounding(String options) throws Exception {
        assertThat(distance(colour(301, 203), options)).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "2, 3", "65, 64", "511, 5"})
    void anySizeIsDecoded(int width, int height) throws Exception {
        assertThat(distance(colour(width, height), "-n 1")).isZero();
        assertThat(distance(colour(width, height), "-n 1 -I")).isLessThanOrEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rgb16", "grey16", "b-w"})
    void otherKindsOfSamplesAreExact(String space) throws Exception {
        Path tiff = folder.resolve("m.tif");
        run("vips", "colourspace", colour(130, 90).toString(), tiff.toString(), space);
        assertThat(distance(tiff, "-n 4")).isZero();
    }

    @Test
    void transparencyIsTheLastChannel() throws Exception {
        BufferedImage image = new BufferedImage(60, 40, BufferedImage.TYPE_4BYTE_ABGR);
        image.setRGB(3, 4, 0x80FF0000);
        Path png = folder.resolve("alpha.png");
        ImageIO.write(image, "png", png.toFile());
        assertThat(distance(png, "-n 3")).isZero();
    }

    @Test
    void aBareCodestreamIsDecoded() throws Exception {
        assertThat(distance(colour(60, 40), "-n 3", "j2k")).isZero();
    }

    private int distance(Path source, String options) throws Exception {
        return distance(source, options, "jp2");
    }

    /** The largest difference between what we decode and what OpenJPEG does. */
    private int distance(Path source, String options, String extension) throws Exception {
        Path master = folder.resolve("m." + extension);
        Path expected = folder.resolve("m.pnm");
        List<String> words = new ArrayList<>(List.of("opj_compress", "-i", source.toString(), "-o", master.toString()));
        words.addAll(Arrays.asList(options.split(" ")));
        run(words.toArray(new String[0]));
        run("opj_decompress", "-i", master.toString(), "-o", expected.toString());
        Samples theirs = pnm(expected);
        Samples ours = ours(master);
        assertThat(List.of(ours.width, ours.height, ours.channels))
                .isEqualTo(List.of(theirs.width, theirs.height, theirs.channels));
        int most = 0;
        for (int i = 0; i < ours.values.length; i++) {
            most = Math.max(most, Math.abs(ours.values[i] - theirs.values[i]));
        }
        return most;
    }

    private static Samples ours(Path master) throws IOException {
        try (PictureDecoder decoder = PictureDecoder.open(master)) {
            int channels = decoder.colours().channels();
            int[] all = new int[decoder.width() * decoder.height() * channels];
            int[] to = {0};
            decoder.decode(line -> {
                System.arraycopy(line, 0, all, to[0], line.length);
                to[0] += line.length;
            });
            assertThat(to[0]).isEqualTo(all.length);
            return new Samples(decoder.width(), decoder.height(), channels, all);
        }
    }

    private static Samples pnm(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean arbitrary = bytes[1] == '7';
        int lines = arbitrary ? 8 : 4;
        int start = 0;
        for (int i = 0; i < lines; i++) {
            while (bytes[start++] != '\n') {}
        }
        String[] words = new String(bytes, 0, start, StandardCharsets.US_ASCII)
                .replaceAll("(?m)^#.*$", "")
                .split("\\s+");
        int width = Integer.parseInt(words[arbitrary ? 2 : 1]);
        int height = Integer.parseInt(words[arbitrary ? 4 : 2]);
        int channels = arbitrary ? Integer.parseInt(words[6]) : bytes[1] == '5' ? 1 : 3;
        boolean deep = words[arbitrary ? 8 : 3].equals("65535");
        int[] values = new int[width * height * channels];
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, start, bytes.length - start))) {
            for (int i = 0; i < values.length; i++) {
                values[i] = deep ? in.readUnsignedShort() : in.readUnsignedByte();
            }
        }
        return new Samples(width, height, channels, values);
    }

    /** With soft shades, sharp edges and noise. */
    private Path colour(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.BLUE));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.BLACK);
        graphics.drawLine(0, height, width, 0);
        graphics.dispose();
        Random random = new Random(3);
        for (int i = 0; i < width * height / 4; i++) {
            image.setRGB(random.nextInt(width), random.nextInt(height), random.nextInt(1 << 24));
        }
        Path file = folder.resolve("source.png");
        ImageIO.write(image, "png", file.toFile());
        return file;
    }

    private static void run(String... words) throws Exception {
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as("%s: %s", String.join(" ", words), output)
                .isZero();
    }
}
