package org.tangthu.portal.api.http;

import java.util.List;
import java.util.Map;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.problem.Problem;

/** A request that is answered with an error: the facts of the problem document. */
final class Refusal extends PortalException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Problem> problems;
    private final transient Map<String, String> headers;

    Refusal(int status, String detail) {
        this(status, detail, List.of(), Map.of());
    }

    Refusal(int status, String detail, List<Problem> problems, Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.problems = List.copyOf(problems);
        this.headers = Map.copyOf(headers);
    }

    static Refusal badRequest(String detail) {
        return new Refusal(400, detail);
    }

    static Refusal unauthorized() {
        return new Refusal(
                401,
                "This needs the administrator's token: send it as Authorization: Bearer, it stands in the file"
                        + " admin-token of the home",
                List.of(),
                Map.of("WWW-Authenticate", "Bearer realm=\"tangthu\""));
    }

    static Refusal notFound(String what, String id) {
        return new Refusal(404, "There is no " + what + " '" + shorten(id) + "'");
    }

    static Refusal gone(String what, String id) {
        return new Refusal(410, "The " + what + " '" + shorten(id) + "' was withdrawn");
    }

    int status() {
        return status;
    }

    List<Problem> problems() {
        return problems;
    }

    Map<String, String> headers() {
        return headers;
    }

    private static String shorten(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
