package org.tangthu.repository.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.model.TextOrigin;
import org.tangthu.repository.model.TextOrigin.Machine;

/** Who made a text, as its file tells. */
class TextOriginTest {
    private static final String ALTO =
            """
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Description>%s</Description><Layout>
            <Page WIDTH="40" HEIGHT="30"><PrintSpace><TextBlock><TextLine>%s</TextLine></TextBlock></PrintSpace></Page>
            </Layout></alto>
            """;
    private static final String WORD = "<String CONTENT='Thư' HPOS='1' VPOS='1' WIDTH='9' HEIGHT='9'/>";

    @Test
    void aFileThatTellsNothingIsAPersons() throws IOException {
        assertThat(alto("", WORD)).isEqualTo(TextOrigin.PERSON);
        assertThat(hocr("", "")).isEqualTo(TextOrigin.PERSON);
    }

    @Test
    void altoNamesItsEngineInTheRecognitionStep() throws IOException {
        String processing =
                """
                <OCRProcessing ID="o"><preProcessingStep><processingSoftware><softwareName>ScanTailor</softwareName>
                </processingSoftware></preProcessingStep><ocrProcessingStep><processingDateTime>2026-02-05T10:00:00+07:00
                </processingDateTime><processingSoftware><softwareName>tesseract 5.3.0</softwareName></processingSoftware>
                </ocrProcessingStep></OCRProcessing>
                """;
        assertThat(alto(processing, WORD))
                .isEqualTo(machine("tesseract", "5.3.0", Optional.of(Instant.parse("2026-02-05T03:00:00Z"))));
    }

    @Test
    void altoOfVersionFourNamesItInAProcessingThatGeneratesContent() throws IOException {
        String processing =
                """
                <Processing ID="p"><processingCategory>%s</processingCategory><processingSoftware>
                <softwareName>kraken</softwareName><softwareVersion>4.1</softwareVersion></processingSoftware></Processing>
                """;
        assertThat(alto(processing.formatted("contentGeneration"), WORD))
                .isEqualTo(machine("kraken", "4.1", Optional.empty()));
        assertThat(alto(processing.formatted("contentModification"), WORD)).isEqualTo(TextOrigin.PERSON);
    }

    @Test
    void aRecognitionWithoutANameIsAMachinesToo() throws IOException {
        assertThat(alto("<OCRProcessing><ocrProcessingStep/></OCRProcessing>", WORD))
                .isEqualTo(Machine.UNKNOWN);
    }

    @Test
    void hocrNamesItsSystem() throws IOException {
        assertThat(hocr("<meta name='ocr-system' content='tesseract 5.3.0-46-g1569'/>", ""))
                .isEqualTo(machine("tesseract", "5.3.0-46-g1569", Optional.empty()));
        assertThat(hocr("<meta name='ocr-system' content='OCRopus'/>", "")
                        .machine()
                        .orElseThrow()
                        .engine())
                .contains("OCRopus");
    }

    @Test
    void onlyAMachineDoubtsInFigures() throws IOException {
        assertThat(hocr("", "; x_wconf 83").machine().orElseThrow().confidence())
                .contains(0.83);
        String doubtful = WORD.replace("/>", " WC='0.25'/>") + WORD.replace("/>", " WC='0.75'/>") + WORD;
        assertThat(alto("", doubtful).machine().orElseThrow().confidence()).contains(0.5);
    }

    private static Machine machine(String engine, String version, Optional<Instant> at) {
        return new Machine(Optional.of(engine), Optional.of(version), List.of(), Optional.empty(), at);
    }

    private static TextOrigin alto(String description, String words) throws IOException {
        return origin(TextFormat.ALTO, ALTO.formatted(description, words));
    }

    private static TextOrigin hocr(String head, String properties) throws IOException {
        return origin(
                TextFormat.HOCR,
                "<html><head>" + head + "</head><body><div class='ocr_page' title='bbox 0 0 40 30'>"
                        + "<span class='ocrx_word' title='bbox 1 1 9 9" + properties
                        + "'>Thư</span></div></body></html>");
    }

    private static TextOrigin origin(TextFormat format, String xml) throws IOException {
        return new TextParser()
                .read(format, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .origin();
    }
}
