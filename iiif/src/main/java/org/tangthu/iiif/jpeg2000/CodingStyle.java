package org.tangthu.iiif.jpeg2000;

import java.nio.ByteBuffer;
import org.tangthu.iiif.error.BrokenImageException;

/**
 * How a component is divided and transformed (A.6.1, tables A.15 to A.21).
 *
 * @param levels of decomposition
 * @param logBlockWidth of code-blocks, a power of two
 * @param logBlockHeight likewise
 * @param modes of the coding passes, the constants of this class
 * @param reversible whether the 5-3 filter was used, else the 9-7 filter
 * @param precincts a byte for each resolution, powers of two; empty if there is one precinct
 */
record CodingStyle(int levels, int logBlockWidth, int logBlockHeight, int modes, boolean reversible, byte[] precincts) {
    static final int BYPASS = 1;
    static final int RESET = 2;
    static final int TERMINATE = 4;
    static final int CAUSAL = 8;
    static final int SEGMENT_SYMBOLS = 32;

    private static final int MAX_LEVELS = 32;

    /** @param divided whether sizes of precincts follow */
    static CodingStyle read(ByteBuffer segment, boolean divided) {
        int levels = segment.get() & 0xFF;
        int width = (segment.get() & 0xF) + 2;
        int height = (segment.get() & 0xF) + 2;
        int modes = segment.get();
        boolean reversible = segment.get() == 1;
        if (levels > MAX_LEVELS || width > 10 || height > 10 || width + height > 12) {
            throw new BrokenImageException("The JPEG 2000 picture is coded as the standard does not allow");
        }
        byte[] precincts = new byte[divided ? levels + 1 : 0];
        segment.get(precincts);
        return new CodingStyle(levels, width, height, modes, reversible, precincts);
    }

    boolean has(int mode) {
        return (modes & mode) != 0;
    }

    int logPrecinctWidth(int resolution) {
        return precincts.length == 0 ? 15 : precincts[resolution] & 0xF;
    }

    int logPrecinctHeight(int resolution) {
        return precincts.length == 0 ? 15 : precincts[resolution] >> 4 & 0xF;
    }
}
