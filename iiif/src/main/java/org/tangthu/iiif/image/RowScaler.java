package org.tangthu.iiif.image;

import java.util.ArrayDeque;
import java.util.Deque;
import org.tangthu.iiif.pixels.Pixels;

/**
 * Scales an image while its rows arrive from top to bottom: each row is scaled across, then added to the rows of the
 * result that it touches. Holds only those.
 */
final class RowScaler {
    private final Resampling across;
    private final Resampling down;
    private final int channels;
    private final int left;
    private final Pixels result;
    private final Deque<float[]> open = new ArrayDeque<>();
    private final float[] scaled;
    private int done;

    /** @param left the source column with which the arriving rows begin */
    RowScaler(Resampling across, Resampling down, int channels, int left) {
        this.across = across;
        this.down = down;
        this.channels = channels;
        this.left = left;
        this.result = Pixels.blank(across.count(), down.count(), channels);
        this.scaled = new float[across.count() * channels];
    }

    /** Takes source row {@code y}, whose samples begin at {@code offset}. */
    void accept(int y, byte[] samples, int offset) {
        if (done == down.count() || y < down.first(done)) {
            return;
        }
        scaleAcross(samples, offset);
        int i = done;
        for (float[] sums : open) {
            add(sums, i++, y);
        }
        while (i < down.count() && down.first(i) <= y) {
            float[] sums = new float[scaled.length];
            open.add(sums);
            add(sums, i++, y);
        }
        while (!open.isEmpty() && down.first(done) + down.weights(done).length - 1 <= y) {
            finish(open.remove());
        }
    }

    private void scaleAcross(byte[] samples, int offset) {
        for (int i = 0, to = 0; i < across.count(); i++) {
            float[] weights = across.weights(i);
            int from = offset + (across.first(i) - left) * channels;
            for (int c = 0; c < channels; c++) {
                float sum = 0;
                for (int k = 0, at = from + c; k < weights.length; k++, at += channels) {
                    sum += weights[k] * (samples[at] & 0xff);
                }
                scaled[to++] = sum;
            }
        }
    }

    private void add(float[] sums, int i, int y) {
        int k = y - down.first(i);
        if (k >= down.weights(i).length) {
            return;
        }
        float weight = down.weights(i)[k];
        for (int x = 0; x < sums.length; x++) {
            sums[x] += weight * scaled[x];
        }
    }

    private void finish(float[] sums) {
        int to = done * sums.length;
        for (float sum : sums) {
            result.data()[to++] = (byte) Math.min(255, Math.round(sum));
        }
        done++;
    }

    Pixels result() {
        if (done < down.count()) {
            throw new IllegalStateException("Rows are missing: %d of %d done".formatted(done, down.count()));
        }
        return result;
    }
}
