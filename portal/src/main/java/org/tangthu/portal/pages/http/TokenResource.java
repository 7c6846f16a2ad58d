package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.account.AccountPages;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.signin.AccountRefused;
import org.tangthu.repository.signin.TokenDesk;

/** The API tokens of somebody's own account. */
@Path("/account/tokens")
public final class TokenResource {
    private final TokenDesk tokens;
    private final AccountPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    TokenResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.tokens = people.accounts().tokens();
        this.pages = people.accountPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    @GET
    public Response tokens(@Context HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request)).with("days", "90");
        return doorkeeper.own(request, me -> page(200, form, me, Request.of(request)));
    }

    private Response page(int status, FormView form, SignedIn me, Request asked) {
        return responses.unkept(
                status,
                pages.tokens(
                        form,
                        tokens.of(Optional.of(me.account().id())),
                        me.account().authority(),
                        asked.language()),
                asked);
    }

    /** The answer shows the token; nothing keeps it. */
    @POST
    public Response make(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        FormView form =
                FormView.empty(FormGuard.token(request)).with(fields, "name", "scope", "library", "libraries", "days");
        return doorkeeper.own(request, me -> {
            if (!fields.has("scope")) {
                return page(422, pages.wrong(form, "scope", "tokens.scopes.none", asked.language()), me, asked);
            }
            try {
                TokenDesk.Made made = tokens.make(
                        Doorkeeper.doer(me.account(), request),
                        me.account().authority(),
                        Optional.of(me.account()),
                        wish(fields));
                return responses.unkept(200, pages.tokenMade(made, asked.language()), asked);
            } catch (AccountRefused | IllegalArgumentException unfit) {
                return page(422, pages.wrong(form, "name", "tokens.unfit", asked.language()), me, asked);
            }
        });
    }

    private static TokenDesk.Wish wish(FormFields fields) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        fields.all("scope").forEach(code -> scopes.add(Scope.of(code)));
        Set<String> libraries = Stream.concat(
                        fields.all("library").stream(),
                        Stream.of(fields.text("libraries").split("[\\s,;]+")))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        return new TokenDesk.Wish(
                fields.text("name"),
                scopes,
                Optional.<Set<String>>of(libraries).filter(chosen -> !chosen.isEmpty()),
                Integer.parseInt(fields.text("days")));
    }

    @POST
    @Path("revoke")
    public Response revoke(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return doorkeeper.own(request, me -> {
            tokens.of(Optional.of(me.account().id())).stream()
                    .filter(token -> token.id().equals(fields.text("token")))
                    .forEach(token -> tokens.revoke(Doorkeeper.doer(me.account(), request), token));
            return responses.seeOther("/account/tokens", Request.of(request));
        });
    }
}
