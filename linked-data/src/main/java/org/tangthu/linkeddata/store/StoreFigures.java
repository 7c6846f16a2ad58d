package org.tangthu.linkeddata.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a store on this machine stands.
 *
 * @param bytes of its files
 * @param triples in all named graphs; empty while nobody has counted them
 * @param compacted when it was last written anew by this process
 * @param compactions how often that was done since it was opened
 * @param skipped how often it was not begun for want of room on the disk
 * @param failed how often it did not come to its end; the store stayed as it was
 */
public record StoreFigures(
        long bytes, OptionalLong triples, Optional<Instant> compacted, long compactions, long skipped, long failed) {
    /** Of the files of an empty store, which TDB2 makes larger than they need be. */
    private static final long EMPTY = 200L << 20;

    private static final long LARGE = 1L << 30;

    /** Six indexes, and the table of nodes: a store written at one go takes somewhat less. */
    private static final long OF_A_TRIPLE = 400;

    /** What the files would take, at most and about, were they written anew. */
    public long expectedBytes() {
        return triples.isPresent() ? Math.min(bytes, EMPTY + OF_A_TRIPLE * triples.getAsLong()) : bytes;
    }

    /** Whether it takes so much that the room is worth the work of writing it anew. */
    boolean large() {
        return bytes >= LARGE;
    }

    /** Whether it takes twice the room it needs. */
    boolean swollen() {
        return bytes >= 2 * expectedBytes();
    }
}
