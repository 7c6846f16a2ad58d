package org.tangthu.portal.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.iiif.auth.TokenAnswer;
import org.tangthu.iiif.auth.TokenAnswer.Granted;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;
import org.tangthu.iiif.auth.TokenAnswer.Refused;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.portal.account.ViewerCookie.Value;
import org.tangthu.repository.RepositoryException;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.account.Session.Kind;
import org.tangthu.repository.account.Sessions;

/**
 * The sessions by which viewers of any site show somebody guarded images. Each hangs on a sign-in, with which it ends, or is
 * a seat in a reading room, which counts nowhere else. Thread-safe.
 */
public final class Viewing implements ViewerSessions {
    private static final Logger LOG = LoggerFactory.getLogger(Viewing.class);

    private final ViewerCookie cookie;
    private final Sessions sessions;
    private final Identities identities;
    private final Consumer<String> giveBack;
    private final Origin own;
    private final Clock clock;

    /**
     * @param giveBack ends the loans of a reader whose seat was left
     * @param own origin of the site, whose own pages need not be admitted
     */
    public Viewing(
            ViewerCookie cookie,
            Sessions sessions,
            Identities identities,
            Consumer<String> giveBack,
            Origin own,
            Clock clock) {
        this.cookie = cookie;
        this.sessions = sessions;
        this.identities = identities;
        this.giveBack = giveBack;
        this.own = own;
        this.clock = clock;
    }

    @Override
    public String cookie() {
        return cookie.name();
    }

    /** Whether pages of this origin are ours. */
    public boolean isOwn(Origin origin) {
        return own.equals(origin);
    }

    /** What somebody may see with a session. @param onSite whether the request comes from a reading room */
    public Visitor visitor(Session session, boolean onSite) {
        return identities.visitor(session, onSite);
    }

    /** The running viewer session of a cookie. */
    public Optional<Session> session(Value value) {
        return identities.session(value.secret(), Kind.VIEWER);
    }

    /**
     * A session for the viewers of somebody who signed in: the one that the cookie has, if it is that person's.
     *
     * @param origin whose pages may have tokens from now on
     * @return what the cookie is to say
     */
    public Value open(Session signIn, Optional<Value> present, Optional<Origin> origin) {
        Value value = present.filter(had -> session(had)
                        .flatMap(Session::parent)
                        .filter(signIn.id()::equals)
                        .isPresent())
                .orElseGet(() -> Value.of(sessions.viewer(signIn).value()));
        return admit(value, origin);
    }

    /** The same for a seat in a reading room. To a session of somebody who signed in no origin is added. */
    public Value seat(Optional<Value> present, Optional<Origin> origin) {
        Optional<Session> running = present.flatMap(this::session);
        if (running.isEmpty()) {
            return admit(Value.of(sessions.seat().value()), origin);
        }
        Value value = present.orElseThrow();
        return running.get().seat() ? admit(value, origin) : value;
    }

    private static Value admit(Value value, Optional<Origin> origin) {
        return origin.map(admitted -> value.with(admitted.value())).orElse(value);
    }

    /** Ends the session of a cookie with all its tokens. What a seat had borrowed is there for the next. */
    public void close(Value value) {
        session(value).ifPresent(session -> {
            sessions.end(session);
            if (session.seat()) {
                giveBack.accept(session.reader());
            }
        });
        identities.forget();
    }

    /** A value that was ours once and is known no more has ended: what has ended is forgotten. */
    @Override
    public TokenAnswer token(String secret, Optional<Origin> origin) {
        Optional<Value> value = Value.parse(secret);
        if (value.isEmpty()) {
            return new Refused(Refusal.INVALID_ASPECT);
        }
        try {
            Optional<Session> session = session(value.get());
            if (session.isEmpty()) {
                return new Refused(Refusal.EXPIRED_ASPECT);
            }
            boolean admitted = origin.map(asking -> isOwn(asking) || value.get().admits(asking.value()))
                    .orElse(true);
            return admitted ? granted(session.get()) : new Refused(Refusal.INVALID_ORIGIN);
        } catch (RepositoryException e) {
            LOG.error("A viewer session could not be looked up", e);
            return new Refused(Refusal.UNAVAILABLE);
        }
    }

    private Granted granted(Session viewer) {
        Sessions.Opened token = sessions.token(viewer);
        return new Granted(
                token.value(), Duration.between(clock.instant(), token.session().ends()));
    }

    @Override
    public Visitor visitor(String token, Visitor sender) {
        return identities
                .session(token, Kind.TOKEN)
                .map(session -> visitor(session, sender.onSite()))
                .orElse(sender);
    }
}
