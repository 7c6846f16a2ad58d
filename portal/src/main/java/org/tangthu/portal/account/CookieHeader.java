package org.tangthu.portal.account;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The request header {@code Cookie} (RFC 6265, section 4.2.1). */
final class CookieHeader {
    private CookieHeader() {}

    /** The value of a cookie; empty too if there are several of the name, of which some are not ours. */
    static Optional<String> only(String header, String name) {
        List<String> values = Stream.of(header.split(";"))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name) && pair.startsWith("=", name.length()))
                .map(pair -> pair.substring(name.length() + 1))
                .toList();
        return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }
}
