package org.tangthu.iiif.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.iiif.image.request.Format;

class WebPTest {
    /** Tells on a line of its own what is offered. */
    static final class Offer {
        private Offer() {}

        public static void main(String[] args) {
            System.out.println("offered " + Format.beyondLevel2());
        }
    }

    @Test
    void whereTheLibraryCannotBeLoadedTheOtherFormatsAreStillOffered(@TempDir Path folder) throws Exception {
        assertThat(offered("-Djava.awt.headless=true")).contains("offered [webp, gif, tif]");
        assertThat(offered("-Dcom.luciad.imageio.webp.tmpdir=" + folder.resolve("nowhere")))
                .contains("offered [gif, tif]");
    }

    private static String offered(String option) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        option,
                        Offer.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output;
    }
}
