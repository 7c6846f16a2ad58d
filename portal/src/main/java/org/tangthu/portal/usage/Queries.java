package org.tangthu.portal.usage;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Reads the query of an address that was answered already; what is not well encoded stays as it is. */
final class Queries {
    private static final int MOST = 100;

    private Queries() {}

    record Pair(String name, String value) {}

    static Stream<Pair> pairs(String query) {
        return Stream.of(query.split("&", MOST)).filter(pair -> !pair.isEmpty()).map(Queries::pair);
    }

    static List<String> values(String query, String name) {
        return pairs(query)
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .toList();
    }

    private static Pair pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Pair(decoded(text), "")
                : new Pair(
                        decoded(text.substring(0, equals)),
                        decoded(text.substring(equals + 1)).strip());
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notWellEncoded) {
            return text;
        }
    }
}
