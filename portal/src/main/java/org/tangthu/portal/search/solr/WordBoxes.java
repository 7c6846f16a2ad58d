package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.repository.text.Box;
import org.tangthu.repository.text.PlacedText.Placed;

/**
 * The words of a page in few bytes, for a stored field. The first byte is the version of the form, the second says which
 * way most lines run, a number tells how many words follow. A word is its length with the gap behind the word before it,
 * then its place as it differs from where the lines run to, its size as it differs from the size before. Numbers are in
 * groups of seven bits, low ones first.
 */
final class WordBoxes {
    private static final byte VERSION = 1;

    /** A word takes five numbers. */
    private static final int LEAST_BYTES = 5;

    private WordBoxes() {}

    /** @param words in the order of the text, none of them over another */
    static byte[] encode(List<Placed> words) {
        Run run = Run.of(words);
        VarintWriter out = new VarintWriter(words.size() * 8);
        out.writeByte(VERSION);
        out.writeByte(run.ordinal());
        out.write(words.size());
        int end = 0;
        Box before = Box.NONE;
        for (Placed word : words) {
            int gap = word.start() - end;
            if (gap < 0 || word.end() < word.start()) {
                throw new IllegalArgumentException("words stand in the order of the text, not one over another");
            }
            Box box = word.box();
            out.write((long) (word.end() - word.start()) << 2 | Math.min(gap, 3));
            if (gap >= 3) {
                out.write(gap);
            }
            out.writeSigned(box.x() - run.x(before));
            out.writeSigned(box.y() - run.y(before));
            out.writeSigned((long) box.width() - before.width());
            out.writeSigned((long) box.height() - before.height());
            end = word.end();
            before = box;
        }
        return out.toByteArray();
    }

    /**
     * The words that were encoded; none where the form is of another version, which only an index of another program has.
     *
     * @throws IllegalArgumentException if the bytes are damaged
     */
    static List<Placed> decode(byte[] bytes) {
        VarintReader in = new VarintReader(bytes);
        if (bytes.length == 0 || in.readByte() != VERSION) {
            return List.of();
        }
        Run run = Run.of(in.readByte());
        long count = in.read();
        if (count > in.remaining() / LEAST_BYTES) {
            throw new IllegalArgumentException("there cannot be " + count + " words in " + bytes.length + " bytes");
        }
        List<Placed> words = new ArrayList<>((int) count);
        int end = 0;
        Box before = Box.NONE;
        for (long i = 0; i < count; i++) {
            long head = in.read();
            long gap = (head & 3) == 3 ? in.read() : head & 3;
            Box box = new Box(
                    whole(run.x(before) + in.readSigned()),
                    whole(run.y(before) + in.readSigned()),
                    whole(before.width() + in.readSigned()),
                    whole(before.height() + in.readSigned()));
            int start = whole(end + gap);
            end = whole(start + (head >>> 2));
            words.add(new Placed(start, end, box));
            before = box;
        }
        return words;
    }

    private static int whole(long number) {
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("no place on a page is " + number);
        }
        return (int) number;
    }

    /** Where the next word of a line is to be looked for. */
    private enum Run {
        ACROSS {
            @Override
            long x(Box before) {
                return (long) before.x() + before.width();
            }

            @Override
            long y(Box before) {
                return before.y();
            }
        },
        DOWN {
            @Override
            long x(Box before) {
                return before.x();
            }

            @Override
            long y(Box before) {
                return (long) before.y() + before.height();
            }
        };

        /** The way in which most words follow each other. */
        static Run of(List<Placed> words) {
            int down = 0;
            for (int i = 1; i < words.size(); i++) {
                Box before = words.get(i - 1).box();
                Box box = words.get(i).box();
                boolean lower = Math.abs((long) box.y() - before.y()) > Math.abs((long) box.x() - before.x());
                down += lower ? 1 : -1;
            }
            return down > 0 ? DOWN : ACROSS;
        }

        abstract long x(Box before);

        abstract long y(Box before);

        static Run of(int code) {
            if (code >= values().length) {
                throw new IllegalArgumentException("lines do not run the way " + code);
            }
            return values()[code];
        }
    }
}
