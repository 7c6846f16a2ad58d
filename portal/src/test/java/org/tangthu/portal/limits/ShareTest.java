package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class ShareTest {
    @ParameterizedTest
    @EnumSource(names = {"TILE", "IMAGE", "ASSET"})
    void whatIsSmallAndSoonGoneIsNotCounted(CostClass cost) {
        assertThat(Share.of(cost, "network 10.0.0.0/24", 1)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            names = {"TILE", "IMAGE", "ASSET", "HARVEST", "PDF"},
            mode = Mode.EXCLUDE)
    void allOthersOfOnePayerAreCountedTogether(CostClass cost) {
        assertThat(Share.of(cost, "a", 1)).isEqualTo(Share.of(CostClass.PAGE, "a", 1));
        assertThat(Share.of(cost, "a", 1)).isNotEqualTo(Share.of(cost, "b", 1));
    }

    @Test
    void harvestsAndDocumentsAreFewAndAnAllowanceRaisesThem() {
        assertThat(Share.of(CostClass.HARVEST, "a", 1)).map(Share::most).contains(2);
        assertThat(Share.of(CostClass.PDF, "a", 1)).map(Share::most).contains(8);
        assertThat(Share.of(CostClass.HARVEST, "a", 2.2)).map(Share::most).contains(5);
    }
}
