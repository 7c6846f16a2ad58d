package org.tangthu.portal.usage;

import java.net.InetAddress;
import org.tangthu.repository.access.Visitor;

/**
 * A request that was answered with what it asked for. Held for a fraction of a second, until it is counted.
 *
 * @param path as the servlets saw it
 * @param query as it came, perhaps empty
 * @param agent the User-Agent, perhaps empty
 * @param visitor what may be seen by whoever asked
 * @param sender what is known of the sender beside that
 */
record Seen(String path, String query, InetAddress address, String agent, Visitor visitor, Sender sender) {
    /** Who sends a request, as far as counting is concerned. */
    enum Sender {
        /** Anybody, person or robot. */
        PUBLIC,
        /** A program with a token. */
        PROGRAM,
        /** Who works for the libraries, whose work is no use. */
        STAFF
    }
}
