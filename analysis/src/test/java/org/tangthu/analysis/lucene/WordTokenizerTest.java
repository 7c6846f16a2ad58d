package org.tangthu.analysis.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.StringReader;
import org.apache.lucene.analysis.Analyzer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordTokenizerTest {
    private final Analyzer words = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            return new TokenStreamComponents(new WordTokenizer(Analyzed.ATTRIBUTES));
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Đại Việt sử ký toàn thư | Đại Việt sử ký toàn thư",
                "l'Annam, d’Hanoï | l Annam d Hanoï",
                "Hà-nội; Sài-gòn | Hà nội Sài gòn",
                "TP.HCM (q.1) | TP HCM q 1",
                "VHv.1312/1-2 | VHv 1312 1 2",
                "1871-1872, 15/7 | 1871 1872 15 7",
                "1.234.567,89 đ | 1234567 89 đ",
                "1.234.56 và 12.5.1945 | 1 234 56 và 12 5 1945",
                "0.123.456 | 0 123 456",
                "1.2345 | 1 2345",
                "U.B.N.D. tỉnh, B.A.V.H | UBND tỉnh BAVH",
                "TP.H.C.M và V.N.C.H.1963 | TP HCM và VNCH 1963",
                "J.B. Roux, a.b.Cd | J B Roux a b Cd",
                "大.A.B.C, xx.1.A.B.C | 大 ABC xx 1 ABC",
                "A.1.234 | A 1 234",
                "Tập Ⅷ | Tập Ⅷ",
                "大越史記 | 大 越 史 記",
                "欽定大南第3卷 | 欽 定 大 南 第 3 卷",
                "Nguyễn阮Du攸 | Nguyễn 阮 Du 攸",
                "二〇〇一 々 〻 匕 | 二 〇 〇 一 々 〻 匕",
                "⿰亻寸 | 亻 寸",
                "...!? | ''"
            })
    void wordsAreFound(String text, String expected) {
        assertThat(String.join(" ", Analyzed.by(words, text).terms())).isEqualTo(expected);
    }

    @Test
    void aCharacterOfAnyPlaneIsAWord() {
        for (int codePoint : new int[] {
            0x3400, 0x2B740, 0x2CEB0, 0x2EBF0, 0x31350, 0x323B0, 0x2F800, 0xF900, 0xE000, 0xF8FF, 0xF0000, 0x10FFFD,
            0x2E80, 0x2F00
        }) {
            String character = Character.toString(codePoint);
            String text = character + character + "a" + character;
            assertThat(Analyzed.by(words, text).terms())
                    .as(Integer.toHexString(codePoint))
                    .containsExactly(character, character, "a", character);
        }
    }

    @Test
    void selectorsBelongToTheirCharacterAndAreNotInTheTerm() {
        Analyzed analyzed = Analyzed.by(words, "葛\uDB40\uDD00城\uFE00x");
        assertThat(analyzed.terms()).containsExactly("葛", "城", "x");
        assertThat(analyzed.tokens().get(0)).isEqualTo(new Analyzed.Token("葛", 0, 0, 3));
        assertThat(analyzed.tokens().get(1)).isEqualTo(new Analyzed.Token("城", 1, 3, 5));
    }

    @Test
    void theInvisibleDoesNotDivideAWord() {
        Analyzed analyzed = Analyzed.by(words, "\uFEFFhà\u00ADnội\u200B \u200Fviệt\u200Dnam\u202C");
        assertThat(analyzed.terms()).containsExactly("hànội", "việtnam");
        assertThat(analyzed.tokens().get(0)).isEqualTo(new Analyzed.Token("hànội", 0, 1, 7));
    }

    @Test
    void diacriticsStayWithTheirLetter() {
        assertThat(Analyzed.by(words, "vie\u0302\u0323t \u0301nam").terms()).containsExactly("vie\u0302\u0323t", "nam");
    }

    @Test
    void unpairedSurrogatesDivideWords() {
        assertThat(Analyzed.by(words, "a\uD800b\uDC00c\uD800").terms()).containsExactly("a", "b", "c");
    }

    @Test
    void longRunsAreCutAndNeverInsideACharacter() {
        String bold = Character.toString(0x1D41A);
        Analyzed analyzed = Analyzed.by(words, "x" + bold.repeat(100));
        assertThat(analyzed.terms())
                .allMatch(term -> term.length() <= 64 && term.codePoints().allMatch(Character::isLetter));
        assertThat(String.join("", analyzed.terms())).isEqualTo("x" + bold.repeat(100));
        assertThat(Analyzed.by(words, "a" + "\u0301".repeat(1_000_000) + " b").terms())
                .hasSize(2);
    }

    @Test
    void theEndIsTheEndOfTheText() {
        assertThat(Analyzed.by(words, "hà nội ...").end()).isEqualTo(10);
        assertThat(Analyzed.by(words, "").end()).isZero();
    }

    @Test
    void aTextMayComeInAnyPieces() {
        String text =
                ("Đại Việt 1.234.567 " + Character.toString(0x2B740) + "葛\uDB40\uDD00 vie\u0302\u0323t ").repeat(300);
        Analyzed whole = Analyzed.by(words, text);
        for (int piece = 1; piece <= 9; piece++) {
            assertThat(Analyzed.by(words, inPieces(text, piece))).isEqualTo(whole);
        }
        for (int shift = 0; shift < 60; shift++) {
            Analyzed shifted = Analyzed.by(words, " ".repeat(shift) + text);
            assertThat(shifted.terms()).isEqualTo(whole.terms());
            assertThat(shifted.tokens().get(1_500).start())
                    .isEqualTo(whole.tokens().get(1_500).start() + shift);
        }
    }

    private static Reader inPieces(String text, int piece) {
        return new StringReader(text) {
            @Override
            public int read(char[] into, int at, int length) throws java.io.IOException {
                return super.read(into, at, Math.min(length, piece));
            }
        };
    }
}
