package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.InvalidRequestException;

/** The segments of an address, taken from its raw form: an encoded slash does not part segments. */
final class Path {
    private static final int MAX_LENGTH = 1_000;

    private Path() {}

    /** @throws InvalidRequestException if the address is too long or badly encoded */
    static List<String> of(HttpServletRequest request) {
        String uri = request.getRequestURI();
        int own = request.getContextPath().length() + request.getServletPath().length() + 1;
        if (uri.length() > MAX_LENGTH + own) {
            throw new InvalidRequestException("The address is too long");
        }
        List<String> segments = new ArrayList<>(6);
        int at = Math.min(own, uri.length());
        for (int slash = uri.indexOf('/', at); slash >= 0; slash = uri.indexOf('/', at)) {
            segments.add(decode(uri.substring(at, slash)));
            at = slash + 1;
        }
        segments.add(decode(uri.substring(at)));
        return segments;
    }

    private static String decode(String segment) {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("The address is badly encoded");
        }
    }
}
