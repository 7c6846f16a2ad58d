package org.tangthu.iiif.pyramid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PyramidSettingsTest {
    @Test
    void theNumberTellsAllSettings() {
        for (PyramidSettings settings : new PyramidSettings[] {
            PyramidSettings.ofQuality(1), PyramidSettings.ofQuality(100), new PyramidSettings(1, 4096, 85)
        }) {
            assertThat(PyramidSettings.ofNumber(settings.number())).isEqualTo(settings);
        }
        assertThatThrownBy(() -> PyramidSettings.ofNumber(7)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFileNameHangsOnMasterAndSettings() {
        String name = PyramidSettings.ofQuality(85).fileName("ab".repeat(64));

        assertThat(name)
                .matches("[0-9a-f]{40}\\.tif")
                .isEqualTo(PyramidSettings.ofQuality(85).fileName("ab".repeat(64)));
        assertThat(PyramidSettings.ofQuality(86).fileName("ab".repeat(64))).isNotEqualTo(name);
        assertThat(PyramidSettings.ofQuality(85).fileName("cd".repeat(64))).isNotEqualTo(name);
    }
}
