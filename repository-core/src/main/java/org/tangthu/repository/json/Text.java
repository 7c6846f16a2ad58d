package org.tangthu.repository.json;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Optional;
import java.util.regex.Pattern;
import org.tangthu.repository.json.Tree.Scalar;
import org.tangthu.repository.problem.Problems;
import org.tangthu.repository.xml.XmlText;

/** Texts as they are stored: NFC, no controls, bounded; characters of the private use area are kept and reported. */
final class Text {
    /** Characters of the longest text of one line, but where a field has a limit of its own. */
    static final int LONGEST_LINE = 2_000;

    /** Characters of the longest text. */
    static final int LONGEST = 20_000;

    private static final int SHOWN = 60;
    private static final Pattern BREAK = Pattern.compile("\\s*[\\n\\t]\\s*");
    private static final char DELETE = '\u007F';
    private static final char REPLACEMENT = '\uFFFD';

    private Text() {}

    /** A text of one line. */
    static Reader<String> line(int most) {
        return (tree, problems) -> read(tree, problems, most, false);
    }

    /** A text that may hold line feeds and tabs. */
    static Reader<String> paragraphs(int most) {
        return (tree, problems) -> read(tree, problems, most, true);
    }

    static String shorten(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN / 2)) + "…";
    }

    /**
     * A clean text that no field takes, as one that may do: what is far too long is cut off; else its lines are one line;
     * where it has but one, the end of what is too long for that is cut off. A text of nothing is U+FFFD.
     */
    static String straighten(String text) {
        if (text.length() > LONGEST) {
            return cut(text, LONGEST);
        }
        String line = BREAK.matcher(text).replaceAll(" ").strip();
        if (line.isEmpty()) {
            return String.valueOf(REPLACEMENT);
        }
        return line.equals(text) && text.length() > LONGEST_LINE ? cut(text, LONGEST_LINE) : line;
    }

    private static String cut(String text, int most) {
        int end = most - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    private static Optional<String> read(Tree tree, Problems problems, int most, boolean breaks) {
        if (!(tree instanceof Scalar scalar) || scalar.form() != Tree.Form.PLAIN && scalar.form() != Tree.Form.STRING) {
            problems.error(tree.line(), tree.path(), "this is " + tree.kind(), "it must be a text");
            return Optional.empty();
        }
        if (scalar.text().length() <= most && isPlain(scalar.text())) {
            return Optional.of(scalar.text());
        }
        String text = Normalizer.normalize(scalar.text(), Form.NFC);
        Optional<String> wrong = complaint(text, most, breaks);
        wrong.ifPresent(what -> problems.error(tree.line(), tree.path(), what, ""));
        if (wrong.isEmpty() && hasPrivateUse(text)) {
            problems.note(
                    tree.line(),
                    tree.path(),
                    "the text has characters of the private use area, which show only in some fonts",
                    "replace them by Unicode's own where it has them");
        }
        return wrong.isPresent() ? Optional.empty() : Optional.of(text);
    }

    /**
     * Whether it is surely right as it stands, as nearly all texts are: not blank and of characters each of which is a
     * character of text and its own NFC whatever stands beside it.
     */
    private static boolean isPlain(String text) {
        boolean blank = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isPlain(c)) {
                return false;
            }
            blank &= c == ' ';
        }
        return !blank;
    }

    /** ASCII, Latin letters with Vietnamese ones, and the common Han characters. */
    private static boolean isPlain(char c) {
        return c >= ' ' && c < DELETE
                || c >= 0xA1 && c < 0x300
                || c >= 0x1E00 && c < 0x1F00
                || c >= 0x4E00 && c < 0xA000;
    }

    private static Optional<String> complaint(String text, int most, boolean breaks) {
        if (text.isBlank()) {
            return Optional.of("the text is blank");
        }
        if (text.length() > most) {
            return Optional.of("the text has " + text.length() + " characters, at most " + most + " are accepted");
        }
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int c = text.codePointAt(i);
            if (!allowed(c, breaks)) {
                return Optional.of(String.format("the text holds U+%04X, which is not a character of text", c));
            }
        }
        return Optional.empty();
    }

    private static boolean hasPrivateUse(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.getType(text.codePointAt(i)) == Character.PRIVATE_USE) {
                return true;
            }
        }
        return false;
    }

    /** What every outlet can say. */
    private static boolean allowed(int c, boolean breaks) {
        if (c == '\n' || c == '\t') {
            return breaks;
        }
        return c != '\r' && c != DELETE && XmlText.allowed(c);
    }

    /** The text with U+FFFD for each character that no text may hold. */
    static String clean(String text) {
        return XmlText.clean(text).replace(DELETE, REPLACEMENT).replace('\r', '\n');
    }
}
