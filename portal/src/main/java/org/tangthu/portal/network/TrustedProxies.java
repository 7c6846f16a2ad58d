package org.tangthu.portal.network;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * Tells who asks. X-Forwarded-For is believed only as far as it was written by our own proxies: from its right end back
 * to the first address that is none of them. The reading room and every limit hang on this.
 */
public final class TrustedProxies {
    private static final int MOST_HOPS = 32;

    private final List<Network> proxies;

    public TrustedProxies(List<Network> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    /**
     * @param peer the other end of the connection
     * @param forwardedFor the values of X-Forwarded-For, in the order of the header lines
     */
    public InetAddress client(InetAddress peer, List<String> forwardedFor) {
        String[] hops = String.join(",", forwardedFor).split(",", -1);
        InetAddress client = peer;
        for (int i = hops.length - 1; i >= Math.max(0, hops.length - MOST_HOPS) && trusts(client); i--) {
            Optional<InetAddress> hop = Addressing.parse(withoutPort(hops[i].strip()));
            if (hop.isEmpty()) {
                break;
            }
            client = hop.get();
        }
        return client;
    }

    /** As {@link #client(InetAddress, List)}, for a peer as the servlet API names it. */
    public InetAddress client(String peer, List<String> forwardedFor) {
        InetAddress address = Addressing.parse(peer)
                .orElseThrow(() -> new IllegalArgumentException("the server names its peer '" + peer + "'"));
        return client(address, forwardedFor);
    }

    private boolean trusts(InetAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) {
            return hop.substring(1, Math.max(1, hop.indexOf(']')));
        }
        boolean onePort = hop.indexOf(':') >= 0 && hop.indexOf(':') == hop.lastIndexOf(':');
        return onePort ? hop.substring(0, hop.indexOf(':')) : hop;
    }
}
