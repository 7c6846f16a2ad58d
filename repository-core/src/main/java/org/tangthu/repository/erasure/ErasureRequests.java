package org.tangthu.repository.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.commit.Ruling;

/** Keeps requests for erasure; they are not derived from anything. Each change is durable on return. Thread-safe. */
public interface ErasureRequests {
    /** A request as it is made. */
    record Asked(
            String item,
            String library,
            ErasureReason reason,
            String sentence,
            Ruling ruling,
            String askedBy,
            Instant askedAt,
            Instant endsAt) {}

    /** Notes a request. @return empty if the item has one that is open, or agreed to, at this instant */
    Optional<ErasureRequest> add(Asked asked);

    Optional<ErasureRequest> find(long number, Instant now);

    /**
     * Requests, the newest first.
     *
     * @param libraries of the items; empty for all
     * @param before number before which to go on; {@link Long#MAX_VALUE} to begin
     */
    List<ErasureRequest> list(Optional<Set<String>> libraries, long before, int limit, Instant now);

    /** Whether an item has a request that is open, or agreed to and not done. */
    boolean underWay(String item, Instant now);

    /** All that are agreed to and not done, the oldest first. */
    List<ErasureRequest> agreed();

    /** Agrees to an open request. @return false if it is not open, or this actor has asked */
    boolean agree(long number, String actor, Instant now);

    /** Refuses an open request. @return false if it is not open */
    boolean refuse(long number, String actor, Instant now);

    /** Forgets every sentence about an item. */
    void forget(String item);

    /** Notes that nothing is left of the item. Once more does no harm. */
    void done(long number, Instant now);
}
