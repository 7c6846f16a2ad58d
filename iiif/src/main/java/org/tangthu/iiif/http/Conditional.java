package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Arrays;

/** Conditional requests (RFC 9110, section 13), by weak validators: an answer is the same, if not byte for byte. */
public final class Conditional {
    private Conditional() {}

    /**
     * Sets the validators, and the status 304 if the client's copy is still good.
     *
     * @param tag without quotes
     * @return whether the answer is thereby complete
     */
    public static boolean notModified(
            HttpServletRequest request, HttpServletResponse response, String tag, Instant modified) {
        String validator = "W/\"" + tag + "\"";
        response.setHeader("ETag", validator);
        response.setDateHeader("Last-Modified", modified.toEpochMilli());
        String known = request.getHeader("If-None-Match");
        boolean same = known != null ? matches(known, tag) : notSince(request, modified);
        if (same) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return same;
    }

    private static boolean matches(String known, String tag) {
        return known.equals("*")
                || Arrays.stream(known.split(","))
                        .map(String::strip)
                        .map(value -> value.startsWith("W/") ? value.substring(2) : value)
                        .anyMatch(value -> value.equals('"' + tag + '"'));
    }

    private static boolean notSince(HttpServletRequest request, Instant modified) {
        try {
            return request.getDateHeader("If-Modified-Since") / 1000 >= modified.getEpochSecond();
        } catch (IllegalArgumentException e) {
            return false; // RFC 9110, section 13.1.3: a date that is none is ignored
        }
    }
}
