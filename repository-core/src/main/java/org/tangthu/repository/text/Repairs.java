package org.tangthu.repository.text;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tangthu.repository.text.TextReading.Repair;

/** What a reader mended on its way: of each kind the first place and the number. */
final class Repairs {
    private final Map<Kind, Found> found = new EnumMap<>(Kind.class);

    /** A damage that is no reason to refuse a text. */
    enum Kind {
        NO_SIZE("the page has no size; its boxes are taken for pixels of the image"),
        OVER_THE_EDGE("a box reaches over the page's edge and was cut off there"),
        OUTSIDE("a box lies outside the page and was left out"),
        NEGATIVE("a box has a negative size and was left out"),
        CONFIDENCE("a confidence is not between 0 and 1 and was left out"),
        SCRIPT("a script is no text and was left out"),
        FORM_FEED("a form feed was taken for the end of a line"),
        CONTROL("a control character was taken out");

        private final String what;

        Kind(String what) {
            this.what = what;
        }
    }

    private record Found(int line, int count) {}

    void add(Kind kind, int line) {
        found.merge(kind, new Found(line, 1), (first, next) -> new Found(first.line, first.count + 1));
    }

    List<Repair> list() {
        return found.entrySet().stream()
                .map(entry -> new Repair(entry.getValue().line, words(entry.getKey(), entry.getValue().count)))
                .toList();
    }

    private static String words(Kind kind, int count) {
        return count == 1 ? kind.what : kind.what + ", here and " + (count - 1) + " times more";
    }
}
