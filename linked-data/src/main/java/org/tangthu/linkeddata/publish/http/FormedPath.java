package org.tangthu.linkeddata.publish.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.tangthu.linkeddata.http.MediaType;

/**
 * The path of a request, whose extension may fix the form of the answer.
 *
 * @param bare decoded, without the extension
 * @param fixed the form that the extension names; empty if there is none
 */
record FormedPath(String bare, Optional<MediaType> fixed) {
    static FormedPath of(HttpServletRequest request) {
        String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        int dot = path.lastIndexOf('.');
        Optional<MediaType> fixed =
                dot < path.lastIndexOf('/') ? Optional.empty() : MediaType.ofExtension(path.substring(dot + 1));
        return new FormedPath(fixed.isPresent() ? path.substring(0, dot) : path, fixed);
    }

    /** The form in which to answer; empty if the client accepts none that there is. */
    Optional<MediaType> type(HttpServletRequest request) {
        return fixed.or(() -> MediaType.best(request, MediaType.RDF_THEN_HTML));
    }
}
