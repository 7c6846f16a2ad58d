package org.tangthu.repository.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Counts attempts to prove something, by keys that tell nothing about who attempts. Thread-safe; what is counted is durable
 * on return and holds for all processes on the same database.
 */
public interface Attempts {
    /**
     * What becomes of an attempt.
     *
     * @param pausedUntil it is not to be looked at before; then it was not counted either
     * @param nextPause how long all others have to wait if it fails
     */
    record Admission(Optional<Instant> pausedUntil, Duration nextPause) {}

    /** Counts an attempt as a failure before it is looked at, so that many at the same time are counted too. */
    Admission count(Map<String, Pauses> keys, Instant now);

    /**
     * The attempt did not fail after all.
     *
     * @param forgotten keys whose failures are all forgotten
     * @param uncounted keys of which this attempt alone is taken back
     */
    void passed(Set<String> forgotten, Set<String> uncounted);

    /** Remembers a place from which somebody came who proved everything. */
    void trust(String place, Instant now);

    /** Whether a place is remembered. */
    boolean trusted(String place);

    /** Forgets attempts and places not seen since. @return how many rows that were */
    int purge(Instant attemptsBefore, Instant placesBefore);
}
