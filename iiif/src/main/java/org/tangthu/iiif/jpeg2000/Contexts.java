package org.tangthu.iiif.jpeg2000;

/**
 * Which context a bit is decoded in, by what is known of the coefficients around it (D.3). The flags of a coefficient tell
 * which neighbours hold something, and which of them are negative.
 */
final class Contexts {
    static final int NORTH_WEST = 1;
    static final int NORTH_EAST = 1 << 1;
    static final int SOUTH_WEST = 1 << 2;
    static final int SOUTH_EAST = 1 << 3;
    static final int NORTH = 1 << 4;
    static final int SOUTH = 1 << 5;
    static final int WEST = 1 << 6;
    static final int EAST = 1 << 7;
    static final int AROUND = 0xFF;
    /** The flag of a negative neighbour stands so far above that of one that holds something. */
    static final int NEGATIVE = 4;

    static final int COUNT = 19;
    static final int RUN = 17;
    static final int UNIFORM = 18;

    private static final int FIRST_SIGN = 9;
    private static final int FIRST_MAGNITUDE = 14;

    private static final byte[][] SIGNIFICANCE = {new byte[256], new byte[256], new byte[256]};
    private static final byte[] SIGN = new byte[256];

    static {
        for (int around = 0; around < 256; around++) {
            int across = count(around, WEST) + count(around, EAST);
            int down = count(around, NORTH) + count(around, SOUTH);
            int diagonal = Integer.bitCount(around & (NORTH_WEST | NORTH_EAST | SOUTH_WEST | SOUTH_EAST));
            SIGNIFICANCE[0][around] = (byte) oneSided(across, down, diagonal);
            SIGNIFICANCE[1][around] = (byte) oneSided(down, across, diagonal);
            SIGNIFICANCE[2][around] = (byte) diagonal(across + down, diagonal);
            int flags = around << 4;
            SIGN[around] = (byte) sign(direction(flags, WEST, EAST), direction(flags, NORTH, SOUTH));
        }
    }

    private Contexts() {}

    /** The table for a band, by the flags of the neighbours that hold something. */
    static byte[] significance(Band band) {
        return SIGNIFICANCE[band.highAcross() ? band.highDown() ? 2 : 1 : 0];
    }

    /** The context of a sign. */
    static int sign(int flags) {
        return SIGN[flags >> 4 & 0xFF] >> 1;
    }

    /** What the decoded sign is to be combined with. */
    static int expectedSign(int flags) {
        return SIGN[flags >> 4 & 0xFF] & 1;
    }

    static int magnitude(int flags, boolean first) {
        return first ? FIRST_MAGNITUDE + ((flags & AROUND) == 0 ? 0 : 1) : FIRST_MAGNITUDE + 2;
    }

    private static int count(int flags, int flag) {
        return (flags & flag) == 0 ? 0 : 1;
    }

    /** Table D.1. */
    private static int oneSided(int along, int across, int diagonal) {
        if (along == 2) {
            return 8;
        }
        if (along == 1) {
            return across >= 1 ? 7 : diagonal >= 1 ? 6 : 5;
        }
        return across > 0 ? 2 + across : Math.min(2, diagonal);
    }

    private static int diagonal(int straight, int diagonal) {
        return switch (diagonal) {
            case 0 -> Math.min(2, straight);
            case 1 -> 3 + Math.min(2, straight);
            case 2 -> straight >= 1 ? 7 : 6;
            default -> 8;
        };
    }

    /** 1, 0 or -1: what two opposite neighbours together say (table D.2). */
    private static int direction(int flags, int one, int other) {
        return Math.max(-1, Math.min(1, signum(flags, one) + signum(flags, other)));
    }

    private static int signum(int flags, int flag) {
        return (flags & flag) == 0 ? 0 : (flags & flag << NEGATIVE) == 0 ? 1 : -1;
    }

    /** Table D.3: twice the context, plus what the sign is to be combined with. */
    private static int sign(int across, int down) {
        int turned = across < 0 || across == 0 && down < 0 ? 1 : 0;
        int both = turned == 1 ? -down : down;
        int context = across == 0 ? both : 3 + both;
        return 2 * (FIRST_SIGN + context) + turned;
    }
}
