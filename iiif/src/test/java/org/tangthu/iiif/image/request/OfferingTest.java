package org.tangthu.iiif.image.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OfferingTest {
    @Test
    void aPreviewIsTheLargestLevelThatFits() {
        Offering preview = Offering.preview(new Dimensions(2001, 3000), 512, 800);

        assertThat(preview).isEqualTo(new Offering(new Dimensions(501, 750), OptionalInt.of(2), 4, 4));
    }

    @Test
    void aSmallImageIsItsOwnPreview() {
        assertThat(Offering.preview(new Dimensions(300, 200), 512, 512))
                .isEqualTo(Offering.whole(new Dimensions(300, 200)));
    }

    @Test
    void belowTheSmallestLevelThePreviewIsScaled() {
        Offering preview = Offering.preview(new Dimensions(2000, 3000), 512, 300);

        assertThat(preview.size()).isEqualTo(new Dimensions(200, 300));
        assertThat(preview.level()).isEmpty();
        assertThat(preview.scaleX()).isEqualTo(10);
    }
}
