package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextLanguagesTest {
    @ParameterizedTest
    @CsvSource({
        "vie, vi",
        "vi, vi",
        "VI-hani, vi-Hani",
        "fra, fr",
        "fre, fr",
        "chi_tra_vert, zh-Hant",
        "chi_sim, zh-Hans",
        "lzh, lzh",
        "vie+fra, vi",
        "eng, en",
        "en_US, en-US"
    })
    void namesOfFilesAndEnginesBecomeTags(String named, String tag) {
        assertThat(Languages.tag(named)).contains(tag);
    }

    @ParameterizedTest
    @CsvSource({"''", "und", "'tiếng Việt'", "a-", "x"})
    void whatIsNoNameOfALanguageIsNone(String named) {
        assertThat(Languages.tag(named)).isEmpty();
    }

    @ParameterizedTest(name = "{0} named {1} in an item in {2} is {3}")
    @CsvSource({
        // The source names the language, the characters tell the script.
        "河內, lzh-Hani, vi;lzh, lzh-Hani",
        "𡨸喃, vi-Hani, vi;lzh, vi-Hani",
        "𡨸喃, vi, vi, vi-Hani",
        "河內, lzh, '', lzh-Hani",
        "河內, chi_tra, vi, zh-Hant",
        "Hà Nội, vie, '', vi",
        "bibliothèque, fra, vi;fr, fr",
        // Characters in a text of another language.
        "河內, fra, fr;lzh, lzh-Hani",
        "河內, fra, fr;vi;lzh, und-Hani",
        // Letters among characters.
        "hà nội, vi-Hani, '', vi",
        "hà nội, lzh-Hani, vi;lzh, vi",
        // Nothing is named.
        "河內, '', lzh, lzh-Hani",
        "𡨸, '', vi, vi-Hani",
        "河內, '', vi;lzh, und-Hani",
        "Hà Nội, '', vi;lzh, vi",
        "tờ 12, '', vi, vi"
    })
    void eachRunHasItsLanguageAndScript(String run, String named, String item, String tag) {
        assertThat(languages(item).of(run, Optional.of(named).filter(name -> !name.isEmpty())))
                .contains(tag);
    }

    @Test
    void whatNothingIsKnownOfIsLeftOpen() {
        assertThat(languages("vi;fr").of("Hanoi", Optional.empty())).isEmpty();
        assertThat(languages("lzh").of("Hanoi", Optional.of("lzh-Hani"))).isEmpty();
        assertThat(languages("vi").of("1871.", Optional.of("vi")))
                .as("has no letters")
                .isEmpty();
    }

    @Test
    void aPageHasTheLanguagesOfItsWords() {
        PageText page = Texts.alto(
                        """
                        <TextBlock LANG="lzh-Hani"><TextLine><String CONTENT="河內"/><String CONTENT="1871"/></TextLine></TextBlock>
                        <TextBlock LANG="vie"><TextLine><String CONTENT="Hà"/><String CONTENT="Nội"/></TextLine></TextBlock>""")
                .page();
        assertThat(new TextLanguages(List.of("vi")).of(page)).containsExactly("lzh-Hani", "vi");
    }

    private static TextLanguages languages(String item) {
        return new TextLanguages(item.isEmpty() ? List.of() : List.of(item.split(";")));
    }
}
