package org.tangthu.portal.limits;

/**
 * Tells whether region, size, rotation, quality and format of the Image API are such as viewers ask for: any region, in
 * a size that a tile can have, upright, as it is, as JPEG. Reads the characters once and makes no objects, because
 * nearly every request passes here.
 */
final class TileAddress {
    private static final int LARGEST_SIDE = 1024;
    private static final String UPRIGHT_JPEG = "/0/default.jpg";

    private final String path;
    private int at;

    private TileAddress(String path, int at) {
        this.path = path;
        this.at = at;
    }

    /** @param from where the region begins */
    static boolean is(String path, int from) {
        TileAddress address = new TileAddress(path, from);
        return address.region() && address.size() && address.word(UPRIGHT_JPEG) && address.at == path.length();
    }

    private boolean region() {
        boolean known = word("full")
                || (number() >= 0
                        && word(",")
                        && number() >= 0
                        && word(",")
                        && number() >= 0
                        && word(",")
                        && number() >= 0);
        return known && word("/");
    }

    /** One side may be left out, and the size may be that of a box. */
    private boolean size() {
        word("!");
        return number() <= LARGEST_SIDE && word(",") && number() <= LARGEST_SIDE;
    }

    private boolean word(String expected) {
        boolean there = path.startsWith(expected, at);
        if (there) {
            at += expected.length();
        }
        return there;
    }

    /** The number that stands here, or the largest if it is larger still; -1 if none does. */
    private int number() {
        int value = -1;
        for (; at < path.length() && isDigit(path.charAt(at)); at++) {
            value = (int) Math.min(Integer.MAX_VALUE, Math.max(0, value) * 10L + path.charAt(at) - '0');
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
