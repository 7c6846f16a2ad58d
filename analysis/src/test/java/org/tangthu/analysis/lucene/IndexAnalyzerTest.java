package org.tangthu.analysis.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenFilterFactory;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.TokenizerFactory;
import org.junit.jupiter.api.Test;
import org.tangthu.analysis.hannom.Characters;
import org.tangthu.analysis.hannom.Readings;

class IndexAnalyzerTest {
    @Test
    void aWordHasTermsOfAllStrictness() {
        assertThat(Analyzed.by(IndexAnalyzer.withoutPairs(), "Đường kí 1871 ở École")
                        .stacks())
                .containsExactly("duong =đường ~dương", "ky =ký", "1871", "o =ở ~ơ", "ecole =école");
    }

    @Test
    void twoWordsAreATermAtThePlaceOfTheFirst() {
        Analyzed analyzed = Analyzed.by(IndexAnalyzer.withPairs(), "Đại Việt 24");
        assertThat(analyzed.stacks()).containsExactly("dai =đại dai_viet", "viet =việt ~viêt viet_24", "24");
        assertThat(analyzed.tokens()).contains(new Analyzed.Token("dai_viet", 0, 0, 8));
        assertThat(analyzed.tokens()).contains(new Analyzed.Token("viet", 1, 4, 8));
    }

    @Test
    void aCharacterHasTheTermsOfItsFormsAndOfItsReadings() {
        List<String> stacks =
                Analyzed.by(IndexAnalyzer.withPairs(), "內 内 \uE000").stacks();
        assertThat(stacks.get(0)).startsWith(Character.toString(Characters.canonical('內')) + " =內 ^nội ^noi");
        assertThat(stacks.get(1)).startsWith(Character.toString(Characters.canonical('內')) + " =内 ^nội ^noi");
        assertThat(stacks.get(2)).isEqualTo("\uE000 =\uE000");
    }

    @Test
    void anIterationMarkHasTheTermsOfTheCharacterBeforeItToo() {
        List<String> stacks =
                Analyzed.by(IndexAnalyzer.withoutPairs(), "埃匕 大々 匕").stacks();
        assertThat(stacks.get(1)).startsWith("匕 =匕").contains(" 埃 =埃 ^ai");
        assertThat(stacks.get(3)).isEqualTo("々 =々 " + stacks.get(2));
        assertThat(stacks.get(4)).doesNotContain("大");
    }

    @Test
    void everyReadingThatIsATermIsOneThatATextHas() {
        for (int codePoint = 0x4E00; codePoint < 0x9FFF; codePoint++) {
            for (String reading : Readings.readings(codePoint)) {
                List<String> read = Analyzed.by(IndexAnalyzer.withPairs(), Character.toString(codePoint))
                        .terms();
                List<String> written =
                        Analyzed.by(IndexAnalyzer.withPairs(), reading).terms();
                assertThat(read).contains("^" + written.get(0), written.get(1).replace('=', '^'));
            }
        }
    }

    @Test
    void charactersAreNoPartOfPairs() {
        assertThat(Analyzed.by(IndexAnalyzer.withPairs(), "Lê \uE000 Lợi").terms())
                .contains("\uE000", "=\uE000", "=lợi")
                .doesNotContain("le_loi");
    }

    @Test
    void wordsAcrossAGapAreNoPair() throws IOException {
        assertThat(Analyzed.read(new PairFilter(new GivenTerms("le  loi an"))).terms())
                .containsExactly("le", "loi", "loi_an", "an");
    }

    @Test
    void termsAreTheSameHoweverOftenAnAnalyzerIsUsed() {
        try (Analyzer analyzer = IndexAnalyzer.withPairs()) {
            Analyzed first = Analyzed.by(analyzer, "Hà Nội hà nội HÀ NỘI");
            assertThat(Analyzed.by(analyzer, "Hà Nội hà nội HÀ NỘI")).isEqualTo(first);
            assertThat(Analyzed.by(analyzer, "x").terms()).containsExactly("x", "=x");
        }
    }

    @Test
    void aTextThatWasNotReadToItsEndLeavesNothingBehind() throws IOException {
        try (Analyzer analyzer = IndexAnalyzer.withPairs()) {
            Analyzed whole = Analyzed.by(analyzer, "đường Hà Nội 大越");
            for (int read = 0; read < whole.tokens().size(); read++) {
                try (TokenStream stream = analyzer.tokenStream("field", "đường Hà Nội 大越")) {
                    stream.reset();
                    for (int i = 0; i < read; i++) {
                        assertThat(stream.incrementToken()).isTrue();
                    }
                }
                assertThat(Analyzed.by(analyzer, "đường Hà Nội 大越")).isEqualTo(whole);
            }
        }
    }

    @Test
    void aSchemaFindsThePartsByTheirNames() {
        Tokenizer words = TokenizerFactory.forName("tangthuWords", options()).create();
        TokenStream stream = words;
        for (String filter : new String[] {"tangthuTiers", "tangthuPairs", "tangthuAlternatives"}) {
            stream = TokenFilterFactory.forName(filter, options()).create(stream);
        }
        assertThat(stream).isInstanceOf(AlternativesFilter.class);
    }

    private static Map<String, String> options() {
        return new HashMap<>();
    }
}
