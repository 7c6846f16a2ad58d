package org.tangthu.analysis.lucene;

import java.io.IOException;
import java.io.Reader;

/** A text that is read once, seen some way ahead. A surrogate pair is never seen in halves. */
final class Window {
    /** What {@link #peek} and {@link #codePoint} tell behind the end of the text. */
    static final int END = -1;

    /** How far ahead one can look. */
    static final int AHEAD = 64;

    private static final int SIZE = 4096;

    private final char[] chars = new char[SIZE];
    private Reader reader = Reader.nullReader();
    private boolean drained;
    private int at;
    private int limit;
    private int before;

    void open(Reader text) {
        reader = text;
        drained = false;
        at = 0;
        limit = 0;
        before = 0;
    }

    /** UTF-16 units from the begin of the text. */
    int offset() {
        return before + at;
    }

    /** @param ahead at most {@link #AHEAD} */
    int peek(int ahead) throws IOException {
        if (at + ahead >= limit && !drained) {
            fill();
        }
        return at + ahead < limit ? chars[at + ahead] : END;
    }

    /** An unpaired surrogate is a code point by itself. */
    int codePoint() throws IOException {
        int first = peek(0);
        if (first < Character.MIN_HIGH_SURROGATE || first > Character.MAX_HIGH_SURROGATE) {
            return first;
        }
        int second = peek(1);
        boolean pair = second >= Character.MIN_LOW_SURROGATE && second <= Character.MAX_LOW_SURROGATE;
        return pair ? Character.toCodePoint((char) first, (char) second) : first;
    }

    void advance(int units) {
        at += units;
    }

    private void fill() throws IOException {
        int left = limit - at;
        System.arraycopy(chars, at, chars, 0, left);
        before += at;
        at = 0;
        limit = left;
        while (limit < SIZE && !drained) {
            int read = reader.read(chars, limit, SIZE - limit);
            drained = read < 0;
            limit += Math.max(read, 0);
        }
    }
}
