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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.testing.RequiresProgram;

/** JPEG 2000 as OpenJPEG writes it, whole and cut off. */
@RequiresProgram("opj_compress")
class ForeignJpeg2000Test {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.jp2",
                "a.j2k",
                "a.j2c",
                "a.jp2 -I -r 20",
                "a.jp2 -t 16,16 -TP R",
                "a.jp2 -p RPCL -c [128,128],[64,64] -b 32,32 -r 40,20,10,1",
                "a.jp2 -SOP -EPH -M 63 -d 3,5"
            })
    void everyWayOfWritingIsTaken(String options) throws IOException, InterruptedException {
        Path file = compress(BufferedImage.TYPE_INT_RGB, options);
        ImageInfo info = probe(file, new Problems());
        assertThat(List.of(info.width(), info.height(), info.bitsPerSample(), info.samples()))
                .containsExactly(40, 30, 8, 3);
    }

    @Test
    void sixteenBitGreyIsTaken() throws IOException, InterruptedException {
        Path file = compress(BufferedImage.TYPE_USHORT_GRAY, "a.jp2");
        assertThat(probe(file, new Problems())).isEqualTo(new ImageInfo("image/jp2", 40, 30, 16, 1, 1));
    }

    @Test
    void aFileCutOffAnywhereIsRefused() throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(compress(BufferedImage.TYPE_INT_RGB, "a.jp2 -t 16,16"));
        Path cut = folder.resolve("cut.jp2");
        for (int length = 12; length < whole.length; length += 7) {
            Files.write(cut, Arrays.copyOf(whole, length));
            Problems problems = new Problems();
            assertThat(new MasterProbe(ImageLimits.DEFAULT).probe(cut, "cut.jp2", problems))
                    .as("%d bytes", length)
                    .isEmpty();
            assertThat(problems.all()).singleElement().asString().contains("it is truncated");
        }
    }

    private Path compress(int type, String options) throws IOException, InterruptedException {
        Path source = Files.write(folder.resolve("source.tif"), TestImages.tiff(type, null));
        List<String> words = new ArrayList<>(List.of("opj_compress", "-n", "3", "-i", source.toString(), "-o"));
        words.addAll(Arrays.asList(options.split(" ")));
        words.set(6, folder.resolve(words.get(6)).toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as("%s: %s", words, output).isZero();
        return Path.of(words.get(6));
    }

    private static ImageInfo probe(Path file, Problems problems) {
        return new MasterProbe(ImageLimits.DEFAULT)
                .probe(file, file.getFileName().toString(), problems)
                .orElseThrow(() -> new AssertionError(problems.all()));
    }
}
