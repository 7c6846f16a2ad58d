package org.tangthu.repository.text;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.tangthu.repository.model.Page.TextFormat;

/** Texts that tests read. */
final class Texts {
    private static final String ALTO =
            """
            <alto xmlns="http://www.loc.gov/standards/alto/ns-v4#">
            <Layout><Page WIDTH="1000" HEIGHT="2000"><PrintSpace>
            %s
            </PrintSpace></Page></Layout></alto>
            """;
    private static final String HOCR =
            """
            <html><body>
            <div class="ocr_page" title="bbox 0 0 1000 2000">
            %s
            </div></body></html>
            """;

    private Texts() {}

    /** A page of 1000 x 2000. @param blocks begin in line 3 */
    static TextReading alto(String blocks) {
        return read(TextFormat.ALTO, ALTO.formatted(blocks));
    }

    /** A page of 1000 x 2000. @param content begins in line 3 */
    static TextReading hocr(String content) {
        return read(TextFormat.HOCR, HOCR.formatted(content));
    }

    static TextReading plain(String text) {
        return read(TextFormat.PLAIN, text);
    }

    static TextReading read(TextFormat format, String text) {
        return read(format, text.getBytes(StandardCharsets.UTF_8));
    }

    static TextReading read(TextFormat format, byte[] text) {
        try {
            return new TextParser().read(format, new ByteArrayInputStream(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
