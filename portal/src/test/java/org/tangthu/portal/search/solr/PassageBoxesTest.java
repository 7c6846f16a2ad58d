package org.tangthu.portal.search.solr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tangthu.iiif.search.Passage;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.seed.SeededItems;
import org.tangthu.repository.seed.SeededTexts;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Hyphenation;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.PlacedText;
import org.tangthu.repository.text.PlacedText.Placed;

class PassageBoxesTest {
    private static final PlacedText TWO_LINES = page(
                    line(word("Làng", 10, 10, 40, 12), word("giấy", 55, 8, 38, 14)),
                    line(word("dó", 10, 40, 20, 12), word("Bưởi", 35, 40, 45, 12)))
            .placed();

    @Test
    void wordsOfOneLineHaveOneBoxAroundThem() {
        assertThat(boxes(TWO_LINES, "Làng giấy")).containsExactly(new Box(10, 8, 83, 14));
        assertThat(boxes(TWO_LINES, "giấy")).containsExactly(new Box(55, 8, 38, 14));
    }

    @Test
    void wordsOverTheEndOfALineHaveABoxOnEach() {
        assertThat(boxes(TWO_LINES, "giấy\ndó")).containsExactly(new Box(55, 8, 38, 14), new Box(10, 40, 20, 12));
    }

    @Test
    void eachLineTellsItsWords() {
        assertThat(lines(TWO_LINES, "giấy\ndó Bưởi"))
                .extracting(Passage.Line::words)
                .containsExactly("giấy", "dó Bưởi");
    }

    @Test
    void aWordThatTheEndOfALineDividesHasABoxOnEach() {
        PlacedText divided = page(
                        line(word("bên", 10, 10, 40, 12), part("xào-", true, 300, 10, 50, 12)),
                        line(part("xạc", false, 10, 26, 40, 12), word("lá", 60, 26, 20, 12)))
                .placed();
        assertThat(lines(divided, "bên xàoxạc\nlá"))
                .containsExactly(
                        new Passage.Line("bên xào", new Box(10, 10, 340, 12)),
                        new Passage.Line("xạc", new Box(10, 26, 40, 12)),
                        new Passage.Line("lá", new Box(60, 26, 20, 12)));
    }

    @Test
    void charactersWithBoxesOfTheirOwnThatFollowEachOtherInAColumnHaveOneAroundThem() {
        PlacedText column = page(line(
                        word("大", 100, 0, 50, 50), word("越", 104, 60, 44, 50), word("史", 98, 118, 50, 50)))
                .placed();
        assertThat(boxes(column, "大越史")).containsExactly(new Box(98, 0, 52, 168));
    }

    @Test
    void aCharacterOfAColumnHasItsShareOfTheColumn() {
        PlacedText column = page(line(word("大越史記", 100, 0, 50, 400))).placed();
        assertThat(boxes(column, "越史")).containsExactly(new Box(100, 100, 50, 200));
    }

    @Test
    void aWordHasItsWholeBoxWithoutTheStopBehindIt() {
        PlacedText text = page(line(word("Nội,", 150, 678, 69, 46))).placed();
        assertThat(boxes(text, "Nội")).containsExactly(new Box(150, 678, 69, 46));
    }

    @Test
    void whatHasNoBoxIsAtNoPlace() {
        PlacedText text = page(line(
                        new Word("giấy", Box.NONE, Optional.empty(), Optional.empty(), List.of(), List.of())))
                .placed();
        assertThat(boxes(text, "giấy")).isEmpty();
    }

    @Test
    void eachOffsetOfATextPointsAtTheBoxOfTheWordThatStandsThere() {
        SeededTexts texts = new SeededTexts(7);
        Ark ark = new SeededItems(Ark.TEST_NAAN, 7).item(0).ark();
        SplittableRandom random = new SplittableRandom(7);
        for (int page = 1; page < 60; page++) {
            PlacedText text = texts.text(ark, "%04d".formatted(page)).placed();
            PlacedText stored = new PlacedText(text.plain(), WordBoxes.decode(WordBoxes.encode(text.parts())));
            for (int i = 0; i < 50; i++) {
                Placed word = text.parts().get(random.nextInt(text.parts().size()));
                assertThat(new PassageBoxes(stored).of(word.start(), word.end()))
                        .extracting(Passage.Line::box)
                        .containsExactly(word.box());
            }
        }
    }

    private static List<Box> boxes(PlacedText text, String words) {
        return lines(text, words).stream().map(Passage.Line::box).toList();
    }

    private static List<Passage.Line> lines(PlacedText text, String words) {
        int start = text.plain().indexOf(words);
        return new PassageBoxes(text).of(start, start + words.length());
    }

    private static PageText page(Line... lines) {
        Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, List.of(lines));
        return new PageText(1_000, 1_000, Optional.empty(), List.of(block));
    }

    private static Line line(Word... words) {
        return new Line(Box.NONE, Optional.empty(), Stream.of(words).toList());
    }

    private static Word part(String text, boolean first, int x, int y, int width, int height) {
        return new Word(
                text,
                new Box(x, y, width, height),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of(new Hyphenation(first, "xàoxạc")));
    }

    private static Word word(String text, int x, int y, int width, int height) {
        return new Word(text, new Box(x, y, width, height), Optional.empty(), Optional.empty(), List.of(), List.of());
    }
}
