package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.oidc.OpenIdProvider;
import org.tangthu.repository.address.Addresses;

/** Signing out. A link alone signs nobody out: it asks. */
@Path("/sign-out")
public final class SignOutResource {
    private final People people;
    private final Doorkeeper doorkeeper;
    private final SignInCookie cookie;
    private final Addresses addresses;
    private final Responses responses;

    @Inject
    SignOutResource(
            People people, Doorkeeper doorkeeper, SignInCookie cookie, Addresses addresses, Responses responses) {
        this.people = people;
        this.doorkeeper = doorkeeper;
        this.cookie = cookie;
        this.addresses = addresses;
        this.responses = responses;
    }

    @GET
    public Response ask(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        return responses.unkept(200, people.signInPages().signOut(form, asked.language()), asked);
    }

    /** What this browser was shown goes with the session, as far as the browser helps. */
    @POST
    public Response signOut(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormGuard.fields(request);
        Optional<SignedIn> found = SignedIn.of(request);
        found.ifPresent(left -> people.accounts().signIn().out(left.session(), Doorkeeper.origin(request)));
        Optional<URI> ending = found.flatMap(this::ending);
        return Response.fromResponse(
                        responses.unkept(200, people.signInPages().signedOut(ending, asked.language()), asked))
                .header(HttpHeaders.SET_COOKIE, cookie.removed())
                .header("Clear-Site-Data", "\"cache\"")
                .build();
    }

    /** For who can sign in at the provider: where to end the session there. */
    private Optional<URI> ending(SignedIn left) {
        return people.openId()
                .map(People.OpenId::provider)
                .filter(provider -> comesFrom(provider, left))
                .flatMap(provider -> provider.ending(URI.create(addresses.at("/"))));
    }

    private boolean comesFrom(OpenIdProvider provider, SignedIn left) {
        return people.accounts().accounts().identities(left.account().id()).stream()
                .anyMatch(identity -> identity.issuer().equals(provider.issuer()));
    }
}
