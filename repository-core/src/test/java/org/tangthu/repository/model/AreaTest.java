package org.tangthu.repository.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {
    @Test
    void isWrittenAsItIsRead() {
        assertThat(Area.parse("300,0,700,5").toString()).isEqualTo("300,0,700,5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "full", "1,2,3", "1,2,3,4,5", "-1,2,3,4", "1,2,0,4", "1,2,3,0", "1.5,2,3,4", "1000000,2,3,4"
            })
    void whatIsNoAreaIsRefused(String text) {
        assertThatThrownBy(() -> Area.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void ofAnAreaThatSticksOutThePartInTheImageIsLeft() {
        Area area = new Area(80, 10, 40, 40);
        assertThat(area.within(100, 30)).contains(new Area(80, 10, 20, 20));
        assertThat(area.within(200, 200)).contains(area);
        assertThat(area.within(80, 200)).isEmpty();
    }
}
