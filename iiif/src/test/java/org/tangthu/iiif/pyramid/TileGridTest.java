package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileGridTest {
    @ParameterizedTest
    @CsvSource({"1, 1, 1", "512, 512, 0", "513, 512, 1", "512, 513, 1", "513, 513, 3", "1024, 3, 2", "1300, 900, 4"})
    void everyTileThatSticksOutHasAPlaceOfItsOwnAmongTheCropped(int width, int height, int cropped) {
        TileGrid grid = new TileGrid(width, height, 512);
        Set<Integer> places = new HashSet<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (grid.isCropped(column, row)) {
                    assertThat(places.add(grid.croppedIndex(column, row))).isTrue();
                }
            }
        }

        assertThat(grid.croppedCount()).isEqualTo(cropped);
        assertThat(places).hasSize(cropped).allMatch(place -> place >= 0 && place < cropped);
    }
}
