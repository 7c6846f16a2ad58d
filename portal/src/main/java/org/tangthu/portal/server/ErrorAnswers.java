package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.limits.LimitsFilter;

/**
 * The last word when nothing else has answered: a page for browsers, a problem document (RFC 9457) for programs, never a
 * stack trace. What broke is logged here, once, under the request's number.
 */
final class ErrorAnswers extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/iiif/", "/sparql", "/data/");

    private final ErrorPage page;

    ErrorAnswers(ErrorPage page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        String id = String.valueOf(request.getAttribute(LimitsFilter.REQUEST_ID));
        if (thrown != null) {
            LOG.error("{} {} failed, request {}", request.getMethod(), request.getRequestURI(), id, thrown);
        }
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        boolean program = FOR_PROGRAMS.stream().anyMatch(request.getRequestURI()::startsWith) || !asksForHtml(request);
        response.setContentType(program ? "application/problem+json" : "text/html;charset=UTF-8");
        response.addHeader("Vary", "Accept");
        String body = program
                ? page.problem(status, id)
                : page.html(status, id, request.getParameter("lang"), request.getHeader("Accept-Language"));
        write(response, body);
    }

    private static boolean asksForHtml(Request request) {
        String accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    private static void write(Response response, String body) {
        try {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
            response.finishResponse();
        } catch (IOException | IllegalStateException gone) {
            LOG.debug("The client did not wait for the error answer", gone);
        }
    }
}
