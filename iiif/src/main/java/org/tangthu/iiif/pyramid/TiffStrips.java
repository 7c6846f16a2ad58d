package org.tangthu.iiif.pyramid;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * Where the rows of a TIFF stand whose strips hold interleaved samples of 8 or 16 bits as they are.
 *
 * @param bands samples of a pixel
 * @param bits 8 or 16
 * @param order of the bytes of a sample
 * @param offsets of the strips; all of them lie in the file
 */
record TiffStrips(int width, int height, int bands, int bits, ByteOrder order, int rowsPerStrip, long[] offsets) {
    private static final int UNCOMPRESSED = 1;
    private static final int INTERLEAVED = 1;
    private static final int UNSIGNED = 1;
    private static final int MAX_BANDS = 8;

    /** Empty for every other layout, and for one that the file contradicts. */
    static Optional<TiffStrips> of(TiffDirectory directory, long fileSize) throws IOException {
        long photometric = directory.value(TiffTag.PHOTOMETRIC, -1);
        long bands = directory.value(TiffTag.SAMPLES_PER_PIXEL, 1);
        long bits = directory.value(TiffTag.BITS_PER_SAMPLE, 1);
        long rows = Math.min(
                directory.value(TiffTag.ROWS_PER_STRIP, Integer.MAX_VALUE), directory.size(TiffTag.IMAGE_LENGTH));
        boolean plain = directory.value(TiffTag.COMPRESSION, 1) == UNCOMPRESSED
                && (bits == 8 || bits == 16)
                && directory.value(TiffTag.PLANAR_CONFIGURATION, 1) == INTERLEAVED
                && directory.value(TiffTag.SAMPLE_FORMAT, 1) == UNSIGNED
                && (photometric == TiffTag.PHOTOMETRIC_BLACK_IS_ZERO || photometric == TiffTag.PHOTOMETRIC_RGB);
        if (!plain || !directory.has(TiffTag.STRIP_OFFSETS) || rows < 1 || bands < 1 || bands > MAX_BANDS) {
            return Optional.empty();
        }
        int width = directory.size(TiffTag.IMAGE_WIDTH);
        int height = directory.size(TiffTag.IMAGE_LENGTH);
        long[] offsets = directory.values(TiffTag.STRIP_OFFSETS, (int) ((height - 1) / rows + 1));
        return Optional.of(
                        new TiffStrips(width, height, (int) bands, (int) bits, directory.order(), (int) rows, offsets))
                .filter(strips -> strips.liesIn(fileSize));
    }

    private boolean liesIn(long fileSize) {
        for (int i = 0; i < offsets.length; i++) {
            long rows = Math.min(rowsPerStrip, height - (long) i * rowsPerStrip);
            if (offsets[i] < 0 || offsets[i] > fileSize - rows * rowBytes()) {
                return false;
            }
        }
        return true;
    }

    long rowBytes() {
        return (long) width * bands * (bits / 8);
    }

    long offset(int row) {
        return offsets[row / rowsPerStrip] + row % rowsPerStrip * rowBytes();
    }

    /** How many rows, at most so many, stand one after the other from this one on. */
    int together(int row, int most) {
        int count = 1;
        while (count < most && row + count < height && offset(row + count) == offset(row) + count * rowBytes()) {
            count++;
        }
        return count;
    }
}
