package org.tangthu.iiif.image;

/** Remembers, by their hashes, which keys came up lately, in a fixed place: newer ones push out older ones. Thread-safe. */
final class RepeatedKeys {
    private static final int PLACES = 1 << 16;

    private final int[] seen = new int[PLACES];

    /** Whether the key came up before; from now on it did. */
    synchronized boolean isKnown(String key) {
        int hash = key.hashCode();
        int place = (hash ^ hash >>> 16) & PLACES - 1;
        boolean known = seen[place] == hash;
        seen[place] = hash;
        return known;
    }
}
