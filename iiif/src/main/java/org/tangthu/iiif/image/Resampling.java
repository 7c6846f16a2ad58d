package org.tangthu.iiif.image;

/**
 * How the samples along one axis become fewer or more: each sample of the result is a weighted sum of neighbouring
 * source samples. Reductions average the covered length exactly, fractions at its ends included; enlargements
 * interpolate between the two nearest.
 */
final class Resampling {
    private final int[] first;
    private final float[][] weights;

    /**
     * @param start where the covered length begins, in source samples
     * @param length how many source samples it covers, above zero
     * @param available number of source samples; positions beyond are clamped
     * @param count number of samples of the result
     */
    Resampling(double start, double length, int available, int count) {
        this.first = new int[count];
        this.weights = new float[count][];
        double step = length / count;
        for (int i = 0; i < count; i++) {
            if (step >= 1) {
                average(i, start + i * step, start + (i + 1) * step, available);
            } else {
                interpolate(i, start + (i + 0.5) * step - 0.5, available);
            }
        }
    }

    private void average(int i, double from, double to, int available) {
        int begin = Math.min((int) Math.floor(from), available - 1);
        int end = Math.max(begin + 1, Math.min(available, (int) Math.ceil(to - 1e-9)));
        float[] w = new float[end - begin];
        double sum = 0;
        for (int k = 0; k < w.length; k++) {
            double covered = Math.min(to, begin + k + 1.0) - Math.max(from, begin + k);
            w[k] = (float) Math.max(0, covered);
            sum += w[k];
        }
        set(i, begin, w, sum);
    }

    private void interpolate(int i, double center, int available) {
        double clamped = Math.max(0, Math.min(available - 1.0, center));
        int begin = Math.min((int) clamped, Math.max(0, available - 2));
        double fraction = clamped - begin;
        set(i, begin, available == 1 ? new float[] {1} : new float[] {(float) (1 - fraction), (float) fraction}, 1);
    }

    private void set(int i, int begin, float[] w, double sum) {
        if (sum <= 0) {
            w[0] = 1;
            sum = 1;
        }
        for (int k = 0; k < w.length; k++) {
            w[k] /= (float) sum;
        }
        first[i] = begin;
        weights[i] = w;
    }

    int count() {
        return first.length;
    }

    /** The first source sample that a sample of the result needs. Never decreases. */
    int first(int i) {
        return first[i];
    }

    float[] weights(int i) {
        return weights[i];
    }

    /** The source sample after the last that is needed at all. */
    int end() {
        int last = first.length - 1;
        return first[last] + weights[last].length;
    }
}
