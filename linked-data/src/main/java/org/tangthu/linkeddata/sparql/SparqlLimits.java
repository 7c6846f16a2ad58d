package org.tangthu.linkeddata.sparql;

import java.time.Duration;
import java.util.Objects;

/**
 * What one query, and all together, may cost.
 *
 * @param time after which a visitor's query is ended, and after which a client that still reads its answer is left
 * @param holderTime the same for the holder of a token
 * @param rows most solutions, or triples, of one answer; a longer one is cut and says so
 * @param queryBytes longest query
 * @param answerBytes longest answer; a longer one is cut after the row that goes beyond, and says so
 * @param memory bytes that one query may hold, as far as they can be told
 * @param slots most queries at one time. Answers that are being read take no slot, but together no more than twice
 *     {@code slots} times {@code answerBytes}
 * @param waiting most queries that wait for a slot; one more is told to come back
 * @param patience how long they wait
 */
public record SparqlLimits(
        Duration time,
        Duration holderTime,
        int rows,
        int queryBytes,
        int answerBytes,
        long memory,
        int slots,
        int waiting,
        Duration patience) {
    private static final long MEBIBYTE = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LARGEST_QUERY = 64 * 1024;
    /**
     * Each holds a thread of the server, which pages need too; but whoever is told at once to come back mostly does so at
     * once, and hundreds of clients that do take more from the pages than those that wait.
     */
    private static final int MOST_WAITING = 64;

    private static final long LEAST_MEMORY = 16 * MEBIBYTE;
    private static final long MOST_MEMORY = 512 * MEBIBYTE;

    public SparqlLimits {
        Objects.requireNonNull(patience);
        if (time.isNegative()
                || time.isZero()
                || holderTime.compareTo(time) < 0
                || rows < 1
                || queryBytes < 1
                || answerBytes < 1
                || memory < 1
                || slots < 1
                || waiting < 0) {
            throw new IllegalArgumentException("limits of SPARQL must be above zero");
        }
    }

    /**
     * With a queue of sixty-four. Of the heap of this machine all slots together have a quarter, and the answers that they write a
     * sixteenth, if {@code answerBytes} is not less; those that are being read have twice that.
     */
    public static SparqlLimits of(Duration time, Duration holderTime, int rows, int answerBytes, int slots) {
        long share = Runtime.getRuntime().maxMemory() / (4L * slots);
        long memory = Math.max(LEAST_MEMORY, Math.min(MOST_MEMORY, share));
        int bytes = (int) Math.min(answerBytes, Runtime.getRuntime().maxMemory() / (16L * slots));
        return new SparqlLimits(time, holderTime, rows, LARGEST_QUERY, bytes, memory, slots, MOST_WAITING, PATIENCE);
    }

    /** One slot less than there are processors, which leaves one to the pages. */
    public static int standardSlots() {
        return Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
    }

    /** What a visitor's query may cost. */
    public Allowance visitor() {
        return new Allowance(time, rows, answerBytes, memory);
    }

    /** What the query of a token's holder may cost. */
    public Allowance holder() {
        return new Allowance(holderTime, rows, answerBytes, memory);
    }

    /** For queries that are done one after the other, apart from those for which somebody waits. */
    public SparqlLimits oneAtATime() {
        return new SparqlLimits(time, holderTime, rows, queryBytes, answerBytes, memory, 1, 1, holderTime);
    }
}
