package org.tangthu.repository.request;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The requests of readers. They belong to the library that holds the item today, whoever held it when they came. Thread-safe;
 * several processes may share them.
 */
public interface ReaderRequests {
    /** Takes a request in, or counts it with an open one that says the same and has nobody waiting. */
    ReaderRequest submit(NewRequest request, Instant now);

    Optional<ReaderRequest> find(long number);

    /**
     * Requests before a number, the latest first.
     *
     * @param libraries whose requests; empty for all
     * @param before {@link Long#MAX_VALUE} to begin
     */
    List<ReaderRequest> list(Optional<Set<String>> libraries, Set<RequestState> states, long before, int limit);

    /** How many wait for somebody. @param libraries whose requests; empty for all */
    long waiting(Optional<Set<String>> libraries);

    /** How many are open about an item. */
    long openAbout(String item);

    /**
     * Changes what was made of an open request. Closing it erases the contact.
     *
     * @param revision that the decision was made from
     * @return the request as it is now; empty if it is closed, gone, or was changed by somebody else
     */
    Optional<ReaderRequest> handle(long number, int revision, Handling handling, Instant now);

    /**
     * Erases what need not be kept any longer: closed requests that changed before an instant, the contacts of open ones
     * that came before it, and open ones that nobody touched since another.
     *
     * @return how many requests that concerns
     */
    long erase(Instant before, Instant openBefore);

    /** Erases all requests about an item that was erased itself: readers quote what they read. */
    void eraseAbout(String item);
}
