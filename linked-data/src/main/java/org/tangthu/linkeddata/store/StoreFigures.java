package org.tangthu.linkeddata.store;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How a store on this machine stands.
 *
 * @param bytes of its files
 * @param triples in all named graphs; empty while nobody has counted them
 * @param perTriple bytes that one takes in files just written: an estimate until this process has compacted, then no less than
 *     was seen, for texts may be long
 * @param compacted when it was last written anew by this process
 * @param compactions how often that was done since it was opened
 * @param skipped how often it was not begun for want of room on the disk
 * @param failed how often it did not come to its end; the store stayed as it was
 */
public record StoreFigures(
        long bytes,
        OptionalLong triples,
        long perTriple,
        Optional<Instant> compacted,
        long compactions,
        long skipped,
        long failed) {
    /** Of the files of an empty store, which TDB2 makes larger than they need be. */
    private static final long EMPTY = 200L << 20;

    private static final long LARGE = 1L << 30;

    /** Six indexes, and the table of nodes: a store of descriptions that is written at one go takes somewhat less. */
    static final long OF_A_TRIPLE = 400;

    /** What a triple takes, of so many that were just written. */
    static long seen(long bytes, long triples) {
        return Math.max(OF_A_TRIPLE, (bytes - EMPTY) / Math.max(1, triples));
    }

    /** What the files would take, at most and about, were they written anew. */
    public long expectedBytes() {
        return triples.isPresent() ? Math.min(bytes, EMPTY + perTriple * triples.getAsLong()) : bytes;
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
