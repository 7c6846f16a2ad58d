package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tangthu.repository.text.PageText.Direction;

/** Words stand in the order in which they are read, in columns from right to left too. */
class ReadingOrderTest {
    @Test
    void columnsOfDeclaredVerticalTextThatComeFromLeftToRightAreTurnedRound() {
        PageText page = Texts.alto("<TextBlock BASEDIRECTION='ttb'>" + column("河", 100) + column("山", 200)
                        + column("國", 300) + column("南", 400) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("南\n國\n山\n河");
        assertThat(page.blocks().get(0).direction()).isEqualTo(Direction.TOP_TO_BOTTOM);
    }

    @Test
    void columnsInReadingOrderStay() {
        assertThat(Texts.alto("<TextBlock BASEDIRECTION='ttb'>" + column("南", 400) + column("國", 300) + "</TextBlock>")
                        .page()
                        .plain())
                .isEqualTo("南\n國");
    }

    @Test
    void tallColumnsOfIdeographsAreVerticalWithoutBeingDeclared() {
        PageText page = Texts.alto("<TextBlock>" + column("山河", 200) + column("南國", 400) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("南國\n山河");
        assertThat(page.blocks().get(0).direction()).isEqualTo(Direction.TOP_TO_BOTTOM);
    }

    @Test
    void whatIsDeclaredHorizontalStaysSo() {
        PageText page = Texts.alto(
                        "<TextBlock BASEDIRECTION='ltr'>" + column("山河", 200) + column("南國", 400) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("山河\n南國");
        assertThat(page.blocks().get(0).direction()).isEqualTo(Direction.LEFT_TO_RIGHT);
    }

    @Test
    void linesOfLettersAreNeverTurnedRound() {
        PageText page = Texts.alto("<TextBlock>" + column("I", 200) + column("II", 400) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("I\nII");
    }

    @Test
    void columnsInTwoRegistersStayAsTheyAre() {
        PageText page = Texts.alto("<TextBlock BASEDIRECTION='ttb'>" + column("一", 400) + column("二", 200)
                        + column("三", 400) + column("四", 200) + "</TextBlock>")
                .page();
        assertThat(page.plain()).isEqualTo("一\n二\n三\n四");
    }

    @Test
    void blocksOfOneColumnEachAreTurnedRoundToo() {
        PageText page = Texts.alto(block("", column("山河", 200)) + block("", column("南國", 400)))
                .page();
        assertThat(page.plain()).isEqualTo("南國\n\n山河");
    }

    @Test
    void aMarginOnTheRightOfATextIsNotReadBeforeIt() {
        PageText page = Texts.alto(block("", column("南國", 400) + column("山河", 200)) + block("", column("卷一", 600)))
                .page();
        assertThat(page.plain()).isEqualTo("南國\n山河\n\n卷一");
    }

    @Test
    void anExplicitOrderIsNotGuessedAgainst() {
        String order = "<ReadingOrder><OrderedGroup ID='g'><ElementRef ID='1' REF='%s'/><ElementRef ID='2' REF='%s'/>"
                + "</OrderedGroup></ReadingOrder>";
        String blocks = block("l", column("山河", 200)) + block("r", column("南國", 400));
        assertThat(Texts.alto(blocks + order.formatted("l", "r")).page().plain())
                .isEqualTo("山河\n\n南國");
        String lines = block(
                "",
                column("山河", 200).replace("<TextLine", "<TextLine ID='l'")
                        + column("南國", 400).replace("<TextLine", "<TextLine ID='r'"));
        assertThat(Texts.alto(lines + order.formatted("l", "r")).page().plain()).isEqualTo("山河\n南國");
        assertThat(Texts.alto(lines + order.formatted("r", "l")).page().plain()).isEqualTo("南國\n山河");
    }

    @Test
    void hocrDeclaresVerticalTextByItsAngleOrItsStyle() {
        String columns =
                """
                <p class="ocr_par"%s><span class="ocr_line" title="bbox 100 0 160 60%s"><span class="ocrx_word">山</span></span>
                <span class="ocr_line" title="bbox 300 0 360 60%s"><span class="ocrx_word">南</span></span></p>
                """;
        assertThat(Texts.hocr(columns.formatted("", "", "")).page().plain()).isEqualTo("山\n南");
        assertThat(Texts.hocr(columns.formatted("", "; textangle 90", "; textangle 90"))
                        .page()
                        .plain())
                .isEqualTo("南\n山");
        assertThat(Texts.hocr(columns.formatted(" style='writing-mode: vertical-rl'", "", ""))
                        .page()
                        .plain())
                .isEqualTo("南\n山");
    }

    @Test
    void languagesAreInherited() {
        PageText page = Texts.alto(
                        """
                        <TextBlock LANG="lzh"><TextLine><String CONTENT="a"/><String CONTENT="b" LANG="fr"/></TextLine>
                        <TextLine LANG="vi"><String CONTENT="c"/></TextLine></TextBlock>
                        """)
                .page();
        assertThat(page.words()).extracting(word -> word.lang().orElseThrow()).containsExactly("lzh", "fr", "vi");
        assertThat(page.lines()).extracting(line -> line.lang().orElseThrow()).containsExactly("lzh", "vi");
        PageText hocr = Texts.hocr("<div class='ocr_carea' lang='vie'><p class='ocr_par'>"
                        + "<span class='ocrx_word'>a</span></p></div><span class='ocrx_word'>b</span>")
                .page();
        assertThat(hocr.words().findFirst().orElseThrow().lang()).contains("vie");
    }

    private static String block(String id, String lines) {
        return "<TextBlock ID='" + id + "'>" + lines + "</TextBlock>";
    }

    private static String column(String text, int x) {
        return "<TextLine HPOS='%d' VPOS='100' WIDTH='60' HEIGHT='900'><String CONTENT='%s'/></TextLine>"
                .formatted(x, text);
    }
}
