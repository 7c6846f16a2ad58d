package org.tangthu.iiif.jpeg2000;

import java.util.Arrays;

/** The MQ decoder (annex C). A context's state is twice its index in table C.2, plus its more probable symbol. */
final class ArithmeticDecoder {
    private static final int[] PROBABILITY = {
        0x5601, 0x3401, 0x1801, 0x0AC1, 0x0521, 0x0221, 0x5601, 0x5401, 0x4801, 0x3801, 0x3001, 0x2401, 0x1C01, 0x1601,
        0x5601, 0x5401, 0x5101, 0x4801, 0x3801, 0x3401, 0x3001, 0x2801, 0x2401, 0x2201, 0x1C01, 0x1801, 0x1601, 0x1401,
        0x1201, 0x1101, 0x0AC1, 0x09C1, 0x08A1, 0x0521, 0x0441, 0x02A1, 0x0221, 0x0141, 0x0111, 0x0085, 0x0049, 0x0025,
        0x0015, 0x0009, 0x0005, 0x0001, 0x5601
    };
    private static final int[] AFTER_MORE_PROBABLE = {
        1, 2, 3, 4, 5, 38, 7, 8, 9, 10, 11, 12, 13, 29, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 45, 46
    };
    private static final int[] AFTER_LESS_PROBABLE = {
        1, 6, 9, 12, 29, 33, 6, 14, 14, 14, 17, 18, 20, 21, 14, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 23, 24, 25, 26,
        27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 46
    };
    private static final int STATES = PROBABILITY.length;

    private static final int[] Q = new int[2 * STATES];
    private static final byte[] MORE = new byte[2 * STATES];
    private static final byte[] LESS = new byte[2 * STATES];

    static {
        for (int i = 0; i < STATES; i++) {
            boolean exchanges = i == 0 || i == 6 || i == 14;
            for (int symbol = 0; symbol < 2; symbol++) {
                Q[2 * i + symbol] = PROBABILITY[i];
                MORE[2 * i + symbol] = (byte) (2 * AFTER_MORE_PROBABLE[i] + symbol);
                LESS[2 * i + symbol] = (byte) (2 * AFTER_LESS_PROBABLE[i] + (exchanges ? 1 - symbol : symbol));
            }
        }
    }

    private final byte[] states;
    private byte[] data;
    private int position;
    private int end;
    private int code;
    private int interval;
    private int shifts;

    ArithmeticDecoder(int contexts) {
        this.states = new byte[contexts];
    }

    /** All contexts begin anew. */
    void reset() {
        Arrays.fill(states, (byte) 0);
    }

    void reset(int context, int index) {
        states[context] = (byte) (2 * index);
    }

    /** Begins with the first byte of a segment; after its last one there are only ones. */
    void start(byte[] bytes, int from, int to) {
        data = bytes;
        position = from;
        end = to;
        code = byteAt(from) << 16;
        fill();
        code <<= 7;
        shifts -= 7;
        interval = 0x8000;
    }

    private int byteAt(int at) {
        return at < end ? data[at] & 0xFF : 0xFF;
    }

    private void fill() {
        if (byteAt(position) == 0xFF) {
            int next = byteAt(position + 1);
            if (next > 0x8F) {
                code += 0xFF00;
                shifts = 8;
            } else {
                position++;
                code += next << 9;
                shifts = 7;
            }
        } else {
            position++;
            code += byteAt(position) << 8;
            shifts = 8;
        }
    }

    int next(int context) {
        int state = states[context];
        int q = Q[state];
        interval -= q;
        if (code >>> 16 >= q) {
            code -= q << 16;
            if ((interval & 0x8000) != 0) {
                return state & 1;
            }
            return exchange(context, state, interval < q);
        }
        boolean more = interval < q;
        interval = q;
        return exchange(context, state, !more);
    }

    private int exchange(int context, int state, boolean less) {
        states[context] = less ? LESS[state] : MORE[state];
        do {
            if (shifts == 0) {
                fill();
            }
            interval <<= 1;
            code <<= 1;
            shifts--;
        } while ((interval & 0x8000) == 0);
        return less ? 1 - (state & 1) : state & 1;
    }
}
