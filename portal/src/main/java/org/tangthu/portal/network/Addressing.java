package org.tangthu.portal.network;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads addresses that stand as text, and never asks a name server. */
final class Addressing {
    private static final Pattern IPV4 = Pattern.compile("(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6 = Pattern.compile("[0-9a-fA-F:.]{2,45}");

    private Addressing() {}

    /** An IPv4 or IPv6 address; an IPv4 address written as IPv6 ({@code ::ffff:…}) is IPv4; a zone (%eth0) is dropped. */
    static Optional<InetAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        if (IPV4.matcher(address).matches()) {
            return literal(address);
        }
        // In brackets the JDK reads a literal or throws, and looks nothing up.
        return address.contains(":") && IPV6.matcher(address).matches()
                ? literal("[" + address + "]")
                : Optional.empty();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return Optional.of(InetAddress.getByName(address));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }
}
