package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.search.Passage;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PlacedText;
import org.tangthu.repository.text.PlacedText.Placed;

/** Finds what of a stretch of a page's text stands on which line, and there around it a box. */
final class PassageBoxes {
    private final PlacedText text;

    PassageBoxes(PlacedText text) {
        this.text = text;
    }

    /**
     * In the order of the text. Of Hán Nôm characters in one box, that part of it is taken which some of them have when all
     * are of one size; of another word that is only partly in the stretch, all of its box.
     *
     * @param start in UTF-16 units
     * @param end behind it
     */
    List<Passage.Line> of(int start, int end) {
        List<Stretch> lines = new ArrayList<>();
        for (int i = first(start);
                i < text.parts().size() && text.parts().get(i).start() < end;
                i++) {
            Stretch word = stretch(text.parts().get(i), start, end);
            int last = lines.size() - 1;
            if (last >= 0 && goesOn(lines.get(last), word)) {
                lines.set(last, lines.get(last).to(word));
            } else {
                lines.add(word);
            }
        }
        return lines.stream()
                .map(line -> new Passage.Line(text.plain().substring(line.start, line.end), line.around))
                .toList();
    }

    /** A part of a line. @param last box of its last word */
    private record Stretch(int start, int end, Box around, Box last) {
        Stretch to(Stretch next) {
            return new Stretch(start, next.end, PassageBoxes.around(around, next.around), next.last);
        }
    }

    /** Parts of one word that a line's end divides follow each other in the text, but not on the page. */
    private boolean goesOn(Stretch line, Stretch word) {
        String between = text.plain().substring(line.end, word.start);
        return between.isEmpty() ? areBeside(line.last, word.last) : between.indexOf('\n') < 0;
    }

    private static boolean areBeside(Box one, Box other) {
        return meet(one.y(), one.height(), other.y(), other.height())
                || meet(one.x(), one.width(), other.x(), other.width());
    }

    /** Whether they share more than half of the shorter one. */
    private static boolean meet(long from, long length, long otherFrom, long otherLength) {
        long shared = Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
        return 2 * shared > Math.min(length, otherLength);
    }

    private Stretch stretch(Placed word, int start, int end) {
        int from = Math.max(start, word.start());
        int to = Math.min(end, word.end());
        Box box = isCharacter(text.plain().codePointAt(from)) ? part(word, from, to) : word.box();
        return new Stretch(from, to, box, box);
    }

    private static boolean isCharacter(int codePoint) {
        return Character.isIdeographic(codePoint) || Character.getType(codePoint) == Character.PRIVATE_USE;
    }

    /** Number of the first word that ends behind this offset. */
    private int first(int start) {
        int low = 0;
        int high = text.parts().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (text.parts().get(middle).end() > start) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private static Box part(Placed word, int start, int end) {
        Box box = word.box();
        double length = word.end() - word.start();
        double from = (start - word.start()) / length;
        double to = (end - word.start()) / length;
        return box.height() > box.width()
                ? new Box(box.x(), at(box.y(), box.height(), from), box.width(), between(box.height(), from, to))
                : new Box(at(box.x(), box.width(), from), box.y(), between(box.width(), from, to), box.height());
    }

    private static int at(int origin, int size, double share) {
        return origin + (int) (size * share);
    }

    private static int between(int size, double from, double to) {
        return (int) Math.ceil(size * to) - (int) (size * from);
    }

    private static Box around(Box one, Box other) {
        int x = Math.min(one.x(), other.x());
        int y = Math.min(one.y(), other.y());
        long right = Math.max((long) one.x() + one.width(), (long) other.x() + other.width());
        long bottom = Math.max((long) one.y() + one.height(), (long) other.y() + other.height());
        return new Box(
                x, y, (int) Math.min(right - x, Integer.MAX_VALUE), (int) Math.min(bottom - y, Integer.MAX_VALUE));
    }
}
