package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.linkeddata.sparql.job.TooManyJobs;
import org.tangthu.portal.api.UploadCut;
import org.tangthu.portal.api.WrongState;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.ocr.OcrBusy;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.commit.CommitConflict;
import org.tangthu.repository.commit.VersionConflict;
import org.tangthu.repository.deposit.DepositRefused;
import org.tangthu.repository.erasure.ErasureRefused;
import org.tangthu.repository.problem.Problem;
import org.tangthu.repository.problem.Problem.Severity;
import org.tangthu.repository.publication.PublicationRefused;
import org.tangthu.repository.publication.PublicationReport;
import org.tangthu.repository.signin.AccountRefused;
import org.tangthu.repository.signin.PasswordRefused;
import org.tangthu.repository.signin.TooManySignIns;

/** Answers every error with a problem document; what is our fault is logged here, once, and not told. */
final class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

    /** Seconds after which what is overburdened may be tried again. */
    private static final String PAUSE = "10";

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return write(refusal.status(), refusal.getMessage(), refusal.problems(), refusal.headers());
        }
        if (thrown instanceof DepositRefused refused) {
            return write(status(refused.reason()), refused.getMessage(), refused.problems(), Map.of());
        }
        if (thrown instanceof ErasureRefused refused) {
            return write(status(refused.obstacle()), refused.getMessage());
        }
        if (thrown instanceof AccountRefused refused) {
            return write(status(refused.why()), refused.getMessage());
        }
        if (thrown instanceof UploadCut) {
            return write(400, thrown.getMessage());
        }
        if (thrown instanceof PasswordRefused) {
            return write(422, thrown.getMessage());
        }
        if (thrown instanceof PublicationRefused refused) {
            return write(422, refused.getMessage(), problems(refused.report()), Map.of());
        }
        if (thrown instanceof VersionConflict conflict) {
            return write(Status.PRECONDITION_FAILED.getStatusCode(), conflict.getMessage());
        }
        if (thrown instanceof CommitConflict
                || thrown instanceof WrongState
                || thrown instanceof OcrBusy
                || thrown instanceof LoginTaken) {
            return write(Status.CONFLICT.getStatusCode(), thrown.getMessage());
        }
        if (thrown instanceof TooManyJobs) {
            return write(429, thrown.getMessage());
        }
        if (thrown instanceof TooManySignIns
                || thrown instanceof SearchUnavailable
                || thrown instanceof PageTextSearchUnavailable) {
            return write(503, thrown.getMessage(), List.of(), Map.of(HttpHeaders.RETRY_AFTER, PAUSE));
        }
        if (thrown instanceof WebApplicationException web && web.getResponse().getStatus() < 500) {
            return ofJersey(web.getResponse());
        }
        LOG.error("{} {} failed, request {}", request.getMethod(), request.getRequestURI(), requestId(), thrown);
        return write(500, "The server failed; the operator finds the request " + requestId() + " in the log");
    }

    private static List<Problem> problems(PublicationReport report) {
        return report.findings().stream()
                .map(rule -> rule.problem(rule.mandatory() ? Severity.ERROR : Severity.NOTE, "", 0))
                .toList();
    }

    private static int status(AccountRefused.Why why) {
        return switch (why) {
            case UNKNOWN -> 404;
            case UNFIT -> 422;
            case FORBIDDEN -> 403;
        };
    }

    private static int status(DepositRefused.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> 404;
            case FORBIDDEN -> 403;
            case STATE, OFFSET, INCOMPLETE -> 409;
            case QUOTA -> 413;
            case INVALID, DIGEST -> 422;
        };
    }

    private static int status(ErasureRefused.Obstacle obstacle) {
        return switch (obstacle) {
            case UNKNOWN -> 404;
            case SAME_PERSON, OPENED -> 403;
            case ASKED_ALREADY, CLOSED -> 409;
        };
    }

    private Response ofJersey(Response answer) {
        String allowed = answer.getHeaderString(HttpHeaders.ALLOW);
        String detail =
                switch (answer.getStatus()) {
                    case 404 -> "There is no such address; " + OpenApiResource.ADDRESS + " lists them all";
                    case 405 -> "This address does not take " + request.getMethod();
                    case 406 -> "This address answers in JSON";
                    case 415 -> "This address does not take this Content-Type";
                    default -> "The request cannot be understood";
                };
        return write(
                answer.getStatus(), detail, List.of(), allowed == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allowed));
    }

    private Response write(int status, String detail) {
        return write(status, detail, List.of(), Map.of());
    }

    private Response write(int status, String detail, List<Problem> problems, Map<String, String> headers) {
        ObjectNode document = ProblemDocument.of(status, detail, Optional.of(requestId()));
        if (!problems.isEmpty()) {
            ArrayNode list = document.putArray("problems");
            problems.forEach(problem -> list.add(Json.problem(problem)));
        }
        Response.ResponseBuilder response =
                Response.status(status).entity(document).type(ProblemDocument.MEDIA_TYPE);
        headers.forEach(response::header);
        return response.build();
    }

    private String requestId() {
        return String.valueOf(request.getAttribute(LimitsFilter.REQUEST_ID));
    }
}
