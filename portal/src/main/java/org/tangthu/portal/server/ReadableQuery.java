package org.tangthu.portal.server;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Refuses a query that cannot be decoded, so that nobody behind stumbles over it. */
final class ReadableQuery extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (readable(request)) {
            chain.doFilter(request, response);
        } else {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /**
     * Of a POST nothing is read here: its body, which may be a form, belongs to the servlet. So does a query of SPARQL, whose
     * mistakes are told in the words of its protocol and to scripts of every origin.
     */
    private static boolean readable(HttpServletRequest request) {
        if (request.getQueryString() == null
                || request.getMethod().equals("POST")
                || request.getServletPath().equals("/sparql")) {
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
