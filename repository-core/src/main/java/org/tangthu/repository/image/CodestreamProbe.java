package org.tangthu.repository.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Walks the markers of a JPEG 2000 codestream (ISO/IEC 15444-1 annex A) from tile-part to tile-part to its end marker, so
 * that a cut one is found, and so is one that would make a decoder keep more about the data than there are data.
 */
final class CodestreamProbe {
    private static final int START = 0xFF4F;
    private static final int SIZE = 0xFF51;
    private static final int CODING = 0xFF52;
    private static final int COMPONENT_CODING = 0xFF53;
    private static final int TILE_PART = 0xFF90;
    private static final int DATA = 0xFF93;
    private static final int END = 0xFFD9;

    private static final int MAX_TILES = 65_535;
    /** A tile has so many pieces for each of its components and sizes, each with structures of its own. */
    private static final long MAX_PIECES = 2_000_000;

    private static final int TILE_PART_HEADER = 12;

    private final Bytes bytes;
    private final long end;
    private final ImageLimits limits;
    private final BitSet tiles = new BitSet();
    private Codestream picture;
    private int tileCount;
    private boolean coded;

    /**
     * @param bytes stand at the beginning of the codestream
     * @param end where in the file it ends at the latest
     */
    CodestreamProbe(Bytes bytes, long end, ImageLimits limits) {
        this.bytes = bytes;
        this.end = end;
        this.limits = limits;
    }

    Codestream probe() throws IOException {
        try {
            if (bytes.u16() != START || bytes.u16() != SIZE) {
                throw damaged("it does not begin with its size");
            }
            size(segment());
            header(TILE_PART);
            if (!coded) {
                throw damaged("it does not tell how it is coded");
            }
            int marker = tilePart();
            while (marker == TILE_PART) {
                marker = tilePart();
            }
            if (marker != END) {
                throw damaged("a marker is missing");
            }
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw damaged("one of its segments is too short");
        }
        if (tiles.cardinality() < tileCount) {
            throw damaged("it has " + tiles.cardinality() + " tiles where its size asks for " + tileCount);
        }
        return picture;
    }

    private void size(ByteBuffer segment) {
        segment.position(2);
        long right = u32(segment);
        long bottom = u32(segment);
        long left = u32(segment);
        long top = u32(segment);
        if (right > Integer.MAX_VALUE || bottom > Integer.MAX_VALUE) {
            throw new Unfit("it claims a canvas of " + right + " x " + bottom + " pixels", "export it again");
        }
        limits.checkJpeg2000(right - left, bottom - top);
        tileCount = tiles(segment, left, top, right, bottom);
        int components = segment.getShort() & 0xFFFF;
        if (components < 1 || components > 4) {
            throw new Unfit("the JPEG 2000 image has " + components + " components", "1 to 4 are accepted");
        }
        picture = new Codestream((int) (right - left), (int) (bottom - top), bits(segment, components), components);
    }

    private static int tiles(ByteBuffer segment, long left, long top, long right, long bottom) {
        long width = u32(segment);
        long height = u32(segment);
        long fromLeft = u32(segment);
        long fromTop = u32(segment);
        boolean sound = fromLeft <= left && fromTop <= top && fromLeft + width > left && fromTop + height > top;
        if (!sound) {
            throw damaged("its tiles do not cover it");
        }
        long count = ceil(right - fromLeft, width) * ceil(bottom - fromTop, height);
        if (count > MAX_TILES) {
            throw damaged("it has more than " + MAX_TILES + " tiles");
        }
        return (int) count;
    }

    /** Colours may stand at half the size in either direction. */
    private static int bits(ByteBuffer segment, int components) {
        int first = segment.get(segment.position());
        for (int i = 0; i < components; i++) {
            int depth = segment.get();
            int across = segment.get();
            int down = segment.get();
            if (depth != first || depth != 7 && depth != 15) {
                throw new Unfit(
                        "the JPEG 2000 image has samples of another kind than 8 or 16 bits unsigned, the same for all",
                        "export it again with 8 or 16");
            }
            int most = i == 0 ? 1 : 2;
            if (across < 1 || across > most || down < 1 || down > most) {
                throw new Unfit("the colours of the JPEG 2000 image are sampled too thinly", "4:4:4, 4:2:2 or 4:2:0");
            }
        }
        return first + 1;
    }

    /** Reads segments until the marker comes. */
    private void header(int until) throws IOException {
        for (int marker = bytes.u16(); marker != until; marker = bytes.u16()) {
            if (marker < 0xFF01 || marker == END || bytes.position() > end) {
                throw damaged("a marker is missing");
            }
            ByteBuffer segment = segment();
            if (marker == CODING) {
                check(CodingStyle.read(segment));
                coded = true;
            } else if (marker == COMPONENT_CODING) {
                check(CodingStyle.ofComponent(segment));
            }
        }
    }

    private void check(CodingStyle style) {
        style.check();
        if ((long) tileCount * picture.components() * (style.levels() + 1) > MAX_PIECES) {
            throw new Unfit(
                    "the JPEG 2000 image is cut into " + tileCount + " tiles of " + style.levels() + " levels each",
                    "export it again with larger tiles");
        }
    }

    private ByteBuffer segment() throws IOException {
        int length = bytes.u16();
        if (length < 2) {
            throw damaged("one of its segments is too short");
        }
        return ByteBuffer.wrap(bytes.read(length - 2));
    }

    /** @return the marker that follows the tile-part */
    private int tilePart() throws IOException {
        long start = bytes.position() - 2;
        ByteBuffer segment = segment();
        int tile = segment.getShort() & 0xFFFF;
        long length = u32(segment);
        long next = length == 0 ? end - 2 : start + length;
        if (tile >= tileCount || length != 0 && length < TILE_PART_HEADER + 2) {
            throw damaged("it has a tile that it cannot have");
        }
        if (next > end - 2) {
            throw new EOFException();
        }
        header(DATA);
        if (bytes.position() > next) {
            throw damaged("the header of a tile is longer than the tile");
        }
        tiles.set(tile);
        bytes.seek(next);
        return bytes.u16();
    }

    private static long ceil(long size, long step) {
        return (size + step - 1) / step;
    }

    private static long u32(ByteBuffer segment) {
        return segment.getInt() & 0xFFFF_FFFFL;
    }

    private static Unfit damaged(String what) {
        return new Unfit(
                "the JPEG 2000 image is damaged: " + what, "copy it again from its source, or export it again");
    }
}
