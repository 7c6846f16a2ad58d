package org.tangthu.portal.traffic;

/**
 * Requests that were counted.
 *
 * @param requests all of them
 * @param bytes of their answers
 * @param refused of the requests, for being over a budget
 * @param reported of the requests, over a budget but answered all the same
 */
public record Tally(long requests, long bytes, long refused, long reported) {
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(long bytes, Outcome outcome) {
        return new Tally(1, bytes, outcome == Outcome.REFUSED ? 1 : 0, outcome == Outcome.REPORTED ? 1 : 0);
    }

    Tally plus(Tally other) {
        return new Tally(
                requests + other.requests, bytes + other.bytes, refused + other.refused, reported + other.reported);
    }
}
