package org.tangthu.iiif.pyramid;

import java.awt.Point;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * The destination of a decoder that writes an image from top to bottom: it has the size of the whole image but memory
 * for a window of rows only. When the decoder moves below the window, the window's rows go to a listener and the window
 * moves on. So a master of any size is read in one pass, row by row, whatever its strips look like.
 *
 * <p>Rows above the window cannot be reached any more: a decoder that goes back is refused.
 */
final class RowWindow extends WritableRaster {
    /** Takes the window's rows: the first {@code count} of {@code rows}. */
    interface Listener {
        void accept(Raster rows, int count);
    }

    private final WritableRaster window;
    private final Listener listener;
    private int top;
    private boolean touched;

    /**
     * @param whole describes the samples of the whole image
     * @param rows height of the window; all rows that the decoder writes out of order must lie in one window
     */
    RowWindow(SampleModel whole, int rows, Listener listener) {
        this(
                whole,
                Raster.createWritableRaster(whole.createCompatibleSampleModel(whole.getWidth(), rows), null),
                listener);
    }

    private RowWindow(SampleModel whole, WritableRaster window, Listener listener) {
        super(whole, window.getDataBuffer(), new Point());
        this.window = window;
        this.listener = listener;
    }

    /** Hands over the rest, after the decoder has ended. */
    void finish() {
        if (!touched) {
            throw new BrokenImageException("The image could not be read row by row");
        }
        while (top < getHeight()) {
            handOver();
        }
    }

    private void moveTo(int y) {
        if (y < top) {
            throw new BrokenImageException("The image's rows are not stored from top to bottom");
        }
        while (y >= top + window.getHeight()) {
            handOver();
        }
        touched = true;
    }

    private void handOver() {
        listener.accept(window, Math.min(window.getHeight(), getHeight() - top));
        top += window.getHeight();
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        for (int row = 0; row < source.getHeight(); ) {
            int y = dy + source.getMinY() + row;
            moveTo(y);
            int count = Math.min(source.getHeight() - row, top + window.getHeight() - y);
            Raster part =
                    source.createChild(source.getMinX(), source.getMinY() + row, source.getWidth(), count, 0, 0, null);
            window.setRect(dx + source.getMinX(), y - top, part);
            row += count;
        }
    }

    @Override
    public void setRect(Raster source) {
        setRect(0, 0, source);
    }

    @Override
    public void setDataElements(int x, int y, Raster source) {
        setRect(x, y, source);
    }

    @Override
    public void setDataElements(int x, int y, int w, int h, Object data) {
        moveTo(y);
        window.setDataElements(x, y - top, w, h, data);
    }

    @Override
    public void setDataElements(int x, int y, Object data) {
        moveTo(y);
        window.setDataElements(x, y - top, data);
    }

    @Override
    public void setPixels(int x, int y, int w, int h, int[] samples) {
        moveTo(y);
        window.setPixels(x, y - top, w, h, samples);
    }

    @Override
    public void setPixel(int x, int y, int[] samples) {
        moveTo(y);
        window.setPixel(x, y - top, samples);
    }

    @Override
    public void setSamples(int x, int y, int w, int h, int band, int[] samples) {
        moveTo(y);
        window.setSamples(x, y - top, w, h, band, samples);
    }

    @Override
    public void setSample(int x, int y, int band, int sample) {
        moveTo(y);
        window.setSample(x, y - top, band, sample);
    }

    /** Only the whole raster, unmoved, is its own child. */
    @Override
    public WritableRaster createWritableChild(int x, int y, int w, int h, int childX, int childY, int[] bands) {
        boolean same = x == 0 && y == 0 && w == getWidth() && h == getHeight() && childX == 0 && childY == 0;
        if (!same || bands != null) {
            throw new UnsupportedOperationException("A window of rows has no parts");
        }
        return this;
    }
}
