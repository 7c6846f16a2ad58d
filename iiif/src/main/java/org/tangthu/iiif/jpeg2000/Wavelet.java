package org.tangthu.iiif.jpeg2000;

import java.util.stream.IntStream;

/**
 * One step of the inverse transform (annex F): puts a low resolution and the three bands of differences, which stand
 * around it in the plane, together to the next higher resolution. Many columns, or rows, are worked on at once.
 */
final class Wavelet {
    private static final int AT_ONCE = 16;

    private static final float ALPHA = -1.586134342059924f;
    private static final float BETA = -0.052980118572961f;
    private static final float GAMMA = 0.882911075530934f;
    private static final float DELTA = 0.443506852043971f;
    private static final float K = 1.230174104914001f;

    private final float[] plane;
    private final int stride;
    private final Area low;
    private final Area high;
    private final boolean reversible;

    /** @param stride between the rows of the plane */
    Wavelet(float[] plane, int stride, Area low, Area high, boolean reversible) {
        this.plane = plane;
        this.stride = stride;
        this.low = low;
        this.high = high;
        this.reversible = reversible;
    }

    void invert() {
        inBundles(high.height(), this::rows);
        inBundles(high.width(), this::columns);
    }

    private interface Bundle {
        void run(int from, int count);
    }

    private static void inBundles(int lines, Bundle bundle) {
        IntStream.range(0, (lines + AT_ONCE - 1) / AT_ONCE)
                .parallel()
                .forEach(i -> bundle.run(i * AT_ONCE, Math.min(AT_ONCE, lines - i * AT_ONCE)));
    }

    private void rows(int from, int count) {
        int length = high.width();
        float[] lines = new float[length * count];
        for (int i = 0; i < length; i++) {
            int to = place(i, low.width(), high.left()) * count;
            for (int j = 0; j < count; j++) {
                lines[to + j] = plane[(from + j) * stride + i];
            }
        }
        lift(lines, length, count, high.left() & 1);
        for (int j = 0; j < count; j++) {
            for (int i = 0; i < length; i++) {
                plane[(from + j) * stride + i] = lines[i * count + j];
            }
        }
    }

    private void columns(int from, int count) {
        int length = high.height();
        float[] lines = new float[length * count];
        for (int i = 0; i < length; i++) {
            System.arraycopy(plane, i * stride + from, lines, place(i, low.height(), high.top()) * count, count);
        }
        lift(lines, length, count, high.top() & 1);
        for (int i = 0; i < length; i++) {
            System.arraycopy(lines, i * count, plane, i * stride + from, count);
        }
    }

    /** Where a coefficient goes: those of the low band to the even places, counted from the picture's origin. */
    private static int place(int i, int lowCount, int origin) {
        int odd = origin & 1;
        return i < lowCount ? 2 * i + odd : 2 * (i - lowCount) + 1 - odd;
    }

    /**
     * @param count lines side by side
     * @param even the first place of the low band
     */
    private void lift(float[] lines, int length, int count, int even) {
        int odd = 1 - even;
        if (length == 1) {
            if (even == 1) {
                halve(lines);
            }
        } else if (reversible) {
            liftLow(lines, length, count, even);
            liftHigh(lines, length, count, odd);
        } else {
            scale(lines, length, count, even, K);
            scale(lines, length, count, odd, 1 / K);
            lift(lines, length, count, even, DELTA);
            lift(lines, length, count, odd, GAMMA);
            lift(lines, length, count, even, BETA);
            lift(lines, length, count, odd, ALPHA);
        }
    }

    private void halve(float[] lines) {
        for (int j = 0; j < lines.length; j++) {
            lines[j] = reversible ? (int) lines[j] >> 1 : lines[j] / 2;
        }
    }

    private static void liftLow(float[] lines, int length, int count, int first) {
        for (int i = first; i < length; i += 2) {
            int at = i * count;
            int before = before(i) * count;
            int after = after(i, length) * count;
            for (int j = 0; j < count; j++) {
                lines[at + j] -= (int) (lines[before + j] + lines[after + j]) + 2 >> 2;
            }
        }
    }

    private static void liftHigh(float[] lines, int length, int count, int first) {
        for (int i = first; i < length; i += 2) {
            int at = i * count;
            int before = before(i) * count;
            int after = after(i, length) * count;
            for (int j = 0; j < count; j++) {
                lines[at + j] += (int) (lines[before + j] + lines[after + j]) >> 1;
            }
        }
    }

    private static void lift(float[] lines, int length, int count, int first, float factor) {
        for (int i = first; i < length; i += 2) {
            int at = i * count;
            int before = before(i) * count;
            int after = after(i, length) * count;
            for (int j = 0; j < count; j++) {
                lines[at + j] -= factor * (lines[before + j] + lines[after + j]);
            }
        }
    }

    private static void scale(float[] lines, int length, int count, int first, float factor) {
        for (int i = first; i < length; i += 2) {
            for (int at = i * count; at < (i + 1) * count; at++) {
                lines[at] *= factor;
            }
        }
    }

    /** At its ends the line goes on as in a mirror. */
    private static int before(int i) {
        return i == 0 ? 1 : i - 1;
    }

    private static int after(int i, int length) {
        return i == length - 1 ? i - 1 : i + 1;
    }
}
