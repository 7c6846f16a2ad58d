package org.tangthu.iiif.pixels;

import java.awt.Point;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.PixelInterleavedSampleModel;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.WritableRaster;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStreamImpl;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * Decodes JPEG streams that {@link Jpeg#encode} wrote, whole or in part, and hands on each row as soon as it is there,
 * out of the decoder's own memory: nothing is copied or kept. Made once and used for many streams, by one thread at a
 * time.
 */
public final class JpegDecoder implements AutoCloseable {
    /** Takes rows from top to bottom. */
    public interface Rows {
        /**
         * The next row: 8-bit samples, channels interleaved.
         *
         * @param y from the top of the image
         * @param samples only valid during the call
         * @param offset where the part that was asked for begins
         */
        void accept(int y, byte[] samples, int offset);
    }

    private final ImageReader reader = Jpeg.reader();

    /**
     * Decodes a part of an image. Rows below it are not decoded; columns beside it cost nearly as much as those in it.
     *
     * @param width what the stream must hold; another size is refused before anything is decoded
     * @param part of the image
     */
    public void decode(byte[] stream, int width, int height, int channels, Rectangle part, Rows rows) {
        try (var input = new Bytes(stream)) {
            reader.setInput(input, true, true);
            if (reader.getWidth(0) != width || reader.getHeight(0) != height) {
                throw new BrokenImageException("A stored JPEG is %d x %d instead of %d x %d; rebuild the image"
                        .formatted(reader.getWidth(0), reader.getHeight(0), width, height));
            }
            ImageReadParam how = reader.getDefaultReadParam();
            how.setSourceRegion(part);
            RowPasser passer = new RowPasser(part, channels, rows);
            how.setDestination(passer.asImage());
            reader.read(0, how);
            passer.finish();
        } catch (IOException | IllegalArgumentException e) {
            throw new BrokenImageException("A stored JPEG cannot be read; rebuild the image", e);
        } finally {
            reader.setInput(null);
        }
    }

    @Override
    public void close() {
        reader.dispose();
    }

    /** A destination as large as the part, without memory of its own. */
    private static final class RowPasser extends WritableRaster {
        private final int channels;
        private final int top;
        private final Rows rows;
        private int next;

        RowPasser(Rectangle part, int channels, Rows rows) {
            super(model(part.width, part.height, channels), new DataBufferByte(1), new Point());
            this.channels = channels;
            this.top = part.y;
            this.rows = rows;
        }

        private static SampleModel model(int width, int height, int channels) {
            int[] offsets = channels == 1 ? new int[] {0} : new int[] {0, 1, 2};
            return new PixelInterleavedSampleModel(
                    DataBuffer.TYPE_BYTE, width, height, channels, width * channels, offsets);
        }

        BufferedImage asImage() {
            ColorModel colours = Pixels.colorModel(channels);
            return new BufferedImage(colours, this, false, null);
        }

        @Override
        public void setRect(int x, int y, Raster row) {
            if (row.getNumBands() != channels || y != next || row.getWidth() != getWidth()) {
                throw new BrokenImageException("A stored JPEG is not of the kind that is written; rebuild the image");
            }
            next++;
            DataBufferByte samples = (DataBufferByte) row.getDataBuffer();
            rows.accept(top + y, samples.getData(), samples.getOffset());
        }

        void finish() {
            if (next != getHeight()) {
                throw new BrokenImageException("A stored JPEG ends too early; rebuild the image");
            }
        }
    }

    /** A stream over bytes in memory; what the JDK has for it copies them into blocks of its own. */
    private static final class Bytes extends ImageInputStreamImpl {
        private final byte[] bytes;

        Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            bitOffset = 0;
            return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int count) {
            bitOffset = 0;
            int read = (int) Math.min(count, bytes.length - streamPos);
            if (read <= 0) {
                return -1;
            }
            System.arraycopy(bytes, (int) streamPos, into, offset, read);
            streamPos += read;
            return read;
        }

        @Override
        public long length() {
            return bytes.length;
        }
    }
}
