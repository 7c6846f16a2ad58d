package org.tangthu.iiif.auth.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.iiif.auth.AuthApi;
import org.tangthu.iiif.auth.MessagePages;
import org.tangthu.iiif.auth.Origin;
import org.tangthu.iiif.auth.TokenAnswer;
import org.tangthu.iiif.auth.TokenAnswer.Refusal;
import org.tangthu.iiif.auth.Tokens;
import org.tangthu.iiif.auth.ViewerSessions;
import org.tangthu.iiif.error.InvalidRequestException;
import org.tangthu.iiif.error.NotFoundException;
import org.tangthu.iiif.http.IiifServlet;

/**
 * The token service of one version. To a page that names itself ({@code origin}) and its message ({@code messageId}) it
 * sends a page that posts the answer to exactly that origin, always with status 200, so that the page is run (2.0, section
 * 4.3; 1.0, section 2.2.6). Without an origin there is nobody to post to: 400.
 */
public final class TokenServlet extends IiifServlet {
    private static final int LONGEST_ID = 1_000;
    private static final long serialVersionUID = 1L;

    private final transient AuthApi api;
    private final transient Tokens tokens;
    private final transient ViewerSessions sessions;
    private final transient MessagePages pages;
    private final transient ObjectMapper json = new ObjectMapper();

    public TokenServlet(AuthApi api, Tokens tokens, ViewerSessions sessions, MessagePages pages) {
        this.api = api;
        this.tokens = tokens;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Override
    protected void answer(List<String> path, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (path.size() != 1 || !path.get(0).isEmpty()) {
            throw new NotFoundException("There is nothing here; the token service stands at " + api.path() + "/token");
        }
        response.setHeader("Cache-Control", "private, no-store");
        String messageId = request.getParameter("messageId");
        Optional<Origin> origin =
                Optional.ofNullable(request.getParameter("origin")).flatMap(Origin::parse);
        if (messageId == null && api.answersPrograms()) {
            answerProgram(ask(request, origin), response);
        } else {
            answerPage(
                    origin.orElseThrow(() -> new InvalidRequestException(
                            "origin is the origin of the page that asks, such as https://viewer.example.org")),
                    Optional.ofNullable(messageId).filter(id -> !id.isEmpty() && id.length() <= LONGEST_ID),
                    request,
                    response);
        }
    }

    private TokenAnswer ask(HttpServletRequest request, Optional<Origin> origin) {
        return tokens.of(visitor(request), secret(request), origin);
    }

    /** None where several cookies have the name: one of them was planted, and images take none of them either. */
    private Optional<String> secret(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        List<String> secrets = Stream.of(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(sessions.cookie()))
                .map(Cookie::getValue)
                .toList();
        return secrets.size() == 1 ? Optional.of(secrets.get(0)) : Optional.empty();
    }

    private void answerPage(
            Origin origin, Optional<String> messageId, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        TokenAnswer answer = messageId.isPresent()
                ? ask(request, Optional.of(origin))
                : new TokenAnswer.Refused(Refusal.INVALID_REQUEST);
        String message = json.writeValueAsString(api.message(answer, messageId.orElse("")));
        send(response, "text/html;charset=utf-8", pages.html(message, origin).getBytes(StandardCharsets.UTF_8));
    }

    private void answerProgram(TokenAnswer answer, HttpServletResponse response) throws IOException {
        if (answer instanceof TokenAnswer.Refused refused) {
            response.setStatus(status(refused.refusal()));
        }
        send(response, JSON, json.writeValueAsBytes(api.plain(answer)));
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case INVALID_REQUEST -> HttpServletResponse.SC_BAD_REQUEST;
            case INVALID_ORIGIN -> HttpServletResponse.SC_FORBIDDEN;
            case MISSING_ASPECT, INVALID_ASPECT, EXPIRED_ASPECT -> HttpServletResponse.SC_UNAUTHORIZED;
            case UNAVAILABLE -> HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        };
    }
}
