package org.tangthu.portal.limits;

import jakarta.servlet.ServletRequest;
import java.net.InetAddress;
import java.util.Optional;
import org.tangthu.portal.network.Network;

/**
 * Who sends a request, as far as limits and administration are concerned; the limits filter leaves it on every request.
 *
 * @param address of the client, behind proxies that we trust
 * @param network what of the address may be logged and counted
 * @param direct whether no proxy says that it stands in between
 * @param administrator whether the administrator's token came along
 */
public record Caller(InetAddress address, Network network, boolean direct, boolean administrator) {
    private static final String ATTRIBUTE = Caller.class.getName();

    /** The caller of a request that passed the filter. */
    public static Caller of(ServletRequest request) {
        return find(request).orElseThrow(() -> new IllegalStateException("The request did not pass the limits filter"));
    }

    /** Empty for a request that the server refused before the filter. */
    public static Optional<Caller> find(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }

    void leaveOn(ServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    Caller asAdministrator() {
        return new Caller(address, network, direct, true);
    }

    /** Whether a program on this machine asks. Always so when a proxy on this machine hides that it is one. */
    public boolean onThisMachine() {
        return direct && address.isLoopbackAddress();
    }
}
