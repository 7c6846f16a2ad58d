package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.staff.AccountReach;
import org.tangthu.portal.pages.staff.AccountWish;
import org.tangthu.portal.pages.staff.InitialPassword;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.repository.access.Group;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.LoginTaken;
import org.tangthu.repository.account.Role;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountRefused;
import org.tangthu.repository.signin.Doer;

/** Makes accounts. */
@Path("/staff/new-account")
public final class NewAccountResource {
    private final AccountAdministration administration;
    private final StaffPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    NewAccountResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.administration = people.accounts().administration();
        this.pages = people.staffPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private Response looking(HttpServletRequest request, BiFunction<AccountReach, Doer, Response> answer) {
        return doorkeeper.staff(request, me -> {
            AccountReach reach = new AccountReach(me.account().authority());
            return reach.any()
                    ? answer.apply(reach, Doorkeeper.doer(me.account(), request))
                    : responses.error(403, Optional.empty(), Request.of(request));
        });
    }

    @GET
    public Response fresh(@Context HttpServletRequest request) {
        FormView form = FormView.empty(FormGuard.token(request));
        return looking(request, (reach, doer) -> page(200, form, reach, request));
    }

    private Response page(int status, FormView form, AccountReach reach, HttpServletRequest request) {
        Request asked = Request.of(request);
        return responses.unkept(status, pages.fresh(form, reach, asked.language()), asked);
    }

    /** The answer shows the first password; nothing keeps it. */
    @POST
    public Response make(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return looking(request, (reach, doer) -> {
            AccountWish wish = AccountWish.of(fields);
            FormView form = FormView.empty(FormGuard.token(request))
                    .with(fields, "login", "name", "role", "libraries", "groups");
            Map<String, String> faults = wish.faults(reach, true);
            if (!faults.isEmpty()) {
                return page(422, told(form, faults, request), reach, request);
            }
            try {
                return made(wish, reach, doer, request);
            } catch (LoginTaken taken) {
                return page(422, told(form, Map.of("login", "staff.account.login.taken"), request), reach, request);
            } catch (AccountRefused unfit) {
                return page(422, told(form, wish.refused(), request), reach, request);
            }
        });
    }

    private Response made(AccountWish wish, AccountReach reach, Doer doer, HttpServletRequest request) {
        Request asked = Request.of(request);
        String password = InitialPassword.random();
        Role role = reach.everywhere() ? wish.office() : new Role.Reader();
        Set<Group> groups = reach.after(Set.of(), wish.memberships());
        Account account = administration.add(doer, wish.login(), wish.name(), role, groups, Optional.of(password));
        return responses.unkept(200, pages.password(account, password, asked.language()), asked);
    }

    private FormView told(FormView form, Map<String, String> faults, HttpServletRequest request) {
        return pages.wrong(form, faults, Request.of(request).language());
    }
}
