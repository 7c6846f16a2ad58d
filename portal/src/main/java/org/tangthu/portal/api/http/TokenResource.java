package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ApiToken;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.TokenDesk;

/**
 * API tokens. Whoever holds one sees and revokes those of its owner; making one needs the scope of accounts, so that a
 * token which fell into wrong hands cannot live on in another.
 */
@Path("tokens")
@Produces(MediaType.APPLICATION_JSON)
public final class TokenResource {
    static final String ADDRESS = "/api/tokens";
    private static final int USUAL_DAYS = 90;

    private final AccountServices accounts;
    private final Addresses addresses;

    TokenResource(AccountServices accounts, Addresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    /** Everybody's for who looks after accounts, else the own ones; never a value. */
    @GET
    @Needs
    public Response list(@Context HttpServletRequest request) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("tokens");
        known(request).forEach(token -> list.add(json(token)));
        return Response.ok(answer).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Needs(value = Scope.ACCOUNTS, everywhere = true)
    public Response make(InputStream body, @Context HttpServletRequest request) {
        SmallForm form = SmallForm.read(body, Set.of("name", "account", "scopes", "libraries", "days"));
        Authority maker = Caller.of(request).authority();
        Optional<Account> owner = form.ifThere("account")
                .map(accounts.administration()::get)
                .or(() -> accounts.accounts().find(maker.actor()));
        TokenDesk.Made made = accounts.tokens()
                .make(
                        Doers.of(request),
                        maker,
                        owner,
                        new TokenDesk.Wish(
                                form.text("name"),
                                scopes(form.texts("scopes").orElse(Set.of())),
                                form.texts("libraries"),
                                form.number("days", USUAL_DAYS)));
        return Response.created(
                        URI.create(addresses.at(ADDRESS + "/" + made.token().id())))
                .entity(json(made.token()).put("token", made.value()))
                .build();
    }

    private static Set<Scope> scopes(Set<String> codes) {
        try {
            return codes.stream().map(Scope::of).collect(Collectors.toSet());
        } catch (IllegalArgumentException unknown) {
            throw Refusal.badRequest("There is no such scope; there are "
                    + List.of(Scope.values()).stream().map(Scope::code).collect(Collectors.joining(", ")));
        }
    }

    @DELETE
    @Path("{token}")
    @Needs
    public Response revoke(@PathParam("token") String id, @Context HttpServletRequest request) {
        ApiToken token = known(request).stream()
                .filter(known -> known.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("token", id));
        accounts.tokens().revoke(Doers.of(request), token);
        return Response.noContent().build();
    }

    private List<ApiToken> known(HttpServletRequest request) {
        Authority authority = Caller.of(request).authority();
        return authority.mayEverywhere(Scope.ACCOUNTS)
                ? accounts.tokens().all()
                : accounts.tokens().of(Optional.of(authority.actor()).filter(actor -> !actor.equals(Authority.OWNER)));
    }

    private static ObjectNode json(ApiToken token) {
        ObjectNode node = Json.object().put("id", token.id()).put("name", token.name());
        token.account().ifPresent(account -> node.put("account", account));
        ArrayNode scopes = node.putArray("scopes");
        token.scopes().stream().map(Scope::code).sorted().forEach(scopes::add);
        token.libraries().ifPresent(libraries -> libraries.stream().sorted().forEach(node.putArray("libraries")::add));
        return node.put("created", token.created().toString())
                .put("ends", token.ends().toString());
    }
}
