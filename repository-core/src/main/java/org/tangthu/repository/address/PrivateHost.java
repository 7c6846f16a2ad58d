package org.tangthu.repository.address;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells hosts that the world cannot reach by their form alone: names reserved by RFC 6761 and RFC 6762, names without a
 * dot, and loopback, private and link-local addresses (RFC 1918, RFC 3927, RFC 4193, RFC 4291).
 */
final class PrivateHost {
    private static final List<String> SUFFIXES = List.of(".localhost", ".test", ".local", ".internal", ".invalid");
    private static final Pattern IPV4 = Pattern.compile("\\d+(\\.\\d+){3}");
    private static final Pattern PRIVATE_IPV4 =
            Pattern.compile("(0|10|127)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*");
    private static final Pattern PRIVATE_IPV6 = Pattern.compile("\\[(::1?|f[cd][0-9a-f:]*|fe[89ab][0-9a-f:]*)]");

    private PrivateHost() {}

    static boolean is(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        if (name.startsWith("[")) {
            return PRIVATE_IPV6.matcher(name).matches();
        }
        if (IPV4.matcher(name).matches()) {
            return PRIVATE_IPV4.matcher(name).matches();
        }
        return !name.contains(".") || SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
