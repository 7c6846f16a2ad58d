package org.tangthu.iiif.jpeg2000;

import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.BrokenImageException;

/** A block of coefficients that was coded by itself, and where its bytes stand, as packets tell. */
final class CodeBlock {
    private static final int UNBOUNDED = Integer.MAX_VALUE;
    private static final int PASSES_BEFORE_BYPASS = 10;

    /** Bytes that are decoded by themselves. Their pieces stand in different packets. */
    static final class Segment {
        private final int most;
        private int passes;
        private int length;

        private Segment(int most) {
            this.most = most;
        }

        int passes() {
            return passes;
        }

        int length() {
            return length;
        }
    }

    private record Piece(int offset, int length) {}

    private final Band band;
    private final Area area;
    private final List<Segment> segments = new ArrayList<>(1);
    private final List<Piece> pieces = new ArrayList<>(1);
    private int planes = -1;
    private int passes;
    private int lengthBits = 3;

    CodeBlock(Band band, Area area) {
        this.band = band;
        this.area = area;
    }

    Band band() {
        return band;
    }

    Area area() {
        return area;
    }

    boolean isKnown() {
        return planes >= 0;
    }

    /** How many planes hold something. */
    int planes() {
        return planes;
    }

    void planes(int count) {
        if (count < 0 || count > 30) {
            throw new BrokenImageException("A block of the JPEG 2000 picture has " + count + " planes");
        }
        planes = count;
    }

    List<Segment> segments() {
        return segments;
    }

    /** Reads how the bytes that a packet holds for this block are divided. @return lengths of the pieces, in order */
    List<Integer> read(HeaderBits bits, CodingStyle style) {
        int count = passCount(bits);
        passes += count;
        if (passes > 3 * planes - 2) {
            throw new BrokenImageException("A block of the JPEG 2000 picture has more passes than planes allow");
        }
        while (bits.next() == 1) {
            lengthBits++;
        }
        List<Integer> lengths = new ArrayList<>(1);
        while (count > 0) {
            Segment segment = openSegment(style);
            int its = Math.min(count, segment.most - segment.passes);
            int length = bits.next(checked(lengthBits + 31 - Integer.numberOfLeadingZeros(its)));
            segment.passes += its;
            segment.length = Math.addExact(segment.length, length);
            count -= its;
            lengths.add(length);
        }
        return lengths;
    }

    private static int checked(int bits) {
        if (bits > 31) {
            throw new BrokenImageException("A block of the JPEG 2000 picture claims an impossible length");
        }
        return bits;
    }

    private Segment openSegment(CodingStyle style) {
        Segment last = segments.isEmpty() ? null : segments.get(segments.size() - 1);
        if (last != null && last.passes < last.most) {
            return last;
        }
        Segment next = new Segment(most(style, last));
        segments.add(next);
        return next;
    }

    /** How many passes go into the segment that follows (D.4.2, D.6). */
    private static int most(CodingStyle style, Segment last) {
        if (style.has(CodingStyle.TERMINATE)) {
            return 1;
        }
        if (!style.has(CodingStyle.BYPASS)) {
            return UNBOUNDED;
        }
        if (last == null) {
            return PASSES_BEFORE_BYPASS;
        }
        return last.most == 2 ? 1 : 2;
    }

    /** Table B.4. */
    private static int passCount(HeaderBits bits) {
        if (bits.next() == 0) {
            return 1;
        }
        if (bits.next() == 0) {
            return 2;
        }
        int few = bits.next(2);
        if (few < 3) {
            return 3 + few;
        }
        int more = bits.next(5);
        return more < 31 ? 6 + more : 37 + bits.next(7);
    }

    void add(int offset, int length) {
        pieces.add(new Piece(offset, length));
    }

    /** All its bytes, segment after segment. */
    byte[] bytes(byte[] data) {
        byte[] bytes = new byte[pieces.stream().mapToInt(Piece::length).sum()];
        int to = 0;
        for (Piece piece : pieces) {
            System.arraycopy(data, piece.offset, bytes, to, piece.length);
            to += piece.length;
        }
        return bytes;
    }
}
