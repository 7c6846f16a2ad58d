package org.tangthu.portal.api.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.tangthu.portal.limits.Caller;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.account.Scope;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.signin.AccountAdministration;

/**
 * Accounts, by login or id, for who looks after all of them. Nobody gives, or changes of others, what is more than they
 * may themselves: a token for accounts alone makes no administrators.
 */
@Path("accounts")
@Needs(value = Scope.ACCOUNTS, everywhere = true)
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {
    private static final String ADDRESS = "/api/accounts";
    private static final int MAX_LIMIT = 200;

    private final AccountAdministration administration;
    private final Addresses addresses;

    AccountResource(AccountAdministration administration, Addresses addresses) {
        this.administration = administration;
        this.addresses = addresses;
    }

    /** @param after the login after which to begin */
    @GET
    public Response list(
            @QueryParam("after") @DefaultValue("") String after,
            @QueryParam("limit") @DefaultValue("50") String limit) {
        int most = Parameters.limit(limit, MAX_LIMIT);
        List<Account> accounts = administration.list(after, most);
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray("accounts");
        accounts.forEach(account -> list.add(json(account)));
        if (accounts.size() == most) {
            String last = accounts.get(most - 1).login();
            answer.put("next", addresses.at(ADDRESS + "?after=" + last.replace("+", "%2B") + "&limit=" + most));
        }
        return Response.ok(answer).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response add(InputStream body, @Context HttpServletRequest request) {
        SmallForm form = SmallForm.read(body, Set.of("login", "name", "role", "libraries", "password"));
        String login = form.text("login");
        Role role = role(form);
        check(role, login, request);
        Account account =
                administration.add(Doers.of(request), login, form.text("name"), role, form.ifThere("password"));
        return Response.created(URI.create(addresses.at(ADDRESS + "/" + account.id())))
                .entity(json(account))
                .build();
    }

    @GET
    @Path("{account}")
    public Response read(@PathParam("account") String name) {
        return Response.ok(json(administration.get(name))).build();
    }

    /** Forgets it with its credentials, sessions and tokens. */
    @DELETE
    @Path("{account}")
    public Response remove(@PathParam("account") String name, @Context HttpServletRequest request) {
        administration.remove(Doers.of(request), subordinate(name, request));
        return Response.noContent().build();
    }

    @PUT
    @Path("{account}/role")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response role(@PathParam("account") String name, InputStream body, @Context HttpServletRequest request) {
        Role role = role(SmallForm.read(body, Set.of("role", "libraries")));
        check(role, name, request);
        return changed(administration.giveRole(Doers.of(request), subordinate(name, request), role));
    }

    /** All groups of which it is a member from now on. */
    @PUT
    @Path("{account}/groups")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response groups(@PathParam("account") String name, InputStream body, @Context HttpServletRequest request) {
        Set<Group> groups = SmallForm.read(body, Set.of("groups")).pairs("groups", "library", "name", Group::new);
        return changed(administration.giveGroups(Doers.of(request), subordinate(name, request), groups));
    }

    /** All its sessions end. */
    @PUT
    @Path("{account}/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response password(@PathParam("account") String name, InputStream body, @Context HttpServletRequest request) {
        String password = SmallForm.read(body, Set.of("password")).text("password");
        administration.givePassword(Doers.of(request), subordinate(name, request), password);
        return Response.noContent().build();
    }

    @POST
    @Path("{account}/lock")
    public Response lock(@PathParam("account") String name, @Context HttpServletRequest request) {
        return changed(administration.lock(Doers.of(request), subordinate(name, request)));
    }

    @POST
    @Path("{account}/unlock")
    public Response unlock(@PathParam("account") String name, @Context HttpServletRequest request) {
        return changed(administration.unlock(Doers.of(request), subordinate(name, request)));
    }

    /** Takes the second factor away; all its sessions end. */
    @DELETE
    @Path("{account}/factor")
    public Response resetFactor(@PathParam("account") String name, @Context HttpServletRequest request) {
        administration.resetFactor(Doers.of(request), subordinate(name, request));
        return Response.noContent().build();
    }

    /** The account, if it may do no more than whoever asks. */
    private Account subordinate(String name, HttpServletRequest request) {
        Account account = administration.get(name);
        check(account.role(), account.login(), request);
        return account;
    }

    private static void check(Role role, String login, HttpServletRequest request) {
        if (!Caller.of(request).authority().covers(role.authority(login))) {
            throw Refusal.forbiddenOffice(login);
        }
    }

    private static Role role(SmallForm form) {
        try {
            return Role.of(form.text("role"), form.texts("libraries").orElse(Set.of()));
        } catch (IllegalArgumentException e) {
            throw new Refusal(422, e.getMessage());
        }
    }

    private static Response changed(Account account) {
        return Response.ok(json(account)).build();
    }

    private static ObjectNode json(Account account) {
        ObjectNode node = Json.object()
                .put("id", account.id())
                .put("login", account.login())
                .put("name", account.name())
                .put("role", account.role().code());
        if (account.role() instanceof Role.Librarian librarian) {
            librarian.libraries().stream().sorted().forEach(node.putArray("libraries")::add);
        }
        ArrayNode groups = node.putArray("groups");
        account.groups()
                .forEach(group ->
                        groups.addObject().put("library", group.library()).put("name", group.name()));
        return node.put("locked", account.locked())
                .put("secondFactor", account.secondFactor())
                .put("created", account.created().toString());
    }
}
