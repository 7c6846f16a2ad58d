package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;

/** The segments of an address, taken from its raw form: an encoded slash does not part segments. */
final class Path {
    private static final int MAX_LENGTH = 1_000;

    private Path() {}

    /**
     * @throws InvalidRequestException if the address is too long or badly encoded
     * @throws NotFoundException if the servlet's own path is spelled otherwise than it is written everywhere
     */
    static List<String> of(HttpServletRequest request) {
        String uri = request.getRequestURI();
        String door = request.getContextPath() + request.getServletPath();
        if (uri.length() > MAX_LENGTH + door.length()) {
            throw new InvalidRequestException("The address is too long");
        }
        if (!leadsTo(door, uri)) {
            throw new NotFoundException("There is nothing here; this service stands at " + door);
        }
        List<String> segments = new ArrayList<>(6);
        int at = Math.min(door.length() + 1, uri.length());
        for (int slash = uri.indexOf('/', at); slash >= 0; slash = uri.indexOf('/', at)) {
            segments.add(decode(uri.substring(at, slash)));
            at = slash + 1;
        }
        segments.add(decode(uri.substring(at)));
        return segments;
    }

    /** An escape, a parameter or a second slash before the path's own part would shift where that begins. */
    private static boolean leadsTo(String door, String uri) {
        return uri.startsWith(door) && (uri.length() == door.length() || uri.charAt(door.length()) == '/');
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
