package org.tangthu.repository.text;

import java.io.IOException;
import java.io.InputStream;
import org.tangthu.repository.model.Page.TextFormat;

/**
 * Reads page texts. All must be UTF-8. XML is streamed without document type definitions, entities or anything fetched; length, depth and
 * the number of words are bounded. Thread-safe.
 */
public final class TextParser {
    /** Bytes of a text file: a page of newspaper with a box for each letter has a tenth of it. */
    public static final long MAX_BYTES = 20L << 20;

    /**
     * Reads a page.
     *
     * @param in is not closed
     * @throws UnreadableText if it is not of the format, or too large
     * @throws IOException if {@code in} fails
     */
    public PageText parse(TextFormat format, InputStream in) throws IOException {
        return read(format, in).page();
    }

    /** As {@link #parse}, with what the file says of itself. */
    public TextReading read(TextFormat format, InputStream in) throws IOException {
        if (format == TextFormat.PLAIN) {
            return new PlainTextReader(new Utf8Reader(in, MAX_BYTES)).read();
        }
        try (XmlCursor xml = new XmlCursor(in, MAX_BYTES)) {
            return format == TextFormat.ALTO ? new AltoReader(xml).read() : new HocrReader(xml).read();
        }
    }
}
