package org.tangthu.iiif.pdf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * A font for text that is there to be found and copied, and never to be seen: every character is an empty glyph, half as
 * wide as it is high. Each character that occurs gets a code of its own, and the file says which character a code
 * stands for (ISO 32000-1, section 9.10.3), beyond the first plane too. For one document and one thread.
 */
final class GlyphlessFont {
    /** Of a glyph, in parts of the font's size. */
    static final double WIDTH = 0.5;

    private static final String NAME = "GlyphLessFont";
    private static final int UNITS = 1000;
    private static final int MOST_CODES = 0xFFFF;
    private static final int MAPPINGS_A_BLOCK = 100;
    private static final int REPLACEMENT = 0xFFFD;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final Map<Integer, Integer> codes = new LinkedHashMap<>();
    private final COSDictionary font = new COSDictionary();
    private final COSStream toUnicode;

    GlyphlessFont(PDDocument document) throws IOException {
        toUnicode = document.getDocument().createCOSStream();
        code(REPLACEMENT);
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, NAME);
        font.setItem(COSName.ENCODING, COSName.IDENTITY_H);
        font.setItem(COSName.TO_UNICODE, toUnicode);
        COSArray descendants = new COSArray();
        descendants.add(descendant(document));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
    }

    /** As it stands among the resources of a page. */
    COSDictionary dictionary() {
        return font;
    }

    /** A text as it stands in a page's content, in hexadecimal digits. */
    String encode(String text) {
        StringBuilder hex = new StringBuilder();
        text.codePoints().map(this::code).forEach(code -> hex.append(HEX.toHexDigits((short) code)));
        return hex.toString();
    }

    private int code(int character) {
        Integer known = codes.get(character);
        if (known != null) {
            return known;
        }
        if (codes.size() == MOST_CODES) {
            return codes.get(REPLACEMENT);
        }
        codes.put(character, codes.size() + 1);
        return codes.size();
    }

    /** Writes which characters the codes stand for. To be called once, when all text is encoded. */
    void finish() throws IOException {
        StringBuilder map = new StringBuilder(
                """
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        List<Map.Entry<Integer, Integer>> all = List.copyOf(codes.entrySet());
        for (int from = 0; from < all.size(); from += MAPPINGS_A_BLOCK) {
            List<Map.Entry<Integer, Integer>> block = all.subList(from, Math.min(from + MAPPINGS_A_BLOCK, all.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append('<')
                    .append(HEX.toHexDigits((short) (int) entry.getValue()))
                    .append("> <")
                    .append(HEX.formatHex(Character.toString(entry.getKey()).getBytes(StandardCharsets.UTF_16BE)))
                    .append(">\n"));
            map.append("endbfchar\n");
        }
        map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        write(toUnicode, map.toString().getBytes(StandardCharsets.US_ASCII));
    }

    private static COSDictionary descendant(PDDocument document) throws IOException {
        COSDictionary system = new COSDictionary();
        system.setItem(COSName.REGISTRY, new COSString("Adobe"));
        system.setItem(COSName.ORDERING, new COSString("Identity"));
        system.setInt(COSName.SUPPLEMENT, 0);
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE2);
        descendant.setName(COSName.BASE_FONT, NAME);
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setItem(COSName.FONT_DESC, descriptor(document));
        descendant.setInt(COSName.DW, (int) (WIDTH * UNITS));
        descendant.setItem(COSName.CID_TO_GID_MAP, oneGlyphForAll(document));
        return descendant;
    }

    private static COSStream oneGlyphForAll(PDDocument document) throws IOException {
        byte[] glyphs = new byte[2 * (MOST_CODES + 1)];
        for (int i = 1; i < glyphs.length; i += 2) {
            glyphs[i] = 1;
        }
        COSStream stream = document.getDocument().createCOSStream();
        write(stream, glyphs);
        return stream;
    }

    private static COSDictionary descriptor(PDDocument document) throws IOException {
        byte[] program = EmptyTrueType.font((int) (WIDTH * UNITS), UNITS);
        COSStream file = document.getDocument().createCOSStream();
        file.setInt(COSName.LENGTH1, program.length);
        write(file, program);
        COSArray box = new COSArray();
        box.addAll(Arrays.asList(
                COSInteger.ZERO, COSInteger.ZERO, COSInteger.get((int) (WIDTH * UNITS)), COSInteger.get(UNITS)));
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, NAME);
        descriptor.setInt(COSName.FLAGS, 5);
        descriptor.setItem(COSName.FONT_BBOX, box);
        descriptor.setInt(COSName.ITALIC_ANGLE, 0);
        descriptor.setInt(COSName.ASCENT, UNITS);
        descriptor.setInt(COSName.DESCENT, -1);
        descriptor.setInt(COSName.CAP_HEIGHT, UNITS);
        descriptor.setInt(COSName.STEM_V, 80);
        descriptor.setItem(COSName.FONT_FILE2, file);
        return descriptor;
    }

    private static void write(COSStream stream, byte[] bytes) throws IOException {
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
    }
}
