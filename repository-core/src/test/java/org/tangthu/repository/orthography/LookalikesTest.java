package org.tangthu.repository.orthography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Đ is written by its own letter, not by one of its lookalikes. */
class LookalikesTest {
    @ParameterizedTest
    @CsvSource({
        "Ðông Hòa, Đông Hòa",
        "sông Hồng ðã đổi dòng, sông Hồng đã đổi dòng",
        "Ɖại Việt, Đại Việt",
        "ɖường, đường",
        "xã Ðồng Ðậu (Ðông), xã Đồng Đậu (Đông)",
        "ÐƯỜNG, ĐƯỜNG",
    })
    void vietnameseWordsAreMendedWhateverTheLanguageOfTheText(String text, String mended) {
        assertThat(Lookalikes.mended(text, Optional.empty())).isEqualTo(mended);
        assertThat(Lookalikes.mended(text, Optional.of("fr"))).isEqualTo(mended);
        assertThat(Lookalikes.mended(text, Optional.of("vi"))).isEqualTo(mended);
    }

    @Test
    void inVietnameseAbbreviationsAreMendedToo() {
        assertThat(Lookalikes.mended("12/QÐ-UBND, Ð. T. Hòa", Optional.of("vi")))
                .isEqualTo("12/QĐ-UBND, Đ. T. Hòa");
        assertThat(Lookalikes.mended("12/QÐ-UBND", Optional.empty())).isEqualTo("12/QÐ-UBND");
    }

    @Test
    void languagesThatHaveAnEthKeepIt() {
        assertThat(Lookalikes.mended("Guðrún fór að Ði", Optional.of("is"))).isEqualTo("Guðrún fór að Ði");
        assertThat(Lookalikes.mended("Ða", Optional.of("ang-Latn"))).isEqualTo("Ða");
        assertThat(Lookalikes.mended("Það er ði", Optional.empty())).isEqualTo("Það er ði");
        assertThat(Lookalikes.mended("Guðrún", Optional.empty())).isEqualTo("Guðrún");
    }

    @Test
    void combiningTonesAreSeenThrough() {
        assertThat(Lookalikes.mended("Ðươ\u0300ng", Optional.empty())).isEqualTo("Đươ\u0300ng");
    }
}
