package org.tangthu.portal.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.api.http.ProblemDocument;
import org.tangthu.portal.frame.Language;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.limits.SecurityHeaders;
import org.tangthu.portal.pages.ErrorPage;
import org.tangthu.portal.pages.Pages;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.negotiation.Accept;

/**
 * The last word when nothing else has answered: a page for browsers, a problem document (RFC 9457) for programs, never a
 * stack trace. What broke is logged here, once, under the request's number.
 */
final class ErrorAnswers extends ErrorReportValve {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorAnswers.class);
    private static final String JSON = "application/json";
    private static final String HTML = "text/html";
    private static final String TOKEN_IN_ADDRESS =
            "A token never stands in an address, where logs and histories keep it: send it as Authorization: Bearer,"
                    + " and revoke this one";
    private static final List<String> FOR_PROGRAMS = List.of("/api/", "/iiif/", "/sparql", "/data/");

    private final Pages pages;
    private final BulkDoors doors;
    private final SecurityHeaders headers;

    /** @param headers for requests so broken that they are refused before any filter sees them */
    ErrorAnswers(Pages pages, Addresses addresses, SecurityHeaders headers) {
        this.pages = pages;
        this.doors = new BulkDoors(addresses);
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, Throwable thrown) {
        Optional<String> id = Optional.ofNullable(request.getAttribute(LimitsFilter.REQUEST_ID))
                .map(String::valueOf);
        int status = response.getStatus();
        if (thrown != null && status >= 500) {
            LOG.error(
                    "{} {} failed, request {}",
                    request.getMethod(),
                    request.getRequestURI(),
                    id.orElse("none"),
                    thrown);
        } else if (thrown != null) {
            LOG.debug("A request was refused", thrown);
        }
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        headers.setOn(response);
        response.addHeader("Vary", "Accept");
        boolean overBudget = request.getAttribute(LimitsFilter.OVER_BUDGET) != null;
        if (overBudget) {
            doors.linkFrom(response);
        }
        if (isProgram(request)) {
            boolean tokenInAddress = request.getAttribute(LimitsFilter.TOKEN_IN_ADDRESS) != null;
            String detail =
                    (tokenInAddress ? TOKEN_IN_ADDRESS : detail(status)) + (overBudget ? ". " + doors.sentence() : "");
            response.setContentType(ProblemDocument.MEDIA_TYPE);
            write(response, ProblemDocument.of(status, detail, id).toString());
        } else {
            Language language = Language.ofQuery(request.getQueryString());
            ErrorPage page = overBudget ? pages.overBudget(status, id, language) : pages.error(status, id, language);
            response.setContentType(HTML + ";charset=UTF-8");
            response.setHeader("Content-Language", language.tag());
            write(response, pages.html(page, "/", language));
        }
    }

    private static boolean isProgram(Request request) {
        boolean page = Accept.of(request.getHeaders("Accept"))
                .best(List.of(ProblemDocument.MEDIA_TYPE, JSON, HTML))
                .filter(HTML::equals)
                .isPresent();
        return !page || FOR_PROGRAMS.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    private static String detail(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this address";
            case 429 -> "Your network sent too many requests within a minute; wait as long as Retry-After says";
            case 503 -> "The server cannot answer this now; wait as long as Retry-After says, if it is there";
            default ->
                status < 500
                        ? "The request cannot be answered as it stands"
                        : "The server failed; the operator finds it in the log by the number of the request";
        };
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
