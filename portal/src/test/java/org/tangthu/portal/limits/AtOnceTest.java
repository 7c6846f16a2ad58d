package org.tangthu.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AtOnceTest {
    @Test
    void soManyAreBegunAndOneMoreAfterAnotherEnded() {
        AtOnce underWay = new AtOnce();
        assertThat(underWay.begin("a", 2)).isTrue();
        assertThat(underWay.begin("a", 2)).isTrue();
        assertThat(underWay.begin("a", 2)).isFalse();
        assertThat(underWay.begin("b", 2)).isTrue();

        underWay.end("a");
        assertThat(underWay.begin("a", 2)).isTrue();
        assertThat(underWay.begin("a", 2)).isFalse();
    }
}
