package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.tangthu.repository.negotiation.EntityTag;

/** Conditional requests (RFC 9110, section 13), by weak validators: an answer is the same, if not byte for byte. */
public final class Conditional {
    private Conditional() {}

    /**
     * Sets the validators, and the status 304 if the client's copy is still good.
     *
     * @return whether the answer is thereby complete
     */
    public static boolean notModified(
            HttpServletRequest request, HttpServletResponse response, EntityTag tag, Instant modified) {
        response.setDateHeader("Last-Modified", modified.toEpochMilli());
        if (notModified(request, response, tag)) {
            return true;
        }
        boolean tagged = request.getHeader("If-None-Match") != null;
        return !tagged && notSince(request, modified) && complete(response);
    }

    /** The same for what hangs on more than one date. */
    public static boolean notModified(HttpServletRequest request, HttpServletResponse response, EntityTag tag) {
        response.setHeader("ETag", tag.toString());
        return tag.isIn(request.getHeaders("If-None-Match")) && complete(response);
    }

    private static boolean complete(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        return true;
    }

    private static boolean notSince(HttpServletRequest request, Instant modified) {
        try {
            return request.getDateHeader("If-Modified-Since") / 1000 >= modified.getEpochSecond();
        } catch (IllegalArgumentException e) {
            return false; // RFC 9110, section 13.1.3: a date that is none is ignored
        }
    }
}
