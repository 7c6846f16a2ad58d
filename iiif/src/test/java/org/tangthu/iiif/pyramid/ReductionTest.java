package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReductionTest {
    @Test
    void aSmallLevelHasTwoBeforeTheNextOne() {
        assertThat(Reduction.of(new TileGrid(750, 1000, 512)))
                .containsExactly(new Reduction(595, 794), new Reduction(472, 630));
    }

    @Test
    void belowTheLastLevelTheyGoOnToTheSmallestThumbnail() {
        assertThat(Reduction.of(new TileGrid(375, 500, 512)))
                .containsExactly(
                        new Reduction(298, 397),
                        new Reduction(236, 315),
                        new Reduction(188, 250),
                        new Reduction(149, 198),
                        new Reduction(118, 157),
                        new Reduction(94, 125),
                        new Reduction(74, 99));
    }

    @Test
    void noSideVanishes() {
        assertThat(Reduction.of(new TileGrid(1, 128, 512))).containsExactly(new Reduction(1, 102));
    }

    @Test
    void aLargeLevelAndAPictureAsSmallAsAThumbnailHaveNone() {
        assertThat(Reduction.of(new TileGrid(1025, 10, 512))).isEmpty();
        assertThat(Reduction.of(new TileGrid(1025, 10, 2048))).isEmpty();
        assertThat(Reduction.of(new TileGrid(100, 80, 512))).isEmpty();
    }
}
