package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.PlacedText.Placed;

/** The plain text and the boxes in it. */
class PlacedTextTest {
    private static final List<String> CONTENTS = List.of("thư", "viện", "大", "𡨸", "越史", "a-b", "\uE001", "1871");

    @Test
    void eachWordKnowsWhereItStandsInThePlainText() {
        PlacedText placed = page(line(word("Thư", 1), word("viện", 2)), line(word("大", 3), word("越", 4)))
                .placed();
        assertThat(placed.plain()).isEqualTo("Thư viện\n大越");
        assertThat(placed.parts())
                .containsExactly(
                        new Placed(0, 3, box(1)),
                        new Placed(4, 8, box(2)),
                        new Placed(9, 10, box(3)),
                        new Placed(10, 11, box(4)));
    }

    @Test
    void ideographsWithBoxesOfTheirOwnAreParts() {
        Word run = new Word(
                "大𡨸", box(9), Optional.empty(), Optional.empty(), List.of(), List.of(glyph("大", 1), glyph("𡨸", 2)));
        assertThat(page(line(run)).placed().parts())
                .containsExactly(new Placed(0, 1, box(1)), new Placed(1, 3, box(2)));
    }

    @Test
    void lettersWithBoxesStayOneWord() {
        Word word = new Word(
                "ab", box(9), Optional.empty(), Optional.empty(), List.of(), List.of(glyph("a", 1), glyph("b", 2)));
        assertThat(page(line(word)).placed().parts()).containsExactly(new Placed(0, 2, box(9)));
    }

    @Test
    void aWordWithoutABoxIsInNoPart() {
        PlacedText placed = page(line(
                        new Word("a", Box.NONE, Optional.empty(), Optional.empty(), List.of(), List.of()),
                        word("b", 2)))
                .placed();
        assertThat(placed.parts()).containsExactly(new Placed(2, 3, box(2)));
    }

    @Test
    void everyWordIsFoundInThePlainTextAndADividedOneAsAWhole() {
        PageText page = Texts.alto(
                        """
                        <TextBlock LANG="fr"><TextLine><String CONTENT="la"/><String CONTENT="biblio"/><HYP CONTENT="-"/></TextLine>
                        <TextLine><String CONTENT="thèque"/><String CONTENT="大"/><String CONTENT="𡨸"/></TextLine></TextBlock>""")
                .page();
        assertThat(page.ranges().stream().map(range -> page.plain().substring(range.start(), range.end())))
                .containsExactly("la", "bibliothèque", "bibliothèque", "大", "𡨸");
    }

    @RepeatedTest(50)
    void offsetsPointAtTheWordWhosesBoxTheyBear(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Line[] lines = IntStream.range(0, 1 + random.nextInt(5))
                .mapToObj(line -> line(IntStream.range(0, random.nextInt(6))
                        .mapToObj(word -> word(CONTENTS.get(random.nextInt(CONTENTS.size())), 1 + 10 * line + word))
                        .toArray(Word[]::new)))
                .toArray(Line[]::new);
        PageText page = page(lines);
        PlacedText placed = page.placed();
        assertThat(placed.plain()).isEqualTo(page.plain());
        List<Word> words = page.words().toList();
        assertThat(placed.parts()).hasSameSizeAs(words);
        int end = 0;
        for (int i = 0; i < words.size(); i++) {
            Placed part = placed.parts().get(i);
            assertThat(part.start()).isGreaterThanOrEqualTo(end);
            assertThat(placed.plain().substring(part.start(), part.end()))
                    .isEqualTo(words.get(i).content());
            assertThat(part.box()).isEqualTo(words.get(i).box());
            end = part.end();
        }
    }

    @RepeatedTest(50)
    void stretchingAPageKeepsItsBoxesInside(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        int width = 1 + random.nextInt(5_000);
        int height = 1 + random.nextInt(5_000);
        Word[] words = IntStream.range(0, 30)
                .mapToObj(i -> {
                    int x = random.nextInt(width + 1);
                    int y = random.nextInt(height + 1);
                    Box box = new Box(x, y, random.nextInt(width - x + 1), random.nextInt(height - y + 1));
                    return new Word("a", box, Optional.empty(), Optional.empty(), List.of(), List.of());
                })
                .toArray(Word[]::new);
        Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, List.of(line(words)));
        int toWidth = 1 + random.nextInt(20_000);
        int toHeight = 1 + random.nextInt(20_000);
        PageText page = new PageText(width, height, Optional.empty(), List.of(block)).scaledTo(toWidth, toHeight);
        assertThat(page.words()).allSatisfy(word -> {
            assertThat(word.box().x() + word.box().width()).isLessThanOrEqualTo(toWidth);
            assertThat(word.box().y() + word.box().height()).isLessThanOrEqualTo(toHeight);
        });
    }

    private static PageText page(Line... lines) {
        Block block = new Block(Box.NONE, Optional.empty(), Direction.LEFT_TO_RIGHT, List.of(lines));
        return new PageText(1_000, 1_000, Optional.empty(), List.of(block));
    }

    private static Line line(Word... words) {
        return new Line(Box.NONE, Optional.empty(), List.of(words));
    }

    private static Word word(String content, int number) {
        return new Word(content, box(number), Optional.empty(), Optional.empty(), List.of(), List.of());
    }

    private static Glyph glyph(String content, int number) {
        return new Glyph(content, box(number), Optional.empty());
    }

    private static Box box(int number) {
        return new Box(number, number, 1, 1);
    }
}
