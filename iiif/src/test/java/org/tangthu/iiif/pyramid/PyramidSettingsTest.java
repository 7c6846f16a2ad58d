package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.iiif.pixels.Chroma;
import org.tangthu.iiif.pixels.JpegSettings;

class PyramidSettingsTest {
    @Test
    void theNumberTellsAllSettings() {
        for (PyramidSettings settings : new PyramidSettings[] {
            PyramidSettings.ofQuality(1),
            PyramidSettings.ofQuality(100),
            PyramidSettings.of(new JpegSettings(85, Chroma.FULL)),
            new PyramidSettings(1, 4096, JpegSettings.ofQuality(85))
        }) {
            assertThat(PyramidSettings.ofNumber(settings.number())).isEqualTo(settings);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 7, 29_189, Integer.MAX_VALUE})
    void aNumberThatStandsForNoSettingsIsRefused(int number) {
        assertThatThrownBy(() -> PyramidSettings.ofNumber(number)).isInstanceOf(IllegalArgumentException.class);
    }

    /** A generation of an older program goes on being served by its own names while the new one grows. */
    @Test
    void theFirstFormatKeepsItsNumberAndItsNames() {
        PyramidSettings first = new PyramidSettings(1, 512, JpegSettings.ofQuality(85));

        assertThat(first.number()).isEqualTo(29_274);
        assertThat(first.fileName("ab".repeat(64))).isEqualTo("be3896670c4a425825974464f237d293682574da.tif");
    }

    @Test
    void theFileNameHangsOnMasterAndSettings() {
        String name = PyramidSettings.ofQuality(85).fileName("ab".repeat(64));

        assertThat(name)
                .matches("[0-9a-f]{40}\\.tif")
                .isEqualTo(PyramidSettings.ofQuality(85).fileName("ab".repeat(64)));
        assertThat(PyramidSettings.ofQuality(86).fileName("ab".repeat(64))).isNotEqualTo(name);
        assertThat(PyramidSettings.of(new JpegSettings(85, Chroma.FULL)).fileName("ab".repeat(64)))
                .isNotEqualTo(name);
        assertThat(PyramidSettings.ofQuality(85).fileName("cd".repeat(64))).isNotEqualTo(name);
    }
}
