package org.tangthu.repository.orthography;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that were never converted to Unicode are recognized, and nothing else. */
class LegacyEncodingTest {
    @ParameterizedTest
    @CsvSource({
        "TCVN3, Th­ viÖn tØnh H¶i D­¬ng, Thư viện tỉnh Hải Dương",
        "TCVN3, Hµ Néi, Hà Nội",
        "TCVN3, §Þa chÝ, Địa chí",
        "VNI, Thö vieän tænh Haûi Döông, Thư viện tỉnh Hải Dương",
        "VNI, Ñaïi Vieät söû kyù toaøn thö, Đại Việt sử ký toàn thư",
        "VNI, Nguyeãn Vaên Hoàng, Nguyễn Văn Hồng",
    })
    void anOldEncodingIsRecognizedAndCanBeRead(LegacyEncoding encoding, String text, String meant) {
        assertThat(LegacyEncoding.of(text, true)).contains(encoding);
        assertThat(encoding.decoded(text)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thư viện tỉnh Hải Dương",
                "Hà Nội",
                "có, là, và, thì, ơ, ư",
                "Société géographique de l'Indochine à Saïgon, où l'été fut très chaud",
                "Müller, Köln; Ångström; «mot» 25 °C · §4",
                "藏書 𡨸喃",
                "Sach co",
                "",
            })
    void whatMakesSenseAsItIsStays(String text) {
        assertThat(LegacyEncoding.of(text, true)).isEmpty();
    }

    @Test
    void whereNothingTellsOfVietnameseOneWordIsNotEnough() {
        assertThat(LegacyEncoding.of("Les Moï du Haut-Pays", true)).isPresent();
        assertThat(LegacyEncoding.of("Les Moï du Haut-Pays", false)).isEmpty();
    }
}
