package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.repository.text.PlacedText.Placed;

/** A word that the end of a line divides is found whole, and both its parts are shown. */
class HyphenationTest {
    @Test
    void aDividedWordStandsWholeInItsFirstLineWithTheBoxesOfBoth() {
        PageText page = Texts.alto("<TextBlock>"
                        + line(word("La", 0), word("biblio", 100, "SUBS_TYPE='HypPart1' SUBS_CONTENT='bibliothèque'"))
                        + line(word("thèque", 0, "SUBS_TYPE='HypPart2' SUBS_CONTENT='bibliothèque'"), word("de", 100))
                        + "</TextBlock>")
                .page();
        PlacedText placed = page.placed();
        assertThat(placed.plain()).isEqualTo("La bibliothèque\nde");
        assertThat(placed.parts())
                .containsExactly(
                        new Placed(0, 2, box(0)),
                        new Placed(3, 9, box(100)),
                        new Placed(9, 15, box(0)),
                        new Placed(16, 18, box(100)));
        assertThat(page.words()).extracting(PageText.Word::content).containsExactly("La", "biblio", "thèque", "de");
    }

    @Test
    void aLineOfNothingButARestLeavesNoEmptyLine() {
        PageText page = Texts.alto("<TextBlock>"
                        + line(word("biblio-", 0, "SUBS_TYPE='HypPart1' SUBS_CONTENT='bibliothèque'"))
                        + line(word("thèque", 0, "SUBS_TYPE='HypPart2' SUBS_CONTENT='bibliothèque'"))
                        + line(word("fin", 0)) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("bibliothèque\nfin");
    }

    @Test
    void aMarkedHyphenJoinsWhatTheFileDoesNotTellWhole() {
        assertThat(Texts.alto("<TextBlock>" + line(word("biblio", 0) + "<HYP CONTENT='-'/>") + line(word("thèque", 0))
                                + "</TextBlock>")
                        .page()
                        .plain())
                .isEqualTo("bibliothèque");
        assertThat(Texts.hocr("<span class='ocr_line'><span class='ocrx_word'>biblio\u00AD</span></span>"
                                + "<span class='ocr_line'><span class='ocrx_word'>thèque</span></span>")
                        .page()
                        .plain())
                .isEqualTo("bibliothèque");
    }

    @Test
    void syllablesOfQuocNguStayApartAtTheirHyphen() {
        assertThat(Texts.alto("<TextBlock LANG='vi'>" + line(word("Việt", 0) + "<HYP CONTENT='-'/>")
                                + line(word("Nam", 0)) + "</TextBlock>")
                        .page()
                        .plain())
                .isEqualTo("Việt-Nam");
    }

    @Test
    void aPlainHyphenAtTheEndOfALineIsLeftAlone() {
        assertThat(Texts.plain("Việt-\nNam").page().plain()).isEqualTo("Việt-\nNam");
    }

    @Test
    void aHyphenAtTheEndOfABlockJoinsNothing() {
        assertThat(Texts.alto("<TextBlock>" + line(word("a", 0) + "<HYP CONTENT='-'/>") + "</TextBlock><TextBlock>"
                                + line(word("b", 0)) + "</TextBlock>")
                        .page()
                        .plain())
                .isEqualTo("a\n\nb");
    }

    @Test
    void aRestAtTheTopOfAPageStandsForTheWholeWord() {
        assertThat(Texts.alto("<TextBlock>"
                                + line(word("thèque", 0, "SUBS_TYPE='HypPart2' SUBS_CONTENT='bibliothèque'"))
                                + "</TextBlock>")
                        .page()
                        .placed()
                        .parts())
                .containsExactly(new Placed(0, 12, box(0)));
    }

    private static String line(String... words) {
        return "<TextLine>" + String.join("", words) + "</TextLine>";
    }

    private static String word(String content, int x, String... more) {
        return "<String CONTENT='%s' HPOS='%d' VPOS='0' WIDTH='90' HEIGHT='20' %s/>"
                .formatted(content, x, String.join(" ", more));
    }

    private static Box box(int x) {
        return new Box(x, 0, 90, 20);
    }
}
