package org.tangthu.iiif.pyramid;

/** Averages of 2 x 2 pixels, rounded. Written without inner choices, because every pixel of every master comes here. */
final class Halving {
    private Halving() {}

    /**
     * @param upper where in {@code from} the upper row begins
     * @param lower where the lower row begins
     * @param count how many pixels to make, of twice as many in each row
     * @param at where in {@code to} the first of them goes
     */
    static void average(byte[] from, int upper, int lower, int count, int channels, byte[] to, int at) {
        if (channels == 3) {
            colour(from, upper, lower, count, to, at);
        } else {
            grey(from, upper, lower, count, to, at);
        }
    }

    private static void colour(byte[] from, int upper, int lower, int count, byte[] to, int at) {
        for (int i = 0; i < count; i++) {
            int a = upper + 6 * i;
            int b = lower + 6 * i;
            int t = at + 3 * i;
            to[t] = mean(from[a], from[a + 3], from[b], from[b + 3]);
            to[t + 1] = mean(from[a + 1], from[a + 4], from[b + 1], from[b + 4]);
            to[t + 2] = mean(from[a + 2], from[a + 5], from[b + 2], from[b + 5]);
        }
    }

    private static void grey(byte[] from, int upper, int lower, int count, byte[] to, int at) {
        for (int i = 0; i < count; i++) {
            int a = upper + 2 * i;
            int b = lower + 2 * i;
            to[at + i] = mean(from[a], from[a + 1], from[b], from[b + 1]);
        }
    }

    private static byte mean(byte a, byte b, byte c, byte d) {
        return (byte) ((a & 0xff) + (b & 0xff) + (c & 0xff) + (d & 0xff) + 2 >> 2);
    }
}
