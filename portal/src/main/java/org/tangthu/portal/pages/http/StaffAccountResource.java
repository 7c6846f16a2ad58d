package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.staff.AccountReach;
import org.tangthu.portal.pages.staff.AccountWish;
import org.tangthu.portal.pages.staff.InitialPassword;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.ExternalIdentity;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountRefused;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;

/** One account, for those who look after it. What they do not look after is not there for them. */
@Path("/staff/accounts/{id}")
public final class StaffAccountResource {
    /** What was just done: the page after it says so. */
    private static final Set<String> DONE = Set.of("saved", "factor.gone", "lock.done", "unlock.done", "identity.done");

    private final People people;
    private final AccountServices accounts;
    private final AccountAdministration administration;
    private final StaffPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffAccountResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.people = people;
        this.accounts = people.accounts();
        this.administration = accounts.administration();
        this.pages = people.staffPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    /** What somebody does to an account. */
    private record Case(Account account, AccountReach reach, Doer doer) {}

    private Response with(String id, HttpServletRequest request, Function<Case, Response> answer) {
        return doorkeeper.staff(request, me -> {
            AccountReach reach = new AccountReach(me.account().authority());
            return accounts.accounts()
                    .find(id)
                    .filter(account -> reach.any() && reach.sees(account))
                    .map(account -> answer.apply(new Case(account, reach, Doorkeeper.doer(me.account(), request))))
                    .orElseGet(() -> responses.error(404, Optional.empty(), Request.of(request)));
        });
    }

    /** For what concerns the whole account. */
    private Response managing(String id, HttpServletRequest request, Function<Case, Response> answer) {
        return with(
                id,
                request,
                found -> found.reach().manages(found.account())
                        ? answer.apply(found)
                        : responses.error(403, Optional.empty(), Request.of(request)));
    }

    @GET
    public Response show(@PathParam("id") String id, @Context HttpServletRequest request) {
        Optional<String> done = Request.of(request).parameters().getOrDefault("done", List.of()).stream()
                .findFirst()
                .filter(DONE::contains)
                .map(code -> "staff.account." + code);
        return with(id, request, found -> {
            FormView form = FormView.empty(FormGuard.token(request));
            return page(200, StaffPages.filled(form, found.account(), found.reach()), found, done, request);
        });
    }

    private Response page(int status, FormView form, Case found, Optional<String> done, HttpServletRequest request) {
        Request asked = Request.of(request);
        boolean password = accounts.passwords().has(found.account());
        return responses.unkept(
                status, pages.account(form, found.account(), password, found.reach(), done, asked.language()), asked);
    }

    private Response done(Case found, String code, HttpServletRequest request) {
        return responses.seeOther("/staff/accounts/" + found.account().id() + "?done=" + code, Request.of(request));
    }

    @POST
    public Response save(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return with(id, request, found -> {
            AccountWish wish = AccountWish.of(fields);
            boolean managed = found.reach().manages(found.account());
            Map<String, String> faults = wish.faults(found.reach(), managed);
            FormView form =
                    FormView.empty(FormGuard.token(request)).with(fields, "name", "role", "libraries", "groups");
            if (!faults.isEmpty()) {
                return page(422, told(form, faults, request), found, Optional.empty(), request);
            }
            try {
                save(found, wish, managed);
                return done(found, "saved", request);
            } catch (AccountRefused unfit) {
                return page(422, told(form, wish.refused(), request), found, Optional.empty(), request);
            }
        });
    }

    private void save(Case found, AccountWish wish, boolean managed) {
        Account account = found.account();
        if (managed && !wish.name().equals(account.name())) {
            account = administration.rename(found.doer(), account, wish.name());
        }
        if (managed && found.reach().everywhere() && !wish.office().equals(account.role())) {
            account = administration.giveRole(found.doer(), account, wish.office());
        }
        Set<Group> groups = found.reach().after(account.groups(), wish.memberships());
        if (!groups.equals(account.groups())) {
            administration.giveGroups(found.doer(), account, groups);
        }
    }

    private FormView told(FormView form, Map<String, String> faults, HttpServletRequest request) {
        return pages.wrong(form, faults, Request.of(request).language());
    }

    /** The answer shows the password; nothing keeps it. */
    @POST
    @Path("password")
    public Response givePassword(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        return managing(id, request, found -> {
            String password = InitialPassword.random();
            administration.givePassword(found.doer(), found.account(), password);
            Request asked = Request.of(request);
            return responses.unkept(200, pages.password(found.account(), password, asked.language()), asked);
        });
    }

    @POST
    @Path("second-factor")
    public Response resetFactor(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormGuard.fields(request);
        return managing(id, request, found -> {
            administration.resetFactor(found.doer(), found.account());
            return done(found, "factor.gone", request);
        });
    }

    @POST
    @Path("lock")
    public Response lock(@PathParam("id") String id, @Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        boolean lock = fields.text("locked").equals("yes");
        return managing(id, request, found -> {
            if (lock) {
                administration.lock(found.doer(), found.account());
            } else {
                administration.unlock(found.doer(), found.account());
            }
            return done(found, lock ? "lock.done" : "unlock.done", request);
        });
    }

    /** Ties the account to somebody at the provider: whoever may do so everywhere. */
    @POST
    @Path("identity")
    public Response link(@PathParam("id") String id, @Context HttpServletRequest request) {
        Optional<String> subject = FormGuard.fields(request).value("subject");
        return managing(id, request, found -> {
            if (people.openId().isEmpty() || subject.isEmpty() || !found.reach().everywhere()) {
                return responses.error(403, Optional.empty(), Request.of(request));
            }
            String issuer = people.openId().get().provider().issuer();
            administration.link(found.doer(), found.account(), new ExternalIdentity(issuer, subject.get()));
            return done(found, "identity.done", request);
        });
    }
}
