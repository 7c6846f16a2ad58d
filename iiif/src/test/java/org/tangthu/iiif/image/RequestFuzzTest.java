package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.image.v3.Syntax;

/** Nonsense made of the pieces of requests is answered or refused, and nothing else. */
class RequestFuzzTest {
    private static final String[] PIECES = {
        "full",
        "square",
        "max",
        "^",
        "!",
        "pct:",
        ",",
        "/",
        ".",
        "0",
        "1",
        "10",
        "100",
        "999999999",
        "99999999999",
        "-1",
        "1e9",
        "NaN",
        "default",
        "gray",
        "bitonal",
        "jpg",
        "png",
        "0.000000001",
        "%",
        "\u0000",
        "Ω"
    };
    private static final int ROUNDS = 50_000;

    @Test
    void nonsenseIsRefusedAndWhatIsUnderstoodStaysInsideTheImage() {
        Random random = new Random(5);
        Dimensions image = new Dimensions(1300, 900);
        Limits limits = new Limits(1_000_000, true);
        for (int i = 0; i < ROUNDS; i++) {
            String text = random.nextInt(3) == 0 ? nonsense(random, 12) : shaped(random);
            try {
                ImageRequest.Cut cut =
                        Syntax.parse(Arrays.asList(text.split("/", -1))).resolve(image, limits);
                Rectangle region = cut.region();
                assertThat(region.x() + region.width()).as(text).isLessThanOrEqualTo(1300);
                assertThat(region.y() + region.height()).as(text).isLessThanOrEqualTo(900);
                assertThat(cut.size().area()).as(text).isLessThanOrEqualTo(1_000_000);
            } catch (IiifException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private static String shaped(Random random) {
        return nonsense(random, 7) + "/" + nonsense(random, 5) + "/0/default.jpg";
    }

    private static String nonsense(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
