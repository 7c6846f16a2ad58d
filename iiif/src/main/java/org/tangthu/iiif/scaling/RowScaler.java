package org.tangthu.iiif.scaling;

import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.Pixels;

/**
 * Scales an image while its rows arrive from top to bottom: first down, which leaves fewer rows, then those across.
 * Holds a few rows besides the result.
 */
public final class RowScaler implements JpegDecoder.Rows {
    private final Resampling across;
    private final Resampling down;
    private final Pixels result;
    private final RowSums sums;
    private final byte[] row;
    private final long[] spread;
    private final int length;
    private int done;

    /** @param channels 1 for grey, 3 for colour */
    public RowScaler(Resampling across, Resampling down, int channels) {
        int width = across.end() - across.begin();
        this.across = across;
        this.down = down;
        this.result = Pixels.blank(across.count(), down.count(), channels);
        this.length = width * channels;
        this.sums = RowSums.of(down, length);
        this.row = new byte[Lanes.roomFor(length)];
        this.spread = new long[width + across.taps()];
    }

    /** Bytes held while it works, the result included. */
    public static long heldBytes(Resampling across, Resampling down, int channels) {
        long width = across.end() - across.begin();
        return (RowSums.HELD_PER_SAMPLE * channels + Long.BYTES) * width
                + (long) across.count() * down.count() * channels;
    }

    /**
     * Scales what is in memory.
     *
     * @param from of which a part is taken, from its top left corner
     * @param width of that part
     * @param height of that part
     * @param toWidth of the result
     * @param toHeight of the result
     */
    public static Pixels scale(Pixels from, int width, int height, int toWidth, int toHeight) {
        RowScaler scaler = new RowScaler(
                new Resampling(0, (double) width / toWidth, width, toWidth),
                new Resampling(0, (double) height / toHeight, height, toHeight),
                from.channels());
        for (int y = 0; y < height; y++) {
            scaler.accept(y, from.data(), y * from.width() * from.channels());
        }
        return scaler.result();
    }

    /** Takes source row {@code y}, the next one; at {@code offset} stands the first column that is needed. */
    @Override
    public void accept(int y, byte[] samples, int offset) {
        System.arraycopy(samples, offset, row, 0, length);
        sums.add(y, row);
        while (done < down.count() && y + 1 >= Math.min(down.first(done) + down.taps(), down.end())) {
            sums.put(done, row);
            if (result.channels() == 1) {
                scaleGrey(done * result.width());
            } else {
                scaleColour(done * result.width() * 3);
            }
            done++;
        }
    }

    private void scaleGrey(int to) {
        int begin = across.begin();
        byte[] out = result.data();
        for (int x = 0; x < across.end() - begin; x++) {
            spread[x] = row[x] & 0xff;
        }
        for (int i = 0; i < across.count(); i++) {
            out[to + i] = (byte) Lanes.gather(across.sum(i, spread, across.first(i) - begin, Lanes.START));
        }
    }

    /** Pixels of three bytes are read and written four bytes at a time; the last of a row would reach too far. */
    private void scaleColour(int to) {
        int begin = across.begin();
        byte[] out = result.data();
        for (int x = 0; x < across.end() - begin; x++) {
            spread[x] = Lanes.spread(Lanes.four(row, 3 * x));
        }
        int last = across.count() - 1;
        for (int i = 0; i < last; i++, to += 3) {
            Lanes.putFour(out, to, Lanes.gather(across.sum(i, spread, across.first(i) - begin, Lanes.START)));
        }
        int pixel = Lanes.gather(across.sum(last, spread, across.first(last) - begin, Lanes.START));
        for (int c = 0; c < 3; c++) {
            out[to + c] = (byte) (pixel >> 8 * c);
        }
    }

    /** The scaled image, once all rows that it needs have arrived. */
    public Pixels result() {
        if (done < down.count()) {
            throw new IllegalStateException("Rows are missing: %d of %d done".formatted(done, down.count()));
        }
        return result;
    }
}
