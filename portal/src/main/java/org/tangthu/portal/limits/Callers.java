package org.tangthu.portal.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.tangthu.portal.limits.LimitSettings.Prefixes;
import org.tangthu.portal.network.Network;
import org.tangthu.portal.network.TrustedProxies;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.account.Authority;

/**
 * Finds out who asks, and remembers it: a viewer sends hundreds of requests in a row. Thread-safe and without locks;
 * when its memory is full it begins anew.
 */
final class Callers {
    private static final int MOST = 10_000;
    private static final int LONGEST_REMEMBERED = 200;

    /**
     * @param caller of whom no authority is known yet
     * @param payer if nothing more is known than the network
     */
    record Known(Caller caller, Visitor visitor, Payer payer) {}

    /** All that the answer hangs on. */
    private record Origin(String peer, String forwardedFor, boolean direct) {}

    private final TrustedProxies proxies;
    private final List<Network> readingRooms;
    private final Prefixes prefixes;
    private final ConcurrentMap<Origin, Known> known = new ConcurrentHashMap<>();

    /** @param prefixes how large the networks are by which clients are counted */
    Callers(TrustedProxies proxies, List<Network> readingRooms, Prefixes prefixes) {
        this.proxies = proxies;
        this.prefixes = prefixes;
        this.readingRooms = List.copyOf(readingRooms);
    }

    Known find(HttpServletRequest request) {
        Origin origin = origin(request);
        Known seen = known.get(origin);
        if (seen != null) {
            return seen;
        }
        Known found = resolve(origin);
        if (known.size() >= MOST) {
            known.clear();
        }
        if (origin.forwardedFor().length() <= LONGEST_REMEMBERED) {
            known.put(origin, found);
        }
        return found;
    }

    /**
     * Who asks another server on this machine.
     *
     * @param forwardedFor the value of X-Forwarded-For that it got
     */
    Visitor visitorOf(String forwardedFor) {
        return resolve(new Origin("127.0.0.1", forwardedFor, false)).visitor();
    }

    private static Origin origin(HttpServletRequest request) {
        if (request.getHeader("X-Forwarded-For") != null) {
            String hops = String.join(",", Collections.list(request.getHeaders("X-Forwarded-For")));
            return new Origin(request.getRemoteAddr(), hops, false);
        }
        return new Origin(request.getRemoteAddr(), "", request.getHeader("Forwarded") == null);
    }

    private Known resolve(Origin origin) {
        InetAddress address = proxies.client(origin.peer(), List.of(origin.forwardedFor()));
        Caller caller = new Caller(address, Network.around(address), origin.direct(), Authority.NONE);
        boolean onSite = readingRooms.stream().anyMatch(room -> room.contains(address));
        Network counted = Network.around(address, prefixes.ipv4(), prefixes.ipv6());
        Payer payer = Payer.of(
                onSite ? Payer.Kind.ROOM : Payer.Kind.NETWORK, caller.network().toString(), counted.toString());
        return new Known(caller, Visitor.ANONYMOUS.onSite(onSite), payer);
    }
}
