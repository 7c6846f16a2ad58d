package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import org.tangthu.repository.problem.Problems;

/** Checks the first image of a TIFF file: size, samples, compression, and that each strip or tile lies in the file. */
final class TiffProbe {
    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int COMPRESSION = 259;
    private static final int PHOTOMETRIC = 262;
    private static final int STRIP_OFFSETS = 273;
    private static final int ORIENTATION = 274;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_LENGTHS = 279;
    private static final int PLANAR = 284;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_OFFSETS = 324;
    private static final int TILE_LENGTHS = 325;
    private static final int SAMPLE_FORMAT = 339;

    private static final int NONE = 1;
    private static final int JPEG = 7;
    /** Neither LZW nor Deflate makes less than a 1,500th of anything. */
    private static final long MAX_RATIO = 1_500;

    private final FileChannel channel;
    private final ImageLimits limits;
    private final Problems problems;
    private final TiffDirectory tags;

    TiffProbe(FileChannel channel, ImageLimits limits, Problems problems) throws IOException {
        this.channel = channel;
        this.limits = limits;
        this.problems = problems;
        this.tags = new TiffDirectory(channel);
    }

    ImageInfo probe() throws IOException {
        long width = tags.number(WIDTH, 0);
        long height = tags.number(HEIGHT, 0);
        limits.checkSize(width, height);
        int samples = Math.toIntExact(Math.min(tags.number(SAMPLES, 1), 1_000));
        int bits = bits(samples);
        checkColours(samples);
        int compression = compression();
        checkSegments((int) width, (int) height, bits * samples, samples, compression);
        if (tags.another()) {
            problems.note("the TIFF file holds more than one image; only the first is shown", "one file per page");
        }
        long orientation = tags.number(ORIENTATION, 1);
        int turn = orientation >= 1 && orientation <= 8 ? (int) orientation : 1;
        return ImageInfo.of("image/tiff", (int) width, (int) height, bits, samples, turn);
    }

    private int bits(int samples) throws IOException {
        long[] bits = tags.has(BITS) ? tags.numbers(BITS) : new long[] {1};
        long first = bits[0];
        if (first != 8 && first != 16 || Arrays.stream(bits).anyMatch(other -> other != first)) {
            throw new Unfit(
                    "the TIFF file has " + first + " bits per sample", "8 or 16, the same for all, are accepted");
        }
        if (tags.number(SAMPLE_FORMAT, 1) != 1) {
            throw new Unfit("the samples of the TIFF file are no unsigned numbers", "8 or 16 bit unsigned");
        }
        if (bits.length != samples && bits.length != 1) {
            throw new Unfit(
                    "the TIFF file tells " + bits.length + " depths for " + samples + " samples", "export it again");
        }
        return (int) first;
    }

    private void checkColours(int samples) throws IOException {
        long photometric = tags.number(PHOTOMETRIC, -1);
        int colours =
                switch ((int) photometric) {
                    case 0, 1, 3 -> 1;
                    case 2, 6 -> 3;
                    case 5 -> 4;
                    default ->
                        throw new Unfit(
                                "the TIFF file has colours of kind " + photometric,
                                "grey, palette, RGB, CMYK or YCbCr are accepted");
                };
        if (samples < colours || samples > colours + 1) {
            throw new Unfit(
                    "the TIFF file has " + samples + " samples per pixel where its colours need " + colours,
                    "at most one more, for transparency, is accepted");
        }
    }

    private int compression() throws IOException {
        long compression = tags.number(COMPRESSION, NONE);
        return switch ((int) compression) {
            case NONE, 5, JPEG, 8, 32_946 -> (int) compression;
            default ->
                throw new Unfit(
                        "the TIFF file is compressed by method " + compression,
                        "save it uncompressed or with LZW, Deflate or JPEG");
        };
    }

    private void checkSegments(int width, int height, int bitsPerPixel, int samples, int compression)
            throws IOException {
        boolean tiled = tags.has(TILE_OFFSETS);
        long columns = tiled ? segmentSize(TILE_WIDTH, 0) : width;
        long rows = tiled ? segmentSize(TILE_HEIGHT, 0) : Math.min(segmentSize(ROWS_PER_STRIP, height), height);
        long planes = tags.number(PLANAR, 1) == 2 ? samples : 1;
        long expected = ceil(width, columns) * ceil(height, rows) * planes;
        long[] offsets = tags.numbers(tiled ? TILE_OFFSETS : STRIP_OFFSETS);
        long[] lengths = tags.numbers(tiled ? TILE_LENGTHS : STRIP_LENGTHS);
        if (offsets.length != expected || lengths.length != expected) {
            throw new Unfit(
                    "the TIFF file has " + offsets.length + (tiled ? " tiles" : " strips") + " where its size asks for "
                            + expected,
                    "export it again");
        }
        long data = 0;
        for (int i = 0; i < offsets.length; i++) {
            if (offsets[i] < 8 || lengths[i] < 1 || lengths[i] > channel.size() - offsets[i]) {
                throw new EOFException();
            }
            data += lengths[i];
        }
        checkAmount((long) width * height * bitsPerPixel / 8, data, compression);
    }

    private static void checkAmount(long pixels, long data, int compression) {
        boolean tooLittle = compression == NONE ? data < pixels : compression != JPEG && data < pixels / MAX_RATIO;
        if (tooLittle) {
            throw new Unfit(
                    "the TIFF file has " + data + " bytes of data where its size asks for " + pixels,
                    "copy or export it again");
        }
    }

    private long segmentSize(int tag, long otherwise) throws IOException {
        long size = tags.number(tag, otherwise);
        if (size < 1) {
            throw new Unfit("the TIFF file does not tell the size of its strips or tiles", "export it again");
        }
        return size;
    }

    private static long ceil(long size, long step) {
        return (size + step - 1) / step;
    }
}
