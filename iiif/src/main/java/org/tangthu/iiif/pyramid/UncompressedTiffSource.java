package org.tangthu.iiif.pyramid;

import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.DataBufferUShort;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The picture of an uncompressed TIFF, the usual form of archival masters: its rows are read in large blocks, across
 * strips where these touch, without a decoder.
 */
final class UncompressedTiffSource implements MasterSource {
    /** So small that a block is still in the processor's cache when it is dealt out. */
    private static final int BLOCK_BYTES = 1 << 18;

    private final FileChannel file;
    private final TiffStrips strips;
    private final SrgbConverter converter;
    private final int blockRows;

    /** @param colours of the samples; must be {@link #fits fitting} */
    UncompressedTiffSource(Path master, TiffStrips strips, ColorModel colours) throws IOException {
        this.converter = SrgbConverter.of(colours);
        this.strips = strips;
        this.blockRows = (int) Math.max(1, Math.min(strips.height(), BLOCK_BYTES / strips.rowBytes()));
        this.file = FileChannel.open(master, StandardOpenOption.READ);
    }

    /** Whether the colours are told by such samples as the strips hold. */
    static boolean fits(TiffStrips strips, ColorModel colours) {
        return !(colours instanceof IndexColorModel)
                && colours.getTransferType() == (strips.bits() == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT)
                && colours.getNumComponents() == strips.bands()
                && Arrays.stream(colours.getComponentSize()).allMatch(size -> size == strips.bits());
    }

    @Override
    public int width() {
        return strips.width();
    }

    @Override
    public int height() {
        return strips.height();
    }

    @Override
    public int channels() {
        return converter.channels();
    }

    @Override
    public long pixelsHeld() {
        return (long) width() * blockRows;
    }

    @Override
    public void transferTo(RowSink sink) throws IOException {
        int rowBytes = Math.toIntExact(strips.rowBytes());
        byte[] block = new byte[Math.multiplyExact(rowBytes, blockRows)];
        byte[] samples = new byte[width() * channels() * blockRows];
        short[] words = new short[strips.bits() == 8 ? 0 : block.length / 2];
        Raster rows = raster(
                strips.bits() == 8
                        ? new DataBufferByte(block, block.length)
                        : new DataBufferUShort(words, words.length));
        for (int y = 0; y < height(); ) {
            int count = strips.together(y, blockRows);
            read(ByteBuffer.wrap(block, 0, count * rowBytes), strips.offset(y));
            ByteBuffer.wrap(block).order(strips.order()).asShortBuffer().get(words);
            converter.convert(rows, count, samples);
            sink.accept(samples, count);
            y += count;
        }
    }

    private Raster raster(DataBuffer samples) {
        int bands = strips.bands();
        int[] inOrder = IntStream.range(0, bands).toArray();
        return Raster.createInterleavedRaster(samples, width(), blockRows, width() * bands, bands, inOrder, null);
    }

    private void read(ByteBuffer block, long position) throws IOException {
        while (block.hasRemaining()) {
            int read = file.read(block, position);
            if (read < 0) {
                throw new EOFException("The file became shorter while it was read");
            }
            position += read;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
