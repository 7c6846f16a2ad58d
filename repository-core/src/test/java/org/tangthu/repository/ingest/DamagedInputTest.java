package org.tangthu.repository.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tangthu.repository.code.CodeLists;
import org.tangthu.repository.image.ImageLimits;
import org.tangthu.repository.image.MasterProbe;
import org.tangthu.repository.image.TestImages;
import org.tangthu.repository.image.TestJpeg2000;
import org.tangthu.repository.json.Descriptions;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Page.TextFormat;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.text.PageText;
import org.tangthu.repository.text.TextParser;
import org.tangthu.repository.text.UnreadableText;

/** Whatever the damage, it is taken or complained of; nothing else is thrown. */
class DamagedInputTest {
    private static final int ROUNDS = 500;

    private final Random random = new Random(20_261_120);

    @Test
    void ofImages(@TempDir Path folder) throws IOException {
        probeDamaged(folder.resolve("a.jpg"), TestImages.jpeg(40, 30, 1));
        probeDamaged(folder.resolve("a.jp2"), TestJpeg2000.jp2(40, 30, 3, TestJpeg2000.codestream(40, 30, 3)));
        probeDamaged(folder.resolve("a.j2k"), TestJpeg2000.codestream(40, 30, 3));
        probeDamaged(folder.resolve("a.png"), TestImages.png(40, 30, 1));
        probeDamaged(folder.resolve("a.tif"), TestImages.tiff(BufferedImage.TYPE_INT_RGB, "Deflate"));
        probeDamaged(folder.resolve("b.tif"), TestImages.tiffDirectory(256, 40, 257, 30, 258, 8, 259, 1, 262, 1));
    }

    @Test
    void ofDescriptions() {
        Descriptions descriptions = new Descriptions(CodeLists.load());
        byte[] yaml = (ScanFolder.ITEM
                        + "pages: [{file: 1.jpg, label: '1a'}]\nstructure: [{label: A, first: 1a, last: 1a}]\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] json =
                "{\"library\": \"VN-A\", \"titles\": [{\"value\": \"S\\u00e1ch\", \"lang\": null}], \"embargo\": 1e9}"
                        .getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ROUNDS; i++) {
            read(descriptions, "item.yaml", damaged(yaml));
            read(descriptions, "item.json", damaged(json));
        }
    }

    @Test
    void ofTexts() throws IOException {
        byte[] alto =
                """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#"><Layout><Page WIDTH="40" HEIGHT="30"><PrintSpace>
                <TextBlock><TextLine HPOS="1" VPOS="1" WIDTH="9" HEIGHT="9"><String CONTENT="藏" HPOS="1.5" WC="0.5"/>
                </TextLine></TextBlock></PrintSpace></Page></Layout></alto>
                """
                        .getBytes(StandardCharsets.UTF_8);
        byte[] hocr =
                """
                <html><body><div class="ocr_page" title="bbox 0 0 9 9"><span class="ocr_line"><span class="ocrx_word"
                title="bbox 1 2 3 4; x_wconf 90">A<b>b</b></span></span></div></body></html>
                """
                        .getBytes(StandardCharsets.UTF_8);
        byte[] plain = "Thư viện tỉnh\n\n大越 史記\f\r\n𡨸喃\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < ROUNDS; i++) {
            parse(TextFormat.ALTO, damaged(alto));
            parse(TextFormat.HOCR, damaged(hocr));
            parse(TextFormat.PLAIN, damaged(plain));
        }
    }

    private void probeDamaged(Path file, byte[] whole) throws IOException {
        MasterProbe probe = new MasterProbe(new ImageLimits(1_000_000, 1_000_000, 1_000_000));
        for (int i = 0; i < ROUNDS; i++) {
            Files.write(file, damaged(whole));
            Problems problems = new Problems();
            boolean taken =
                    probe.probe(file, file.getFileName().toString(), problems).isPresent();
            assertThat(taken).isNotEqualTo(problems.hasErrors());
        }
    }

    private static void read(Descriptions descriptions, String name, byte[] bytes) {
        Problems problems = new Problems();
        boolean taken =
                descriptions.read(EntityKind.ITEM, name, bytes, problems).isPresent();
        assertThat(taken).isNotEqualTo(problems.hasErrors());
    }

    private static void parse(TextFormat format, byte[] bytes) throws IOException {
        try {
            PageText page = new TextParser().parse(format, new ByteArrayInputStream(bytes));
            assertThat(page.placed().parts()).allSatisfy(part -> assertThat(part.end())
                    .isBetween(part.start() + 1, page.plain().length()));
        } catch (UnreadableText e) {
            assertThat(e).hasMessageMatching("(?s).+");
        }
    }

    /** A few bytes changed, put in or cut off. */
    private byte[] damaged(byte[] whole) {
        byte[] bytes = whole.clone();
        for (int n = 1 + random.nextInt(4); n > 0; n--) {
            // Headers are where the decisions are made.
            int at = random.nextInt(random.nextBoolean() ? bytes.length : Math.min(bytes.length, 200));
            bytes[at] = (byte) random.nextInt(256);
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes;
    }
}
