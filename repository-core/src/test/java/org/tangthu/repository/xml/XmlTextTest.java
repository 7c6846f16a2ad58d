package org.tangthu.repository.xml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class XmlTextTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8, 0xB, 0x1F, 0xD800, 0xDFFF, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF})
    void controlsHalvesAndNoncharactersAreReplaced(int c) {
        String text = new StringBuilder("a").appendCodePoint(c).append("b").toString();
        assertThat(XmlText.clean(text)).isEqualTo("a\uFFFDb");
    }

    @Test
    void everythingElseStays() {
        String text = "\t\r\nĐông 東 𡨸 \uFFFD \uE000 \uD83D\uDCF7";
        assertThat(XmlText.clean(text)).isSameAs(text);
    }
}
