package org.tangthu.iiif.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.iiif.testing.TestImage;

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

    private static final ServedImage IMAGE = TestImage.of(1301, 901, new Limits(1_000_000, true));

    static List<ImageApi> versions() {
        return List.of(TestImage.api2(), TestImage.api3());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void nonsenseIsRefusedAndWhatIsUnderstoodStaysInsideTheImage(ImageApi api) {
        Random random = new Random(5);
        int understood = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = random.nextInt(3) == 0 ? nonsense(random, 12) : shaped(random);
            try {
                ImageRequest request = parse(api, text);
                ImageRequest.Cut cut = request.resolve(IMAGE);
                understood++;
                assertThat(cut.region().x() + cut.region().width()).as(text).isLessThanOrEqualTo(1301);
                assertThat(cut.region().y() + cut.region().height()).as(text).isLessThanOrEqualTo(901);
                assertThat(cut.size().area()).as(text).isLessThanOrEqualTo(1_000_000);
                isTheSameWhenReadAgain(api, request, cut);
            } catch (InvalidRequestException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
        assertThat(understood).isGreaterThan(ROUNDS / 100);
    }

    private static void isTheSameWhenReadAgain(ImageApi api, ImageRequest request, ImageRequest.Cut cut) {
        String canonical = api.canonical(request, cut, IMAGE);
        ImageRequest again = parse(api, canonical);
        assertThat(again.resolve(IMAGE)).as(canonical).isEqualTo(cut);
        assertThat(again.rotation()).as(canonical).isEqualTo(request.rotation());
        assertThat(api.canonical(again, again.resolve(IMAGE), IMAGE)).isEqualTo(canonical);
    }

    private static ImageRequest parse(ImageApi api, String text) {
        return api.parse(Arrays.asList(text.split("/", -1)));
    }

    /** Of the right form, with numbers that make sense more often than not. */
    private static String shaped(Random random) {
        String region = random.nextInt(3) == 0 ? "full" : prefix(random, "", "pct:") + numbers(random, 4);
        String size = prefix(random, "", "", "^", "!", "^!", "pct:") + numbers(random, 1 + random.nextInt(2));
        String comma = prefix(random, "", ",");
        return region + "/" + size + comma + "/" + prefix(random, "", "!") + numbers(random, 1) + "/gray.png";
    }

    private static String prefix(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String numbers(Random random, int count) {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            boolean sensible = random.nextInt(8) > 0;
            numbers.add(sensible ? Integer.toString(random.nextInt(600)) : nonsense(random, 2));
        }
        return String.join(",", numbers);
    }

    private static String nonsense(Random random, int most) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(most) + 1; i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        return text.toString();
    }
}
