package org.tangthu.repository.xml;

/**
 * Which characters an XML document carries, and so every text that leaves the repository: those of XML 1.0 (section 2.2)
 * without the noncharacters of Unicode, which it merely advises against.
 */
public final class XmlText {
    private static final int REPLACEMENT = 0xFFFD;

    private XmlText() {}

    /** Whether a character may stand in a document. @param c a code point; half of a pair is none */
    public static boolean allowed(int c) {
        boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return !control && !half && !noncharacter(c);
    }

    private static boolean noncharacter(int c) {
        return (c & 0xFFFE) == 0xFFFE || c >= 0xFDD0 && c <= 0xFDEF;
    }

    /** The text with U+FFFD for each character that may not; mostly the text itself. */
    public static String clean(String text) {
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if ((c < ' ' || c >= Character.MIN_SURROGATE) && !allowed(text, at)) {
                return replaced(text);
            }
        }
        return text;
    }

    /** As for a code point, of which the second half of a pair is a part. */
    private static boolean allowed(String text, int at) {
        boolean second = at > 0 && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
        return second || allowed(text.codePointAt(at));
    }

    private static String replaced(String text) {
        return text.codePoints()
                .map(c -> allowed(c) ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
