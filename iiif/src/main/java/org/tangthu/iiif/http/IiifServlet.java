package org.tangthu.iiif.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.auth.Bearers;
import org.tangthu.iiif.error.GoneException;
import org.tangthu.iiif.error.IiifException;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.error.NotOfferedException;
import org.tangthu.iiif.error.RetryLaterException;
import org.tangthu.iiif.error.UnauthorizedException;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.negotiation.Accept;

/**
 * A read-only door. Answers GET and HEAD, lets scripts of every site read (CORS), and turns this module's exceptions
 * into statuses with one line of text.
 */
public abstract class IiifServlet extends HttpServlet {
    protected static final String JSON = "application/json";
    protected static final String LINKED_DATA = "application/ld+json";
    private static final Logger LOG = LoggerFactory.getLogger(IiifServlet.class);
    private static final long serialVersionUID = 1L;

    /**
     * Answers GET, or HEAD, to which the server adds no body.
     *
     * @param path the segments after the servlet's own path, decoded
     */
    protected abstract void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException;

    @Override
    protected final void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Access-Control-Allow-Origin", "*");
        switch (request.getMethod()) {
            case "GET", "HEAD" -> guarded(request, response);
            case "OPTIONS" -> preflight(response);
            default -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            }
        }
    }

    private void guarded(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            answer(Path.of(request), request, response);
        } catch (IiifException e) {
            fail(e, request, response);
        }
    }

    private static void preflight(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, If-None-Match, If-Modified-Since");
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void fail(IiifException failure, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        int status = status(failure);
        String line = failure.getMessage();
        if (status == HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            LOG.error("{} failed", request.getRequestURI(), failure);
            line = "The answer could not be made; the server's log says why";
        }
        if (failure instanceof RetryLaterException later) {
            response.setHeader("Retry-After", Long.toString(later.retryAfter().toSeconds()));
            response.setHeader("Access-Control-Expose-Headers", "Retry-After");
        }
        response.setHeader("ETag", null);
        response.setHeader("Last-Modified", null);
        response.setStatus(status);
        if (failure instanceof UnauthorizedException) {
            unauthorized(response);
        }
        response.setHeader("Cache-Control", "no-store");
        send(response, "text/plain;charset=utf-8", (line + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Says that another visitor might have been answered. */
    private static void unauthorized(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Bearer");
    }

    private static int status(IiifException failure) {
        if (failure instanceof InvalidRequestException) {
            return HttpServletResponse.SC_BAD_REQUEST;
        } else if (failure instanceof NotFoundException) {
            return HttpServletResponse.SC_NOT_FOUND;
        } else if (failure instanceof GoneException) {
            return HttpServletResponse.SC_GONE;
        } else if (failure instanceof UnauthorizedException) {
            return HttpServletResponse.SC_UNAUTHORIZED;
        } else if (failure instanceof NotOfferedException) {
            return HttpServletResponse.SC_NOT_IMPLEMENTED;
        } else if (failure instanceof RetryLaterException) {
            return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    /** Who asks, as the server found out before. */
    protected static Visitor visitor(HttpServletRequest request) {
        return Optional.ofNullable((Visitor) request.getAttribute(Visitor.ATTRIBUTE))
                .orElse(Visitor.ANONYMOUS);
    }

    /** Who asks, by the token of a viewer too if one comes along; whoever looks at the request later finds the same visitor. */
    protected static Visitor visitor(HttpServletRequest request, Bearers bearers) {
        Visitor visitor = bearers.visitor(visitor(request), request.getHeader("Authorization"));
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        return visitor;
    }

    /** Whether the client wants this media type rather than the one it gets otherwise. */
    protected static boolean asksFor(HttpServletRequest request, String mediaType, String otherwise) {
        return Accept.of(request.getHeaders("Accept"))
                .best(List.of(otherwise, mediaType))
                .filter(mediaType::equals)
                .isPresent();
    }

    /** Sends bytes. */
    protected static void send(HttpServletResponse response, String mediaType, byte[] body) throws IOException {
        response.setContentType(mediaType);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
