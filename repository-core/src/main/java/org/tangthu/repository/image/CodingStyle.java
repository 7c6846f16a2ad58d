package org.tangthu.repository.image;

import java.nio.ByteBuffer;

/**
 * How finely a JPEG 2000 picture is divided for coding (ISO/IEC 15444-1, A.6.1 and A.6.2).
 *
 * @param layers of quality; 1 where the segment does not tell
 * @param levels of decomposition
 * @param blockWidth exponent of two
 * @param blockHeight exponent of two
 * @param precincts one byte for each level, exponents of width and height; empty: as large as can be
 */
record CodingStyle(int layers, int levels, int blockWidth, int blockHeight, byte[] precincts) {
    private static final int MAX_LEVELS = 32;
    /** Roughly what decoders keep in memory for each, in bytes. */
    private static final double BLOCK = 250;

    private static final double BLOCK_IN_LAYER = 20;
    private static final double PRECINCT = 500;
    /** The same for each sample: what its coefficient takes, twice. */
    private static final double MAX_SAMPLE = 8;

    /** Of a COD segment. */
    static CodingStyle read(ByteBuffer segment) {
        boolean divided = (segment.get() & 1) != 0;
        segment.get();
        int layers = segment.getShort() & 0xFFFF;
        segment.get();
        return read(segment, divided, layers);
    }

    /** Of a COC segment of a picture with fewer than 257 components. */
    static CodingStyle ofComponent(ByteBuffer segment) {
        segment.get();
        boolean divided = (segment.get() & 1) != 0;
        return read(segment, divided, 1);
    }

    private static CodingStyle read(ByteBuffer segment, boolean divided, int layers) {
        int levels = segment.get() & 0xFF;
        int blockWidth = (segment.get() & 0xFF) + 2;
        int blockHeight = (segment.get() & 0xFF) + 2;
        segment.position(segment.position() + 2);
        byte[] precincts = new byte[divided ? Math.min(levels, MAX_LEVELS) + 1 : 0];
        segment.get(precincts);
        return new CodingStyle(layers, levels, blockWidth, blockHeight, precincts);
    }

    void check() {
        boolean allowed = layers > 0
                && levels <= MAX_LEVELS
                && blockWidth <= 10
                && blockHeight <= 10
                && blockWidth + blockHeight <= 12;
        if (!allowed) {
            throw new Unfit(
                    "the JPEG 2000 image is coded in a way that the standard does not allow", "export it again");
        }
        if (bytesPerSample() > MAX_SAMPLE) {
            throw new Unfit(
                    "the JPEG 2000 image is divided too finely into blocks, precincts and layers",
                    "export it again with blocks of 64 x 64, precincts of at least 128 x 128 and at most 50 layers");
        }
    }

    /** Of all samples, three quarters belong to the last level, three quarters of the others to the one before … */
    private double bytesPerSample() {
        double sum = 0;
        double share = 1;
        for (int level = levels; level >= 0; level--) {
            double part = level == 0 ? share : share * 0.75;
            sum += part * bytesPerSample(level);
            share -= part;
        }
        return sum;
    }

    /** In all levels but the lowest a precinct lies over samples of three kinds, each of half its width and height. */
    private double bytesPerSample(int level) {
        int width = precincts.length == 0 ? 15 : precincts[level] & 15;
        int height = precincts.length == 0 ? 15 : precincts[level] >> 4 & 15;
        int half = level == 0 ? 0 : 1;
        double block = Math.scalb(
                1.0,
                Math.min(blockWidth, Math.max(0, width - half)) + Math.min(blockHeight, Math.max(0, height - half)));
        return (BLOCK + BLOCK_IN_LAYER * layers) / block + PRECINCT / Math.scalb(1.0, width + height);
    }
}
