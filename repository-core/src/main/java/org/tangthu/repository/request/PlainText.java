package org.tangthu.repository.request;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts of strangers as they are kept: nothing but letters, signs and line breaks. */
final class PlainText {
    /** Controls but the line break, and whatever is not seen but moves what is: all formats but the two joiners. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\uFFFD&&[^\\n\\u200C\\u200D]]");

    private static final Pattern LINE_ENDS = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085]");
    private static final Pattern EMPTY_LINES = Pattern.compile("\\n[ \\t\\n]*\\n");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Punct}]+");

    private PlainText() {}

    /** NFC without what is unseen, with single empty lines, and without blanks around it. */
    static String of(String text) {
        String lines = LINE_ENDS.matcher(text.replace('\t', ' ')).replaceAll("\n");
        String seen = UNSEEN.matcher(lines).replaceAll("");
        String calm = EMPTY_LINES.matcher(seen).replaceAll("\n\n");
        return Normalizer.normalize(calm, Normalizer.Form.NFC).strip();
    }

    /** The same in one line. */
    static String line(String text) {
        return of(text).replaceAll("\\s*\\n\\s*", " ");
    }

    /** By which two texts are told to say the same. */
    static String folded(String text) {
        return BLANKS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }
}
