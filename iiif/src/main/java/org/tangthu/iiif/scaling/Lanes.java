package org.tangthu.iiif.scaling;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Several samples computed as one number: each lies in a lane of 16 bits, so that one multiplication weighs all of
 * them. A sum of weighted lanes begins with a bias that keeps every lane positive although weights may be negative; on
 * the way lanes may borrow from each other, which the whole sum evens out.
 *
 * <p>Rows are kept as two arrays of two lanes: of every four bytes the samples at even, and those at odd places. The
 * loops over them are short because the virtual machine makes vector instructions of short loops only.
 */
final class Lanes {
    private static final int SHIFT = Integer.numberOfTrailingZeros(Resampling.ONE);
    private static final int BIAS = 64;
    private static final int ABOVE = 256;
    private static final int TWO = 0x0001_0001;
    private static final long THREE = 0x0001_0001_0001L;
    private static final int ONE_SUM = BIAS * Resampling.ONE + Resampling.ONE / 2;
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    /** With what a sum of three lanes begins: the bias, and a half for rounding. */
    static final long START = THREE * ONE_SUM;

    /** The same for two lanes. */
    static final int START_OF_TWO = TWO * ONE_SUM;

    private Lanes() {}

    /** Bytes of an array for so many samples, which are read and written four at a time from any place. */
    static int roomFor(int samples) {
        return samples + 4;
    }

    /** How many pairs of lanes hold every other one of so many samples. */
    static int pairs(int samples) {
        return (samples + 3) / 4;
    }

    static void takeEven(byte[] samples, int[] even) {
        for (int i = 0; i < even.length; i++) {
            even[i] = four(samples, 4 * i) & TWO * 0xff;
        }
    }

    static void takeOdd(byte[] samples, int[] odd) {
        for (int i = 0; i < odd.length; i++) {
            odd[i] = four(samples, 4 * i) >>> 8 & TWO * 0xff;
        }
    }

    /** Makes samples of finished sums: scaled back and clamped. */
    static void finish(int[] sums) {
        for (int i = 0; i < sums.length; i++) {
            int values = (sums[i] >>> SHIFT & TWO * 0x1ff) + TWO * (ABOVE - BIAS);
            int over = values >>> 9 & TWO;
            int sound = values >>> 8 & TWO | over;
            sums[i] = (values | (over << 8) - over) & (sound << 8) - sound;
        }
    }

    static void join(int[] even, int[] odd, byte[] samples) {
        for (int i = 0; i < even.length; i++) {
            putFour(samples, 4 * i, even[i] | odd[i] << 8);
        }
    }

    /** Four bytes, the first in the lowest bits. */
    static int four(byte[] bytes, int at) {
        return (int) INTS.get(bytes, at);
    }

    static void putFour(byte[] bytes, int at, int four) {
        INTS.set(bytes, at, four);
    }

    /** Three samples, of a pixel, in lanes. */
    static long spread(int samples) {
        return samples & 0xff_00ffL | (samples & 0xff00L) << 24;
    }

    /** The reverse for a finished sum of such lanes whose samples were not biased: scaled back and clamped. */
    static int gather(long sum) {
        long values = (sum >>> SHIFT & THREE * 0x1ff) + THREE * (ABOVE - BIAS);
        if ((values & THREE * 0x300) != THREE * ABOVE) {
            long over = values >>> 9 & THREE;
            long sound = values >>> 8 & THREE | over;
            values = (values | over * 0xff) & sound * 0xff;
        }
        return (int) (values & 0xff_00ff | values >>> 24 & 0xff00);
    }
}
