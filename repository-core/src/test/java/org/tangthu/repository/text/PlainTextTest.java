package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.text.TextReading.Repair;

/** Text without boxes. */
class PlainTextTest {
    @Test
    void linesAreLinesAndAnEmptyLineBeginsABlock() {
        PageText page = Texts.plain("Hà  Nội\nnăm 1871\n\n \nTựa\n").page();
        assertThat(page.plain()).isEqualTo("Hà Nội\nnăm 1871\n\nTựa");
        assertThat(page.blocks()).hasSize(2);
        assertThat(page.words()).allSatisfy(word -> assertThat(word.box()).isEqualTo(Box.NONE));
        assertThat(page.placed().parts()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\r\nb\r\n", "a\rb", "\uFEFFa\nb"})
    void everyKindOfLineEndAndAByteOrderMarkAreTaken(String text) {
        assertThat(Texts.plain(text).page().plain()).isEqualTo("a\nb");
        assertThat(Texts.plain(text).repairs()).isEmpty();
    }

    @Test
    void combiningTonesAreComposed() {
        assertThat(Texts.plain("Hà Nô\u0323i, đươ\u0300ng").page().plain()).isEqualTo("Hà Nội, đường");
    }

    @Test
    void spacesBetweenIdeographsAreKept() {
        assertThat(Texts.plain("南國 山河\u3000南帝居 nam").page().plain()).isEqualTo("南國 山河 南帝居 nam");
    }

    @Test
    void charactersBeyondTheFirstPlaneStayWhole() {
        // Long enough to lie over every border of buffers.
        String text = "a"
                + IntStream.range(0, 9_000)
                        .mapToObj(i -> Character.toString(0x20000 + i))
                        .collect(Collectors.joining());
        assertThat(Texts.plain(text).page().plain()).isEqualTo(text);
    }

    @Test
    void formFeedsAndControlsAreTakenOutAndTold() {
        TextReading reading = Texts.plain("a\nb\u0007c\nd\fe\u0001\u0002\n");
        assertThat(reading.page().plain()).isEqualTo("a\nbc\nd\ne");
        assertThat(reading.repairs())
                .containsExactly(
                        new Repair(3, "a form feed was taken for the end of a line"),
                        new Repair(2, "a control character was taken out, here and 1 times more"));
    }

    @Test
    void itIsAPersonsUnlessSomebodySaysOtherwise() {
        assertThat(Texts.plain("a").origin()).isEqualTo(TextOrigin.PERSON);
    }

    @Test
    void whatIsNotUtf8IsRefusedWithItsLine() {
        byte[] windows = "Thư\nviện\nTh\u00e9".getBytes(StandardCharsets.UTF_8);
        windows[windows.length - 1] = '.';
        assertThatThrownBy(() -> Texts.read(TextFormat.PLAIN, windows))
                .isInstanceOfSatisfying(
                        UnreadableText.class, e -> assertThat(e.line()).isEqualTo(3))
                .hasMessage("the text file is not UTF-8; save it as UTF-8");
        byte[] late = ("a\n".repeat(20_000) + "é").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> Texts.read(TextFormat.PLAIN, late))
                .isInstanceOfSatisfying(
                        UnreadableText.class, e -> assertThat(e.line()).isEqualTo(20_001));
    }

    @Test
    void utf16IsRecognized() {
        assertThatThrownBy(() -> Texts.read(TextFormat.PLAIN, "Thư".getBytes(StandardCharsets.UTF_16)))
                .hasMessage("the text file is not UTF-8 but UTF-16, as it seems; save it as UTF-8");
        assertThatThrownBy(() -> Texts.read(TextFormat.PLAIN, "a\nb".getBytes(StandardCharsets.UTF_16LE)))
                .hasMessageStartingWith("the file holds a null byte");
    }
}
