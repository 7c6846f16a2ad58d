package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of what we say ourselves: Liberation Sans, which PDFBox brings along and which has all letters of Vietnamese.
 * Only the letters that are used go into the file. For one document and one thread.
 */
final class VisibleFont {
    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private static final int UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup letters;

    VisibleFont(PDDocument document) throws IOException {
        try (InputStream in = PDDocument.class.getResourceAsStream(FILE)) {
            TrueTypeFont file = new TTFParser().parse(new RandomAccessReadBuffer(in));
            letters = file.getUnicodeCmapLookup();
            font = PDType0Font.load(document, file, true);
        }
    }

    PDType0Font font() {
        return font;
    }

    boolean has(int character) {
        return letters.getGlyphId(character) > 0;
    }

    /** In points; a character that the font lacks is taken for a square, as those of Hán Nôm are. */
    double width(String text, double size) {
        int[] own = text.codePoints().filter(this::has).toArray();
        try {
            double drawn = font.getStringWidth(new String(own, 0, own.length)) / UNITS;
            return (drawn + text.codePointCount(0, text.length()) - own.length) * size;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In hexadecimal digits. @param text of which the font lacks nothing */
    String encode(String text) throws IOException {
        text.codePoints().forEach(font::addToSubset);
        return HexFormat.of().formatHex(font.encode(text));
    }

    /** Breaks a text into lines at spaces, and within what is longer than a line. */
    List<String> wrapped(String text, double size, double width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && width(line + " " + word, size) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ");
            for (int character : word.codePoints().toArray()) {
                if (width(line + Character.toString(character), size) > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.appendCodePoint(character);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** To be called once, when all text is drawn. */
    void finish() throws IOException {
        font.subset();
    }
}
