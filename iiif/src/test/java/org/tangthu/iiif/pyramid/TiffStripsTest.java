package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TiffStripsTest {
    @Test
    void rowsStandTogetherAcrossStripsThatTouch() {
        TiffStrips strips = new TiffStrips(10, 7, 3, 2, new long[] {100, 160, 300, 360});

        assertThat(strips.together(0, 100)).isEqualTo(4);
        assertThat(strips.together(1, 2)).isEqualTo(2);
        assertThat(strips.together(3, 100)).isEqualTo(1);
        assertThat(strips.offset(3)).isEqualTo(190);
        assertThat(strips.offset(4)).isEqualTo(300);
        assertThat(strips.together(4, 100)).isEqualTo(3);
    }

    @Test
    void stripsThatStandInAnotherOrderAreReadOneByOne() {
        TiffStrips strips = new TiffStrips(10, 4, 1, 2, new long[] {120, 100});

        assertThat(strips.together(0, 100)).isEqualTo(2);
        assertThat(strips.offset(2)).isEqualTo(100);
    }
}
