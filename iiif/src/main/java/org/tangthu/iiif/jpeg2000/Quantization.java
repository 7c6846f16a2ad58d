package org.tangthu.iiif.jpeg2000;

import java.nio.ByteBuffer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * How coarsely the coefficients of a component were rounded (A.6.4, annex E).
 *
 * @param guardBits more than the exponents tell
 * @param derived whether all bands follow from the first
 * @param steps of the bands, from the lowest on: eleven bits of mantissa below the exponent
 */
record Quantization(int guardBits, boolean derived, int[] steps) {
    private static final int MANTISSA = 11;

    static Quantization read(ByteBuffer segment) {
        int style = segment.get() & 0xFF;
        int kind = style & 0x1F;
        if (kind > 2) {
            throw new BrokenImageException("The JPEG 2000 picture is quantized as the standard does not allow");
        }
        int[] steps = new int[kind == 0 ? segment.remaining() : segment.remaining() / 2];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = kind == 0 ? (segment.get() & 0xFF) >> 3 << MANTISSA : segment.getShort() & 0xFFFF;
        }
        return new Quantization(style >> 5, kind == 1, steps);
    }

    /** @param band 0 for the lowest, then three for each resolution */
    private int step(int band) {
        int index = derived ? 0 : band;
        if (index >= steps.length) {
            throw new BrokenImageException("The JPEG 2000 picture does not tell how all its bands were quantized");
        }
        return steps[index];
    }

    private int exponent(int band) {
        int exponent = step(band) >> MANTISSA;
        return derived && band > 0 ? exponent - (band - 1) / 3 : exponent;
    }

    /** How many bits the magnitudes of a band may have. */
    int planes(int band) {
        return guardBits + exponent(band) - 1;
    }

    /** @param range bits of the samples and the gain of the band */
    float stepSize(int band, int range) {
        int mantissa = step(band) & (1 << MANTISSA) - 1;
        return Math.scalb(1 + mantissa / (float) (1 << MANTISSA), range - exponent(band));
    }
}
