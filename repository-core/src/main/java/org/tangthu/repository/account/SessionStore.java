package org.tangthu.repository.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps sessions. Thread-safe, durable on return. A session and all below it end together. */
public interface SessionStore {
    void add(Session session);

    /** The session, if neither it nor one above it has ended by then. */
    Optional<Session> find(String id, Instant now);

    /** Puts off the idle end of a session and of those above it, each by its own idle time, never beyond its end. */
    void touch(String id, Instant now);

    /** Ends it and all below it. */
    void end(String id);

    /** Ends all of an account. @param but the sign-in that goes on with all below it; empty for none */
    void endAll(String account, Optional<String> but);

    /** The running ones of an account, the newest first. */
    List<Session> of(String account, Instant now);

    /** Forgets what has ended. @return how many sessions that were */
    int purge(Instant now);
}
