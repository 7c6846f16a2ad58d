package org.tangthu.portal.config;

import java.util.List;
import org.tangthu.portal.network.Network;

/**
 * @param port 0 for any free one
 * @param bind address of this machine to listen on
 * @param trustedProxies whose X-Forwarded-For is believed
 * @param readingRooms networks of on-site visitors
 */
public record HttpSettings(int port, String bind, List<Network> trustedProxies, List<Network> readingRooms) {
    public HttpSettings {
        trustedProxies = List.copyOf(trustedProxies);
        readingRooms = List.copyOf(readingRooms);
    }

    /** Address by which programs on this machine reach the server. */
    public String reachable() {
        return bind.equals("0.0.0.0") || bind.equals("::") ? "127.0.0.1" : bind;
    }
}
