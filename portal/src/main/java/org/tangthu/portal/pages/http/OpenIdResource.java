package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tangthu.portal.account.AttemptCookie;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.oidc.Attempt;
import org.tangthu.portal.oidc.IdentityRefused;
import org.tangthu.portal.oidc.ProviderUnavailable;
import org.tangthu.portal.pages.account.ReturnAddress;
import org.tangthu.portal.pages.account.SignInPages.Notice;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.signin.SignInOutcome;
import org.tangthu.repository.signin.SignInOutcome.Entered;

/** Signing in at the OpenID provider: there, and back with an answer. */
@Path("/sign-in/openid")
public final class OpenIdResource {
    private static final Logger LOG = LoggerFactory.getLogger(OpenIdResource.class);

    private final People people;
    private final Doorkeeper doorkeeper;
    private final AttemptCookie cookie;
    private final Responses responses;
    private final URI callback;

    @Inject
    OpenIdResource(
            People people, Doorkeeper doorkeeper, AttemptCookie cookie, Addresses addresses, Responses responses) {
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.cookie = cookie;
        this.responses = responses;
        this.callback = URI.create(addresses.at("/sign-in/openid/answer"));
    }

    @GET
    public Response leave(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        ReturnAddress then = ReturnAddress.of(asked.parameters()
                .getOrDefault(ReturnAddress.PARAMETER, List.of(""))
                .get(0));
        return people.openId()
                .map(openId -> leave(openId, then, asked, request))
                .orElseGet(() -> responses.error(404, Optional.empty(), asked));
    }

    private Response leave(People.OpenId openId, ReturnAddress then, Request asked, HttpServletRequest request) {
        Attempt attempt = Attempt.begin();
        try {
            return Response.seeOther(openId.provider().authorization(attempt, callback))
                    .header(HttpHeaders.SET_COOKIE, cookie.carrying(attempt.secret(), then.path()))
                    .header(HttpHeaders.CACHE_CONTROL, "no-store")
                    .build();
        } catch (ProviderUnavailable away) {
            LOG.warn("Nobody can sign in elsewhere just now: {}", away.getMessage());
            return told(503, Notice.PROVIDER_AWAY, then, asked, request);
        }
    }

    /** Only the browser that began the attempt ends it, and only once. */
    @GET
    @Path("answer")
    public Response comeBack(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        Optional<AttemptCookie.Begun> begun = cookie.of(request);
        ReturnAddress then =
                begun.map(attempt -> ReturnAddress.of(attempt.returnTo())).orElse(ReturnAddress.ACCOUNT);
        Response response = people.openId().isEmpty()
                ? responses.error(404, Optional.empty(), asked)
                : begun.map(attempt ->
                                comeBack(people.openId().get(), new Attempt(attempt.secret()), then, asked, request))
                        .orElseGet(() -> told(400, Notice.PROVIDER_REFUSED, then, asked, request));
        return Response.fromResponse(response)
                .header(HttpHeaders.SET_COOKIE, cookie.removed())
                .build();
    }

    private Response comeBack(
            People.OpenId openId, Attempt attempt, ReturnAddress then, Request asked, HttpServletRequest request) {
        try {
            return openId.accounts()
                    .of(openId.provider().prove(attempt, callback, asked.parameters()), Doorkeeper.origin(request))
                    .map(account -> enter(account, then, asked, request))
                    .orElseGet(() -> told(403, Notice.NO_ACCOUNT, then, asked, request));
        } catch (IdentityRefused refused) {
            LOG.info("Somebody who came back from the OpenID provider was not let in: {}", refused.getMessage());
            return told(400, Notice.PROVIDER_REFUSED, then, asked, request);
        } catch (ProviderUnavailable away) {
            LOG.warn("Nobody can sign in elsewhere just now: {}", away.getMessage());
            return told(503, Notice.PROVIDER_AWAY, then, asked, request);
        }
    }

    private Response enter(Account account, ReturnAddress then, Request asked, HttpServletRequest request) {
        SignInOutcome outcome = people.accounts().signIn().known(account, Doorkeeper.origin(request));
        return outcome instanceof Entered entered
                ? doorkeeper.enter(entered, then, request)
                : told(403, Notice.LOCKED, then, asked, request);
    }

    /** The page of signing in, where a password does as ever. */
    private Response told(int status, Notice notice, ReturnAddress then, Request asked, HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return responses.unkept(
                status, people.signInPages().signIn(form, then, Optional.of(notice), asked.language()), asked);
    }
}
