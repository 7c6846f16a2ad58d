package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
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
        String rest = uri.length() > own ? uri.substring(own) : "";
        return Arrays.stream(rest.split("/", -1)).map(Path::decode).toList();
    }

    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException("The address is badly encoded");
        }
    }
}
