package org.tangthu.iiif.scaling;

/**
 * How the samples along one axis become fewer or more: each sample of the result is a weighted sum of neighbouring
 * source samples. From half as many again downwards the covered length is averaged, fractions at its ends included;
 * smaller reductions and enlargements take a cubic through the four nearest (Catmull-Rom), which keeps strokes sharp
 * that an average over so little would blur. Beyond the ends the outermost samples go on.
 *
 * <p>Weights are whole numbers that add up to {@link #ONE}, so what is even stays even.
 */
public final class Resampling {
    /** The sum of the weights of each sample of the result. */
    static final int ONE = 128;

    private static final double AVERAGED_FROM = 1.5;
    private static final int CUBIC_TAPS = 4;

    private final int available;
    private final int taps;
    private final int[] first;
    private final short[] weights;
    private int end;

    /**
     * @param start where the covered length begins, in source samples
     * @param step how many source samples go into one of the result, above zero
     * @param available number of source samples
     * @param count number of samples of the result
     */
    public Resampling(double start, double step, int available, int count) {
        this.available = available;
        this.taps = step < AVERAGED_FROM ? CUBIC_TAPS : (int) Math.ceil(step) + 1;
        this.first = new int[count];
        this.weights = new short[Math.multiplyExact(count, taps)];
        double[] parts = new double[taps];
        for (int i = 0; i < count; i++) {
            if (step < AVERAGED_FROM) {
                cubic(i, start + (i + 0.5) * step - 0.5, parts);
            } else {
                average(i, start + i * step, start + (i + 1) * step, parts);
            }
        }
    }

    private void average(int i, double from, double to, double[] parts) {
        int begin = (int) Math.floor(from + 1e-9);
        for (int k = 0; k < taps; k++) {
            parts[k] = Math.max(0, Math.min(to, begin + k + 1.0) - Math.max(from, begin + k)) / (to - from);
        }
        set(i, begin, parts);
    }

    private void cubic(int i, double center, double[] parts) {
        int before = (int) Math.floor(center);
        double t = center - before;
        parts[0] = ((2 - t) * t - 1) * t / 2;
        parts[1] = ((3 * t - 5) * t * t + 2) / 2;
        parts[2] = ((4 - 3 * t) * t + 1) * t / 2;
        parts[3] = (t - 1) * t * t / 2;
        set(i, before - 1, parts);
    }

    /** Rounds such that what one weight loses the next one gains; samples that do not exist count for the nearest. */
    private void set(int i, int begin, double[] parts) {
        first[i] = Math.max(0, Math.min(available - 1, begin));
        double sum = 0;
        int given = 0;
        for (int k = 0; k < taps; k++) {
            sum += parts[k];
            int weight = (k == taps - 1 ? ONE : (int) Math.round(sum * ONE)) - given;
            given += weight;
            int sample = Math.max(0, Math.min(available - 1, begin + k));
            weights[i * taps + sample - first[i]] += (short) weight;
            end = weight == 0 ? end : Math.max(end, sample + 1);
        }
    }

    /** Number of samples of the result. */
    int count() {
        return first.length;
    }

    /** How many source samples make one of the result, at most; the weight of some may be zero. */
    int taps() {
        return taps;
    }

    /** The first source sample that sample {@code i} of the result needs. Never decreases. */
    int first(int i) {
        return first[i];
    }

    /** The weight of source sample {@code first(i) + k}, {@code k} below {@link #taps}. */
    int weight(int i, int k) {
        return weights[i * taps + k];
    }

    /** Adds to {@code sum} the weighted samples of the result's sample {@code i}, which stand from {@code at} on. */
    long sum(int i, long[] samples, int at, long sum) {
        int w = i * taps;
        if (taps == 3) {
            return sum + weights[w] * samples[at] + weights[w + 1] * samples[at + 1] + weights[w + 2] * samples[at + 2];
        }
        if (taps == 4) {
            return sum
                    + weights[w] * samples[at]
                    + weights[w + 1] * samples[at + 1]
                    + weights[w + 2] * samples[at + 2]
                    + weights[w + 3] * samples[at + 3];
        }
        for (int k = 0; k < taps; k++) {
            sum += weights[w + k] * samples[at + k];
        }
        return sum;
    }

    /** The first source sample that is needed at all. */
    public int begin() {
        return first[0];
    }

    /** The source sample after the last that is needed at all. */
    public int end() {
        return end;
    }
}
