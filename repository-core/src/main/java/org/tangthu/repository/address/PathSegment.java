package org.tangthu.repository.address;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Identifiers in the paths of addresses: those of libraries may hold a slash or a colon. */
public final class PathSegment {
    private PathSegment() {}

    /** How an identifier stands in a path (RFC 3986, section 3.3). */
    public static String of(String identifier) {
        return URLEncoder.encode(identifier, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /**
     * The identifier that stands in a path, of which a server may have decoded anything or nothing: no identifier holds a
     * percent sign. What is badly encoded stays as it is, and names nothing.
     */
    public static String identifier(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }
}
