package org.tangthu.repository.text;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.text.PageText.Hyphenation;
import org.tangthu.repository.text.PageText.Line;
import org.tangthu.repository.text.PageText.Word;
import org.tangthu.repository.text.ReadingOrder.Placed;

/**
 * Finds the words that the ends of lines divide, where the file marks a hyphen as such (HYP, soft hyphen) without telling
 * the whole word. A plain hyphen is left alone: in quốc ngữ of older printing it joins syllables.
 */
final class Hyphens {
    private static final String SOFT_HYPHEN = "\u00AD";

    private boolean open;

    /** A hyphen stands where the reader is. */
    void open() {
        open = true;
    }

    /** A word stands behind what was thought a hyphen at the end. */
    void pass() {
        open = false;
    }

    /** Nothing goes on here. */
    void close() {
        open = false;
    }

    /** At the end of a line. */
    void end(List<Word> words) {
        Word last = words.get(words.size() - 1);
        if (last.content().endsWith(SOFT_HYPHEN) && last.content().length() > 1) {
            words.set(words.size() - 1, last.withContent(stripped(last.content())));
            open = true;
        }
    }

    /** The first word of a line: the rest of the last one of the line before, if that ended in a hyphen. */
    Word begin(Word word, List<Placed<Line>> lines) {
        if (!open || lines.isEmpty() || word.hyphenation().isPresent()) {
            return word;
        }
        Placed<Line> placed = lines.get(lines.size() - 1);
        List<Word> words = new ArrayList<>(placed.thing().words());
        Word first = words.get(words.size() - 1);
        if (first.hyphenation().isPresent()) {
            return word;
        }
        String whole = stripped(first.content()) + (isVietnamese(word) ? "-" : "") + word.content();
        words.set(words.size() - 1, first.withHyphenation(new Hyphenation(true, whole)));
        Line joined = new Line(placed.box(), placed.thing().lang(), words);
        lines.set(lines.size() - 1, new Placed<>(placed.id(), joined, placed.box(), placed.column()));
        return word.withHyphenation(new Hyphenation(false, whole));
    }

    /** Syllables of quốc ngữ are words of their own. */
    private static boolean isVietnamese(Word word) {
        return word.lang().filter(Languages::isVietnamese).isPresent();
    }

    static String stripped(String content) {
        String bare = content.replaceFirst("[-\\u00AD\\u2010\\u2011]+$", "");
        return bare.isEmpty() ? content : bare;
    }
}
