package org.tangthu.repository.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.repository.account.Session.Kind;

/**
 * Opens, finds and ends sessions. Thread-safe. Every look-up asks the store; who is asked thousands of times a second
 * remembers the answer for a second.
 */
public final class Sessions {
    /** The idle end is written no more often than this. */
    private static final Duration GRAIN = Duration.ofMinutes(1);

    private final SessionStore store;
    private final SessionLimits limits;
    private final Clock clock;

    public Sessions(SessionStore store, SessionLimits limits, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.clock = clock;
    }

    /** @param value to be given to the holder; it is not kept */
    public record Opened(Session session, String value) {}

    /**
     * Somebody signed in. A value that a browser had before is never taken over.
     *
     * @param complete whether nothing more is to be proved
     */
    public Opened signIn(Account account, boolean complete) {
        Duration longest = complete ? limits.longest() : limits.unfinished();
        return open(Kind.SIGN_IN, Optional.empty(), Optional.of(account.id()), complete, longest);
    }

    /** Somebody sits down in a reading room without an account. */
    public Opened seat() {
        return open(Kind.VIEWER, Optional.empty(), Optional.empty(), true, limits.longest());
    }

    /** For the viewers that somebody who signed in uses. */
    public Opened viewer(Session signIn) {
        return below(signIn, Kind.SIGN_IN, Kind.VIEWER, limits.longest());
    }

    /** For one viewer that can hold no cookie of ours. */
    public Opened token(Session viewer) {
        return below(viewer, Kind.VIEWER, Kind.TOKEN, limits.token());
    }

    private Opened below(Session parent, Kind expected, Kind kind, Duration longest) {
        if (parent.kind() != expected || !parent.complete()) {
            throw new IllegalArgumentException("A " + kind.code() + " needs a complete " + expected.code());
        }
        return open(kind, Optional.of(parent), parent.account(), true, longest);
    }

    private Opened open(
            Kind kind, Optional<Session> parent, Optional<String> account, boolean complete, Duration longest) {
        String value = SecretValue.random();
        String id = SecretValue.digest(value);
        Instant now = clock.instant();
        Instant ends = now.plus(longest);
        Instant capped = parent.map(Session::ends).filter(ends::isAfter).orElse(ends);
        Session session = new Session(
                id,
                kind,
                parent.map(Session::id),
                account,
                parent.map(Session::reader).or(() -> account).orElse(id),
                complete,
                now,
                capped,
                limits.idle(),
                now.plus(limits.idle()).isBefore(capped) ? now.plus(limits.idle()) : capped);
        store.add(session);
        return new Opened(session, value);
    }

    /** The running session of a value that somebody sent; its idle end is put off. */
    public Optional<Session> find(String value) {
        if (value.length() != SecretValue.LENGTH) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<Session> found = store.find(SecretValue.digest(value), now);
        found.filter(session -> idleEnd(session, now).minus(GRAIN).isAfter(session.idleEnds()))
                .ifPresent(session -> store.touch(session.id(), now));
        return found;
    }

    private static Instant idleEnd(Session session, Instant now) {
        Instant idle = now.plus(session.idle());
        return idle.isBefore(session.ends()) ? idle : session.ends();
    }

    /** Ends it and all below it; what is lent to a seat stays with the lending. */
    public void end(Session session) {
        store.end(session.id());
    }

    /** Ends all of an account, as when it is locked. */
    public void endAll(String account) {
        store.endAll(account, Optional.empty());
    }

    /** Ends all of an account but one sign-in and what is below it, as when the password was changed there. */
    public void endOthers(String account, Session but) {
        store.endAll(account, Optional.of(but.id()));
    }

    /** The running ones of an account, the newest first. */
    public List<Session> of(String account) {
        return store.of(account, clock.instant());
    }

    /** Forgets what has ended. @return how many sessions that were */
    public int purge() {
        return store.purge(clock.instant());
    }
}
