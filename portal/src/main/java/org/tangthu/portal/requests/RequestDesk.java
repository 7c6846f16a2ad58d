package org.tangthu.portal.requests;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditLog;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.audit.AuditOutcome;
import org.tangthu.repository.request.Handling;
import org.tangthu.repository.request.NewRequest;
import org.tangthu.repository.request.ReaderRequest;
import org.tangthu.repository.request.ReaderRequests;
import org.tangthu.repository.request.RequestState;

/**
 * Takes requests of readers, and lets the people of a library look after theirs. What these decide is in the audit log;
 * that somebody asked is not. Thread-safe.
 */
public final class RequestDesk {
    /** Open requests about one item, over which no more are taken. */
    public static final int MOST_ABOUT_AN_ITEM = 100;

    private static final Map<RequestState, AuditAction> ACTIONS = Map.of(
            RequestState.ACCEPTED, AuditAction.REQUEST_ACCEPT,
            RequestState.ANSWERED, AuditAction.REQUEST_ANSWER,
            RequestState.REJECTED, AuditAction.REQUEST_REJECT);

    private final ReaderRequests requests;
    private final AuditLog audit;
    private final Clock clock;

    public RequestDesk(ReaderRequests requests, AuditLog audit, Clock clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return whether it was taken; not so where too many wait about the same item */
    public boolean submit(NewRequest request) {
        if (requests.openAbout(request.item()) >= MOST_ABOUT_AN_ITEM) {
            return false;
        }
        requests.submit(request, clock.instant());
        return true;
    }

    /** How many wait for somebody with this authority. */
    public long waiting(Authority authority) {
        return authority.may(Scope.MODERATE) ? requests.waiting(authority.libraries()) : 0;
    }

    /**
     * Those that somebody with this authority may look after, the latest first.
     *
     * @param before a number; {@link Long#MAX_VALUE} to begin
     */
    public List<ReaderRequest> list(Authority authority, Set<RequestState> states, long before, int limit) {
        return authority.may(Scope.MODERATE) ? requests.list(authority.libraries(), states, before, limit) : List.of();
    }

    /** Empty too for a request of a library that is none of theirs. */
    public Optional<ReaderRequest> find(Authority authority, long number) {
        return requests.find(number)
                .filter(request -> authority.may(Scope.MODERATE, request.asked().library()));
    }

    /**
     * Decides about an open request.
     *
     * @param revision that the decision was made from
     * @param handling of which the state is one to go to, not {@link RequestState#NEW}
     * @return the request as it is now; empty if somebody else was faster
     */
    public Optional<ReaderRequest> handle(
            ReaderRequest request, int revision, Handling handling, String actor, AuditOrigin origin) {
        AuditAction action = Optional.ofNullable(ACTIONS.get(handling.state()))
                .orElseThrow(() -> new IllegalArgumentException("a request is not made new again"));
        AuditEvent event = AuditEvent.of(actor, action)
                .on("request " + request.number())
                .at(request.asked().library())
                .from(origin)
                .with("item", request.asked().item())
                .with("kind", request.asked().kind().code());
        return audit.change(
                () -> requests.handle(request.number(), revision, handling, clock.instant()),
                after -> after.isPresent() ? event : event.ended(AuditOutcome.REFUSED));
    }
}
