package org.tangthu.repository.text.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.testing.ScriptedRecognizer;
import org.tangthu.repository.text.TextParser;

class TextFigureTest {
    private static final String GOOD =
            "thư viện tỉnh Hải Dương gìn giữ những bản chép tay quý hiếm về làng xã của nước ta";
    private static final String UNMARKED =
            "thu vien tinh Hai Duong gin giu nhung ban chep tay quy hiem ve lang xa cua nuoc ta";
    private static final String DAMAGED =
            "thư v1ện tỉnh Há1 Dưrng gxn giũ nhũng bản chẹp tav qny hiêrn về làng xã của nưởc ta";
    private static final String FRENCH = "les provinces de la province est une des plus belles dans le pays pour elle";

    @Test
    void theBetterVietnameseHasTheGreaterFigureWhateverTheMachinesSay() {
        double good = figure(GOOD, 0.8, "vi");
        double damaged = figure(DAMAGED, 0.85, "vi");
        double unmarked = figure(UNMARKED, 0.95, "vi");
        assertThat(good).isEqualTo(0.8);
        assertThat(damaged).isBetween(0.4, 0.75);
        assertThat(unmarked).isLessThan(0.1);
    }

    @Test
    void ofTheSameWordsTheSurerReadingIsTheBetter() {
        assertThat(figure(GOOD, 0.9, "vi")).isGreaterThan(figure(GOOD, 0.6, "vi"));
    }

    @Test
    void whatIsNotVietnameseIsJudgedByTheMachineAlone() {
        assertThat(figure(FRENCH, 0.7, "vi", "fr")).isEqualTo(0.7);
        assertThat(figure("大 越 史 記", 0.6, "lzh")).isEqualTo(0.6);
    }

    @Test
    void withoutWordsThereIsNothingToJudge() {
        assertThat(of("1871 - 1925", 0.9, "vi")).isEmpty();
    }

    private static double figure(String text, double confidence, String... languages) {
        return of(text, confidence, languages).orElseThrow();
    }

    private static Optional<Double> of(String text, double confidence, String... languages) {
        byte[] alto = ScriptedRecognizer.alto(text, confidence).getBytes(StandardCharsets.UTF_8);
        try {
            return TextFigure.of(
                    TextMeasure.of(new TextParser().read(TextFormat.ALTO, new ByteArrayInputStream(alto))),
                    List.of(languages));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
