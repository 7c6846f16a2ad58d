package org.tangthu.portal.limits;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.tangthu.portal.network.Network;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.audit.AuditAction;
import org.tangthu.repository.audit.AuditEvent;
import org.tangthu.repository.audit.AuditOrigin;

/**
 * Who sends a request, as far as limits and administration are concerned; the limits filter leaves it on every request.
 *
 * @param address of the client, behind proxies that we trust
 * @param network what of the address may be logged and counted
 * @param direct whether no proxy says that it stands in between
 * @param authority what the sender may do beside reading
 */
public record Caller(InetAddress address, Network network, boolean direct, Authority authority) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of a request that passed the filter. */
    public static Caller of(ServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("The request did not pass the limits filter"));
    }

    /** Empty for a request that the server refused before the filter. */
    public static Optional<Caller> find(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    /** Where a request comes from, as the audit log may keep it. */
    public static AuditOrigin origin(ServletRequest request) {
        return new AuditOrigin(
                of(request).network().toString(), String.valueOf(request.getAttribute(LimitsFilter.REQUEST_ID)));
    }

    /** What the sender of a request does, for the audit log. */
    public static AuditEvent event(ServletRequest request, AuditAction action) {
        return AuditEvent.of(of(request).authority().actor(), action).from(origin(request));
    }

    /** By whose token a request came, whatever that token allows; empty without one that is known. */
    public static Optional<String> tokenHolder(ServletRequest request) {
        Authority authority = of(request).authority();
        return authority == Authority.NONE
                ? Optional.ofNullable((String) request.getAttribute(LimitsFilter.RAISED_BY))
                : Optional.of(authority.actor());
    }

    void leaveOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Caller with(Authority granted) {
        return new Caller(address, network, direct, granted);
    }

    /** Whether the sender may do everything, everywhere. */
    public boolean administrator() {
        return authority.libraries().isEmpty() && authority.scopes().size() == Scope.values().length;
    }

    /** Whether a program on this machine asks. Always so when a proxy on this machine hides that it is one. */
    public boolean onThisMachine() {
        return direct && address.isLoopbackAddress();
    }
}
