package org.tangthu.repository.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.testing.RequiresProgram;

/** Masters as other people's tools write them. */
@RequiresProgram({"vips", "tiffcp"})
class ForeignMastersTest {
    @TempDir
    Path folder;

    private Path source;

    @BeforeEach
    void drawASource() throws IOException {
        source = Files.write(folder.resolve("source.tif"), TestImages.tiff(BufferedImage.TYPE_INT_RGB, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-c none",
                "-c lzw:2",
                "-c zip:2",
                "-c jpeg",
                "-c none -t -w 16 -l 16",
                "-c lzw -t -w 16 -l 16",
                "-c none -p separate",
                "-c lzw -p separate -r 1",
                "-8 -c zip",
                "-B -c lzw",
                "-8 -B -c jpeg -t -w 16 -l 16"
            })
    void tiffcp(String options) throws IOException, InterruptedException {
        Path copy = folder.resolve("copy.tif");
        run("tiffcp " + options, source, copy);
        assertThat(probe(copy)).isEqualTo(new ImageInfo("image/tiff", 40, 30, 8, 3, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "colourspace, tif, cmyk, image/tiff, 8, 4",
        "colourspace, jpg, cmyk, image/jpeg, 8, 4",
        "colourspace, tif, b-w, image/tiff, 8, 1",
        "colourspace, tif, grey16, image/tiff, 16, 1",
        "colourspace, tif, rgb16, image/tiff, 16, 3",
        "colourspace, png, rgb16, image/png, 16, 3",
        "colourspace, jpg, b-w, image/jpeg, 8, 1"
    })
    void vips(String operation, String format, String space, String mediaType, int bits, int samples)
            throws IOException, InterruptedException {
        Path made = folder.resolve("made." + format);
        run("vips " + operation, source, made, space);
        assertThat(probe(made)).isEqualTo(new ImageInfo(mediaType, 40, 30, bits, samples, 1));
    }

    @Test
    void progressiveJpegAndInterlacedPng() throws IOException, InterruptedException {
        for (String target : List.of("made.jpg[interlace]", "made.png[interlace]", "made.png[palette]")) {
            run("vips copy", source, folder.resolve(target));
            ImageInfo info = probe(folder.resolve(target.substring(0, 8)));
            assertThat(info.width()).isEqualTo(40);
        }
    }

    private static ImageInfo probe(Path file) {
        Problems problems = new Problems();
        return new MasterProbe(ImageLimits.DEFAULT)
                .probe(file, file.getFileName().toString(), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }

    private static void run(String command, Object... files) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        Arrays.stream(files).map(Object::toString).forEach(words::add);
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", words, output).isZero();
    }
}
