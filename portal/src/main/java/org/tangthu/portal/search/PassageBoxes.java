package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PlacedText;
import org.tangthu.repository.text.PlacedText.Placed;

/** Finds the boxes of a stretch of a page's text: one for each line that it touches, around those words that are in it. */
final class PassageBoxes {
    private final PlacedText text;

    PassageBoxes(PlacedText text) {
        this.text = text;
    }

    /**
     * In the order of the text. Of a word that is only partly in the stretch, that part of its box is taken which its letters
     * would have if all were of one size, as Hán Nôm characters are.
     *
     * @param start in UTF-16 units
     * @param end behind it
     */
    List<Box> of(int start, int end) {
        List<Box> lines = new ArrayList<>();
        int before = -1;
        for (int i = first(start);
                i < text.parts().size() && text.parts().get(i).start() < end;
                i++) {
            Placed word = text.parts().get(i);
            Box box = part(word, Math.max(start, word.start()), Math.min(end, word.end()));
            int last = lines.size() - 1;
            if (last < 0 || text.plain().substring(before, word.start()).indexOf('\n') >= 0) {
                lines.add(box);
            } else {
                lines.set(last, around(lines.get(last), box));
            }
            before = word.end();
        }
        return lines;
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
