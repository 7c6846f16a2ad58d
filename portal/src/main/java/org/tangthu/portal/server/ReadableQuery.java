package org.tangthu.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses a query that cannot be decoded, so that nobody behind stumbles over it, and forms with files by methods that take
 * none: the container would read and keep their files for whoever asks for a parameter, before anybody saw who sends them.
 */
final class ReadableQuery extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Set<String> PROTOCOLS = Set.of("/oai", "/sparql");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (isForm(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (readable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.stripLeading().toLowerCase(Locale.ROOT).startsWith("multipart/")
                && !request.getMethod().equals("POST");
    }

    /**
     * Of a POST nothing is read here: its body, which may be a form, belongs to the servlet. So do queries of SPARQL and
     * arguments of OAI-PMH, whose mistakes are told in the words of their protocols.
     */
    private static boolean readable(HttpServletRequest request) {
        if (request.getQueryString() == null
                || request.getMethod().equals("POST")
                || PROTOCOLS.contains(request.getServletPath())) {
            return true;
        }
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException undecodable) {
            return false;
        }
    }
}
