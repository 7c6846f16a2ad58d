package org.tangthu.portal.robots;

import java.net.InetAddress;
import java.util.List;

/** Tells names of addresses and addresses of names. Thread-safe; each question may take seconds. */
interface NameServer {
    /** Names of an address, without a dot at their ends; none if it has none. @throws NameServerAway if nobody answered */
    List<String> names(InetAddress address);

    /** Addresses of a name; none if there is no such name. @throws NameServerAway if nobody answered */
    List<InetAddress> addresses(String name);
}
