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

    /** How far down the window has moved; shared by the views of single bands. */
    private static final class Position {
        private final WritableRaster window;
        private final int end;
        private final Listener listener;
        private int top;
        private boolean touched;

        Position(WritableRaster window, int end, Listener listener) {
            this.window = window;
            this.end = end;
            this.listener = listener;
        }

        void moveTo(int y) {
            if (y < top) {
                throw new BrokenImageException("The image's rows are not stored from top to bottom");
            }
            while (y >= top + window.getHeight()) {
                handOver();
            }
            touched = true;
        }

        void handOver() {
            listener.accept(window, Math.min(window.getHeight(), end - top));
            top += window.getHeight();
        }
    }

    private final WritableRaster window;
    private final Position position;

    /**
     * @param whole describes the samples of the whole image
     * @param rows height of the window; all rows that the decoder writes out of order must lie in one window
     */
    static RowWindow over(SampleModel whole, int rows, Listener listener) {
        var window =
                Raster.createWritableRaster(whole.createCompatibleSampleModel(whole.getWidth(), rows), new Point());
        return new RowWindow(whole, window, new Position(window, whole.getHeight(), listener));
    }

    private RowWindow(SampleModel whole, WritableRaster window, Position position) {
        super(whole, window.getDataBuffer(), new Point());
        this.window = window;
        this.position = position;
    }

    /** Hands over the rest, after the decoder has ended. */
    void finish() {
        if (!position.touched) {
            throw new BrokenImageException("The image could not be read row by row");
        }
        while (position.top < getHeight()) {
            position.handOver();
        }
    }

    /** Brings a row into the window. @return where in the window it stands */
    private int row(int y) {
        position.moveTo(y);
        return y - position.top;
    }

    @Override
    public void setRect(int dx, int dy, Raster source) {
        for (int row = 0; row < source.getHeight(); ) {
            int y = dy + source.getMinY() + row;
            int to = row(y);
            int count = Math.min(source.getHeight() - row, window.getHeight() - to);
            Raster part =
                    source.createChild(source.getMinX(), source.getMinY() + row, source.getWidth(), count, 0, 0, null);
            put(dx + source.getMinX(), to, part);
            row += count;
        }
    }

    /** Samples of the same kind are taken as they are, which for 16 bits is several times faster. */
    private void put(int x, int y, Raster part) {
        if (part.getTransferType() == window.getTransferType() && part.getNumBands() == window.getNumBands()) {
            window.setDataElements(x, y, part);
        } else {
            window.setRect(x, y, part);
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
        window.setDataElements(x, row(y), w, h, data);
    }

    @Override
    public void setDataElements(int x, int y, Object data) {
        window.setDataElements(x, row(y), data);
    }

    @Override
    public void setPixels(int x, int y, int w, int h, int[] samples) {
        window.setPixels(x, row(y), w, h, samples);
    }

    @Override
    public void setPixel(int x, int y, int[] samples) {
        window.setPixel(x, row(y), samples);
    }

    @Override
    public void setSamples(int x, int y, int w, int h, int band, int[] samples) {
        window.setSamples(x, row(y), w, h, band, samples);
    }

    @Override
    public void setSample(int x, int y, int band, int sample) {
        window.setSample(x, row(y), band, sample);
    }

    /** Only the whole picture, all of its bands or some, is a part of itself. */
    @Override
    public WritableRaster createWritableChild(int x, int y, int w, int h, int childX, int childY, int[] bands) {
        if (x != 0 || y != 0 || w != getWidth() || h != getHeight() || childX != 0 || childY != 0) {
            throw new UnsupportedOperationException("A window of rows has no such part");
        }
        if (bands == null) {
            return this;
        }
        WritableRaster part = window.createWritableChild(0, 0, window.getWidth(), window.getHeight(), 0, 0, bands);
        return new RowWindow(getSampleModel().createSubsetSampleModel(bands), part, position);
    }
}
