package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.TextReading.Repair;

/** What is wrong is refused with its line; what is slightly wrong is mended and told with its line. */
class MalformedTextTest {
    private static final String WORD = "<TextBlock><TextLine>\n<String CONTENT='a' %s/></TextLine></TextBlock>";

    static Stream<Arguments> mendedBoxes() {
        return Stream.of(
                mended(
                        "HPOS='900' VPOS='10' WIDTH='200' HEIGHT='20'",
                        new Box(900, 10, 100, 20),
                        "over the page's edge"),
                mended("HPOS='-50' VPOS='10' WIDTH='200' HEIGHT='20'", new Box(0, 10, 150, 20), "over the page's edge"),
                mended("HPOS='10' VPOS='1e300' WIDTH='20' HEIGHT='20'", Box.NONE, "lies outside the page"),
                mended(
                        "HPOS='10' VPOS='10' WIDTH='1e300' HEIGHT='20'",
                        new Box(10, 10, 990, 20),
                        "over the page's edge"),
                mended("HPOS='10' VPOS='10' WIDTH='-20' HEIGHT='20'", Box.NONE, "has a negative size"),
                mended(
                        "HPOS='10' VPOS='10' WIDTH='5' HEIGHT='5' WC='1.5'",
                        new Box(10, 10, 5, 5),
                        "a confidence is not"));
    }

    @ParameterizedTest
    @MethodSource("mendedBoxes")
    void numbersOfAltoAreMendedAndTold(String attributes, Box box, String repair) {
        TextReading reading = Texts.alto(WORD.formatted(attributes));
        assertThat(reading.page().words().findFirst().map(Word::box)).contains(box);
        assertThat(reading.repairs()).singleElement().satisfies(told -> {
            assertThat(told.line()).isEqualTo(4);
            assertThat(told.what()).contains(repair);
        });
    }

    @Test
    void boxesOfHocrAreMendedAndTold() {
        TextReading reading = Texts.hocr(
                """
                <span class="ocrx_word" title="bbox -5 0 20 20">a</span>
                <span class="ocrx_word" title="bbox 900 0 1200 20">b</span>
                <span class="ocrx_word" title="bbox 30 0 20 20; x_wconf 250">c</span>
                <span class="ocrx_word" title="bbox 2000 0 2100 20">d</span>
                <span class="ocrx_word" title="bbox 99999999999 0 999999999999 20">e</span>
                """);
        assertThat(reading.page().words())
                .extracting(Word::box)
                .containsExactly(new Box(0, 0, 20, 20), new Box(900, 0, 100, 20), Box.NONE, Box.NONE, Box.NONE);
        assertThat(reading.repairs())
                .containsExactly(
                        new Repair(
                                3, "a box reaches over the page's edge and was cut off there, here and 1 times more"),
                        new Repair(6, "a box lies outside the page and was left out, here and 1 times more"),
                        new Repair(5, "a box has a negative size and was left out"),
                        new Repair(5, "a confidence is not between 0 and 1 and was left out"));
    }

    @Test
    void scriptIsNoText() {
        TextReading reading = Texts.hocr("<script>alert('x')</script>"
                + "<span class='ocr_line'><span class='ocrx_word'>a<script>document.write('b')</script>c</span></span>"
                + "<span class='ocr_line'>d<style>e</style></span>");
        assertThat(reading.page().plain()).isEqualTo("ac\nd");
        assertThat(reading.repairs())
                .containsExactly(new Repair(3, "a script is no text and was left out, here and 1 times more"));
    }

    @Test
    void aPageWithoutASizeTakesThatOfItsImage() {
        TextReading reading = Texts.read(
                TextFormat.ALTO,
                """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout>
                <Page WIDTH="0" HEIGHT="0"><PrintSpace><TextBlock><TextLine>
                <String CONTENT="a" HPOS="10" VPOS="10" WIDTH="20" HEIGHT="20"/>
                <String CONTENT="b" HPOS="90" VPOS="10" WIDTH="20" HEIGHT="20"/>
                </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
                """);
        assertThat(reading.repairs())
                .containsExactly(new Repair(2, "the page has no size; its boxes are taken for pixels of the image"));
        assertThat(reading.page().scaledTo(100, 50).words())
                .extracting(Word::box)
                .containsExactly(new Box(10, 10, 20, 20), new Box(90, 10, 10, 20));
    }

    @Test
    void aLineWithoutWordsIsTakenForWords() {
        PageText page = Texts.hocr("<span class='ocr_line' title='bbox 1 2 30 40'>Thư  viện\n<b>tỉnh</b></span>")
                .page();
        assertThat(page.plain()).isEqualTo("Thư viện tỉnh");
        assertThat(page.words()).allSatisfy(word -> assertThat(word.box()).isEqualTo(new Box(1, 2, 29, 38)));
    }

    @RepeatedTest(50)
    void wordsWithAnyNumbersAreOnThePageOrNowhere(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        StringBuilder alto = new StringBuilder("<TextBlock>");
        StringBuilder hocr = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            alto.append("<TextLine HPOS='%d' VPOS='%d' WIDTH='%d' HEIGHT='%d'>".formatted(numbers(random)))
                    .append("<String CONTENT='a' HPOS='%d' VPOS='%d' WIDTH='%d' HEIGHT='%d'>"
                            .formatted(numbers(random)))
                    .append("<Glyph CONTENT='a' HPOS='%d' VPOS='%d' WIDTH='%d' HEIGHT='%d'/>"
                            .formatted(numbers(random)))
                    .append("</String></TextLine>");
            hocr.append("<span class='ocrx_word' title='bbox %d %d %d %d'>a</span>".formatted(numbers(random)));
        }
        for (PageText page : List.of(
                Texts.alto(alto + "</TextBlock>").page(),
                Texts.hocr(hocr.toString()).page())) {
            PageText scaled = page.scaledTo(1 + random.nextInt(9_000), 1 + random.nextInt(9_000));
            assertThat(page.words()).hasSize(40).allSatisfy(word -> onThePage(word, page));
            assertThat(scaled.words()).hasSize(40).allSatisfy(word -> onThePage(word, scaled));
        }
    }

    private static Object[] numbers(Random random) {
        return random.ints(4, -500, 3_000).boxed().toArray();
    }

    private static void onThePage(Word word, PageText page) {
        Stream.concat(Stream.of(word.box()), word.glyphs().stream().map(PageText.Glyph::box))
                .forEach(box -> {
                    assertThat(box.x() + box.width()).isLessThanOrEqualTo(page.width());
                    assertThat(box.y() + box.height()).isLessThanOrEqualTo(page.height());
                });
    }

    @Test
    void aMillionSpacedIdeographsAreReadInOneGo() {
        assertThat(Texts.plain("大 ".repeat(1_000_000)).page().plain()).hasSize(1_999_999);
    }

    @Test
    void marksThatNobodySeesAreTakenOut() {
        assertThat(Texts.alto(WORD.formatted("").replace("'a'", "'\uFEFFa\u0085b'"))
                        .page()
                        .plain())
                .isEqualTo("ab");
    }

    static Stream<Arguments> refused() {
        String manyWords = "<String CONTENT='a'/>".repeat(100);
        return Stream.of(
                Arguments.of(TextFormat.ALTO, alto("<TextBlock HPOS='NaN'/>"), 3, "HPOS=\"NaN\" is no number"),
                Arguments.of(TextFormat.ALTO, alto("\n<TextBlock WIDTH='Infinity'/>"), 4, "is no number"),
                Arguments.of(TextFormat.ALTO, alto("<TextBlock>"), 4, "not well-formed XML"),
                Arguments.of(TextFormat.ALTO, alto("<Page/>"), 3, "more than one page"),
                Arguments.of(
                        TextFormat.ALTO,
                        alto("").replace("ns-v4", "ns-v9"),
                        1,
                        "its namespace is 'http://www.loc.gov/standards/alto/ns-v9#'"),
                Arguments.of(TextFormat.ALTO, "<alto/>", 1, "its namespace is ''"),
                Arguments.of(
                        TextFormat.ALTO,
                        "<!DOCTYPE alto [\n<!ENTITY a \"b\">\n]>\n"
                                + alto(WORD.formatted("").replace("'a'", "'&a;'")),
                        3,
                        "the document type declares things of its own"),
                Arguments.of(TextFormat.ALTO, alto("<String CONTENT='\u0000'/>"), 3, "not well-formed XML"),
                Arguments.of(TextFormat.ALTO, alto("<String CONTENT='&#0;'/>"), 3, "not well-formed XML"),
                Arguments.of(TextFormat.ALTO, alto("\n" + "<g>".repeat(70)), 4, "nests deeper than 64 levels"),
                Arguments.of(
                        TextFormat.ALTO,
                        alto("<TextBlock><TextLine>" + (manyWords + "\n").repeat(10_000) + "</TextLine></TextBlock>"),
                        2_003,
                        "more than 200000 words"),
                Arguments.of(
                        TextFormat.ALTO,
                        alto("<String CONTENT='a'>" + "<Glyph CONTENT='a'/>".repeat(1_001) + "</String>"),
                        3,
                        "more than 1000 parts"),
                Arguments.of(
                        TextFormat.HOCR,
                        "<html>\n&nbsp;</html>",
                        2,
                        "The entity \"nbsp\" was referenced, but not declared. Write the character itself."),
                Arguments.of(TextFormat.HOCR, "<html>\n<p>x<br></p></html>", 2, "not well-formed XML"),
                Arguments.of(TextFormat.PLAIN, "a\n\u0000", 2, "null byte"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(TextFormat format, String text, int line, String message) {
        assertThatThrownBy(() -> Texts.read(format, text))
                .isInstanceOfSatisfying(
                        UnreadableText.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessageContaining(message);
    }

    private static Arguments mended(String attributes, Box box, String repair) {
        return Arguments.of(attributes, box, repair);
    }

    private static String alto(String blocks) {
        return String.join(
                "\n",
                List.of(
                        "<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'>",
                        "<Layout><Page WIDTH='1000' HEIGHT='2000'><PrintSpace>",
                        blocks,
                        "</PrintSpace></Page></Layout></alto>"));
    }
}
