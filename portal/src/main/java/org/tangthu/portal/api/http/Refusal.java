package org.tangthu.portal.api.http;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.problem.Problem;

/** A request that is answered with an error: the facts of the problem document. */
final class Refusal extends PortalException {
    private static final long serialVersionUID = 1L;

    private static final String CHALLENGE = "WWW-Authenticate";
    private static final String REALM = "Bearer realm=\"tangthu\"";

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

    /** Nobody known asks for something that needs a scope (RFC 6750, section 3). */
    static Refusal unauthorized(Scope... scopes) {
        String needed = Arrays.stream(scopes)
                .map(scope -> " with the scope '" + scope.code() + "'")
                .collect(Collectors.joining());
        return new Refusal(
                401,
                "This needs a token" + needed + ", sent as Authorization: Bearer; tokens are made"
                        + " under " + TokenResource.ADDRESS + " or on the page of an account. What was sent is none, or"
                        + " has ended",
                List.of(),
                Map.of(CHALLENGE, REALM));
    }

    /** The token lacks a scope. */
    static Refusal forbidden(Scope scope) {
        return insufficient(scope, "This needs a token with the scope '" + scope.code() + "', which this one lacks");
    }

    /** The token has the scope, at other libraries. */
    static Refusal forbidden(Scope scope, String library) {
        return insufficient(
                scope,
                "This needs a token with the scope '" + scope.code() + "' for the library " + library
                        + "; this one has it for others only");
    }

    /** The token may do less than what it would give to, or change of, an account. */
    static Refusal forbiddenOffice(String login) {
        return new Refusal(
                403,
                "The account '" + login + "' may do, or would do, more than this token; take one that may as much");
    }

    /** The token has the scope, at some libraries only. */
    static Refusal forbiddenEverywhere(Scope scope) {
        return insufficient(
                scope,
                "This needs a token with the scope '" + scope.code()
                        + "' for all libraries; this one has it for some only");
    }

    private static Refusal insufficient(Scope scope, String detail) {
        return new Refusal(
                403,
                detail,
                List.of(),
                Map.of(CHALLENGE, REALM + ", error=\"insufficient_scope\", scope=\"" + scope.code() + "\""));
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
