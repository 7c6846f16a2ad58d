package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

class TextParserTest {
    private static final String ALTO =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v%d#">
              <Description><MeasurementUnit>pixel</MeasurementUnit></Description>
              <Layout><Page ID="p" WIDTH="1000" HEIGHT="2000"><PrintSpace>%s</PrintSpace></Page></Layout>
            </alto>
            """;
    private static final String NOM =
            """
            <TextBlock ID="b" HPOS="100" VPOS="100" WIDTH="800" HEIGHT="1800" LANG="lzh-Hani" BASEDIRECTION="ttb">
              <TextLine HPOS="800" VPOS="100" WIDTH="100" HEIGHT="400">
                <String CONTENT="藏" HPOS="800" VPOS="100" WIDTH="100" HEIGHT="100" WC="0.9"><ALTERNATIVE PURPOSE="transcription">tàng</ALTERNATIVE></String>
                <String CONTENT="書" HPOS="800.4" VPOS="220" WIDTH="100" HEIGHT="100"><ALTERNATIVE PURPOSE="transcription">thư</ALTERNATIVE></String>
              </TextLine>
              <TextLine HPOS="600" VPOS="100" WIDTH="100" HEIGHT="400"><String CONTENT="𡨸"/></TextLine>
            </TextBlock>
            """;
    private static final String LATIN =
            """
            <TextBlock ID="b2"><TextLine HPOS="0" VPOS="0" WIDTH="9" HEIGHT="9"><String CONTENT="Hà"/><SP/><String CONTENT="No\u0302\u0323i"/></TextLine></TextBlock>
            """;

    @Test
    void verticalTextKeepsItsReadingOrderAndReadings() {
        PageText page = alto(4, NOM);
        assertThat(page.plain()).isEqualTo("藏書\n𡨸");
        assertThat(page.transcription()).isEqualTo("tàng thư");
        assertThat(page.blocks().get(0).direction()).isEqualTo(Direction.TOP_TO_BOTTOM);
        assertThat(page.blocks().get(0).lang()).contains("lzh-Hani");
        Word first = page.words().findFirst().orElseThrow();
        assertThat(first.box()).isEqualTo(new Box(800, 100, 100, 100));
        assertThat(first.confidence()).contains(0.9);
    }

    @Test
    void aWordWithoutABoxHasThatOfItsLine() {
        assertThat(alto(4, NOM).words().skip(2).findFirst().orElseThrow().box()).isEqualTo(new Box(600, 100, 100, 400));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void eachVersionOfAltoIsRead(int version) {
        assertThat(alto(version, LATIN + NOM).plain()).isEqualTo("Hà Nội\n\n藏書\n𡨸");
    }

    @Test
    void theReadingOrderOfTheDocumentCounts() {
        String order = "<ReadingOrder><OrderedGroup ID=\"g\"><ElementRef ID=\"r1\" REF=\"b2\"/>"
                + "<ElementRef ID=\"r2\" REF=\"b\"/></OrderedGroup></ReadingOrder>";
        assertThat(alto(4, NOM + LATIN + order).lines().findFirst().map(Line::plain))
                .contains("Hà Nội");
    }

    @Test
    void boxesAreScaledToTheImage() {
        PageText page = alto(4, NOM).scaledTo(2000, 4000);
        assertThat(page.words().findFirst().orElseThrow().box()).isEqualTo(new Box(1600, 200, 200, 200));
        assertThat(page.width()).isEqualTo(2000);
    }

    @Test
    void glyphsAreKept() {
        PageText page = alto(
                3,
                """
                <TextBlock><TextLine><String CONTENT="ab" HPOS="1" VPOS="2" WIDTH="3" HEIGHT="4">
                  <Glyph CONTENT="a" HPOS="1" VPOS="2" WIDTH="1" HEIGHT="4" GC="0.5"/><Glyph CONTENT="b"/>
                </String></TextLine></TextBlock>""");
        assertThat(page.words().findFirst().orElseThrow().glyphs())
                .extracting(PageText.Glyph::content)
                .containsExactly("a", "b");
    }

    @Test
    void hocrIsReadWithItsDoctype() {
        PageText page = hocr(
                """
                <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
                <html xmlns="http://www.w3.org/1999/xhtml" xml:lang="en"><head><title>ignored</title></head><body>
                <div class="ocr_page" lang="vie" title='image "a.png"; bbox 0 0 1000 2000; ppageno 0'>
                 <div class="ocr_carea" title="bbox 10 10 500 100"><p class="ocr_par" title="bbox 10 10 500 100">
                  <span class="ocr_line" title="bbox 10 10 500 50; baseline 0 0">
                   <span class="ocrx_word" title="bbox 10 10 60 50; x_wconf 91"><strong>Thư</strong></span>
                   <span class="ocrx_word" title="bbox 70 10 90 50; x_wconf 40"><span class="ocrx_cinfo" title="x_bboxes 70 10 80 50; x_conf 33.5">v</span>iện</span>
                  </span>
                 </p></div>
                </div></body></html>
                """);
        assertThat(page.plain()).isEqualTo("Thư viện");
        assertThat(page.lang()).contains("vie");
        assertThat(page.width()).isEqualTo(1000);
        Word word = page.words().skip(1).findFirst().orElseThrow();
        assertThat(word.box()).isEqualTo(new Box(70, 10, 20, 40));
        assertThat(word.confidence()).contains(0.4);
        assertThat(word.glyphs()).containsExactly(new PageText.Glyph("v", new Box(70, 10, 10, 40), Optional.of(0.335)));
    }

    @Test
    void whatIsNoAltoOrHocrIsRefused() {
        refused(TextFormat.ALTO, "<html/>", "the file is no ALTO of version 2, 3 or 4");
        refused(TextFormat.ALTO, "<alto xmlns='http://www.loc.gov/standards/alto/ns-v4#'/>", "has no page");
        refused(TextFormat.HOCR, "<html/>", "no element of class ocr_page");
        refused(TextFormat.ALTO, "", "not well-formed XML");
        refused(TextFormat.ALTO, ALTO.formatted(4, NOM).substring(0, 600), "not well-formed XML");
        refused(TextFormat.ALTO, ALTO.formatted(4, "<TextBlock HPOS='x'/>"), "HPOS=\"x\" is no number");
    }

    @Test
    void textsAreUtf8WithOrWithoutAByteOrderMark() {
        assertThat(parse(TextFormat.ALTO, "\uFEFF" + ALTO.formatted(4, NOM)).plain())
                .startsWith("藏書");
        byte[] latin1 = ALTO.formatted(4, LATIN)
                .replace("UTF-8", "ISO-8859-1")
                .replace("No\u0302\u0323i", "Noi")
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> new TextParser().parse(TextFormat.ALTO, new ByteArrayInputStream(latin1)))
                .isInstanceOf(UnreadableText.class)
                .hasMessage("the text file is not UTF-8; save it as UTF-8");
    }

    @Test
    void entitiesAreNeitherFetchedNorExpanded() {
        String doctype = "<!DOCTYPE html [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";
        refused(TextFormat.HOCR, doctype + "<html><p class='ocr_page'>&x;</p></html>", "entit");
        String laughs = "<!DOCTYPE html [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        refused(TextFormat.HOCR, laughs + "<html><p class='ocr_page'>&b;</p></html>", "entit");
    }

    @Test
    void depthAndLengthAreBounded() {
        refused(TextFormat.HOCR, "<a>".repeat(100) + "</a>".repeat(100), "nests deeper than 64 levels");
        InputStream spaces = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        InputStream endless =
                new SequenceInputStream(new ByteArrayInputStream("<a>".getBytes(StandardCharsets.UTF_8)), spaces);
        assertThatThrownBy(() -> new TextParser().parse(TextFormat.HOCR, endless))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining("larger than 20971520 bytes");
    }

    private static void refused(TextFormat format, String xml, String message) {
        assertThatThrownBy(() -> parse(format, xml))
                .isInstanceOf(UnreadableText.class)
                .hasMessageContaining(message);
    }

    private static PageText alto(int version, String blocks) {
        return parse(TextFormat.ALTO, ALTO.formatted(version, blocks));
    }

    private static PageText hocr(String xml) {
        return parse(TextFormat.HOCR, xml);
    }

    private static PageText parse(TextFormat format, String xml) {
        try {
            return new TextParser().parse(format, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
