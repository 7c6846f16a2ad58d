package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.text.PageText.Alternative;
import org.tangthu.repository.text.PageText.Block;
import org.tangthu.repository.text.PageText.Direction;
import org.tangthu.repository.text.PageText.Glyph;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;

/** ALTO made of texts that came in another format: valid, and the same text when it is read again. */
class AltoWriterTest {
    private static final AltoSchema SCHEMA = new AltoSchema();
    private static final String DIGEST = "ab".repeat(64);
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 2000;
    private static final List<String> CONTENTS =
            List.of("thư", "viện", "\"<&>'", "大", "𡨸", "越史 記", "\uDB80\uDC01", "a-b", "1871", "ﬃ");

    @Test
    void aPageOfHocrIsWrittenWithItsBoxesAndConfidences() {
        PageText page = Texts.hocr(
                        """
                        <div class="ocr_carea" title="bbox 10 10 500 90" lang="vie"><p class="ocr_par"><span class="ocr_line" title="bbox 10 10 500 50">
                        <span class="ocrx_word" title="bbox 10 10 100 50; x_wconf 91">Thư</span>
                        <span class="ocrx_word" title="bbox 110 10 200 50; x_wconf 40">viện</span></span></p></div>
                        """)
                .page();
        String alto = valid(page, origin(Optional.of("Tesseract")));
        assertThat(alto)
                .contains("CONTENT=\"Thư\" WC=\"0.91\"")
                .contains("<softwareName>Tesseract</softwareName>")
                .contains("<processingStepSettings>vie+fra</processingStepSettings>")
                .contains("<processingDateTime>2026-02-05T03:00:00Z</processingDateTime>")
                .contains("Converted from text/0001.hocr, SHA-512 " + DIGEST)
                .contains("LANG=\"vi\"");
        assertThat(reread(alto).plain()).isEqualTo("Thư viện");
        assertThat(reread(alto).confidence()).hasValue(0.655);
    }

    @Test
    void whoMadeTheTextIsReadFromItAgain() {
        PageText page = Texts.plain("Thư viện").page();
        assertThat(origin(page, TextOrigin.PERSON)).isEmpty();
        assertThat(origin(page, TextOrigin.Machine.UNKNOWN)).isPresent();
        assertThat(origin(page, origin(Optional.of("kraken")))).get().satisfies(machine -> assertThat(machine.engine())
                .contains("kraken"));
    }

    @Test
    void aTextWithoutBoxesIsWrittenWithoutThem() {
        PageText page = Texts.plain("Hà Nội\n\n河內 thành").page().scaledTo(WIDTH, HEIGHT);
        String alto = valid(page, TextOrigin.PERSON);
        assertThat(reread(alto).plain()).isEqualTo("Hà Nội\n\n河內 thành");
        assertThat(alto.split("HPOS", -1)).as("the page alone has a place").hasSize(2);
    }

    @Test
    void aWordThatALineDividesIsToldWhole() {
        PageText page = Texts.alto(
                        """
                        <TextBlock ID="b" LANG="fr"><TextLine HPOS="1" VPOS="1" WIDTH="90" HEIGHT="9"><String HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"
                        CONTENT="biblio"/><HYP CONTENT="-"/></TextLine><TextLine HPOS="1" VPOS="20" WIDTH="90" HEIGHT="9"><String HPOS="1"
                        VPOS="20" WIDTH="9" HEIGHT="9" CONTENT="thèque"/></TextLine></TextBlock>""")
                .page();
        String alto = valid(page, TextOrigin.PERSON);
        assertThat(alto)
                .contains("SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"bibliothèque\"")
                .contains("<HYP CONTENT=\"-\"");
        assertThat(reread(alto)).isEqualTo(page);
    }

    @Test
    void whatXmlCannotHoldIsReplaced() {
        PageText page = Texts.plain("a\uFFFEb").page();
        assertThat(valid(page, TextOrigin.PERSON)).contains("CONTENT=\"a\uFFFDb\"");
    }

    @Test
    void anEmptyPageIsAPageToo() {
        assertThat(reread(valid(new PageText(WIDTH, HEIGHT, Optional.empty(), List.of()), TextOrigin.PERSON))
                        .blocks())
                .isEmpty();
    }

    @RepeatedTest(40)
    void anyTextIsReadAgainAsItWas(RepetitionInfo round) {
        PageText page = page(new Random(round.getCurrentRepetition()));
        assertThat(reread(valid(page, TextOrigin.PERSON))).isEqualTo(page);
    }

    private static PageText page(Random random) {
        List<Block> blocks = new ArrayList<>();
        for (int b = 0; b < 1 + random.nextInt(4); b++) {
            Direction direction = Direction.values()[random.nextInt(4)];
            Optional<String> lang = Optional.of(List.of("vi", "vi-Hani", "fr").get(random.nextInt(3)));
            List<Line> lines = new ArrayList<>();
            for (int l = 0; l < 1 + random.nextInt(4); l++) {
                List<Word> words = new ArrayList<>();
                for (int w = 0; w < 1 + random.nextInt(5); w++) {
                    words.add(word(random, lang));
                }
                lines.add(new Line(box(random), lang, words));
            }
            blocks.add(new Block(box(random), lang, direction, lines));
        }
        return new PageText(WIDTH, HEIGHT, Optional.of("vi"), blocks);
    }

    private static Word word(Random random, Optional<String> lang) {
        String content = CONTENTS.get(random.nextInt(CONTENTS.size()));
        List<Alternative> readings = random.nextBoolean()
                ? List.of()
                : List.of(new Alternative(Optional.of(Alternative.TRANSCRIPTION), "việt"));
        List<Glyph> glyphs = content.equals("大") ? List.of(new Glyph("大", box(random), Optional.of(0.5))) : List.of();
        Optional<Double> confidence =
                random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(100) / 100.0);
        return new Word(content, box(random), confidence, lang, readings, glyphs);
    }

    private static Box box(Random random) {
        return new Box(random.nextInt(900), random.nextInt(1900), 1 + random.nextInt(99), 1 + random.nextInt(99));
    }

    private static TextOrigin.Machine origin(Optional<String> engine) {
        return new TextOrigin.Machine(
                engine,
                Optional.of("5.3.0"),
                List.of("vie", "fra"),
                Optional.of(0.9),
                Optional.of(Instant.parse("2026-02-05T03:00:00Z")));
    }

    private static Optional<TextOrigin.Machine> origin(PageText page, TextOrigin origin) {
        return Texts.read(TextFormat.ALTO, valid(page, origin).getBytes(StandardCharsets.UTF_8))
                .machine();
    }

    private static PageText reread(String alto) {
        return Texts.read(TextFormat.ALTO, alto.getBytes(StandardCharsets.UTF_8))
                .page();
    }

    private static String valid(PageText text, TextOrigin origin) {
        Page.Master master = new Page.Master("masters/0001.tif", "tờ 1a.tif", "image/tiff", WIDTH, HEIGHT, 1, DIGEST);
        Page.TextFile file = Page.TextFile.deposited("0001", "1a.hocr", TextFormat.HOCR, DIGEST, origin);
        Page page = new Page("0001", Optional.of("1a"), master, Optional.of(file));
        String item = "https://thuvien.example.vn/ark:/99999/h4nn0mx7r";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            AltoWriter.write(text, new AltoSource(page, 1, item + "/0001", item), out);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        assertThat(SCHEMA.complaints(out.toByteArray())).isEmpty();
        return out.toString(StandardCharsets.UTF_8);
    }
}
