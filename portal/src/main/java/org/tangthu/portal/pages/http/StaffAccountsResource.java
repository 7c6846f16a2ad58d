package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.staff.AccountReach;
import org.tangthu.portal.pages.staff.StaffPages;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.signin.AccountAdministration;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;

/** The accounts that somebody looks after. */
@Path("/staff/accounts")
public final class StaffAccountsResource {
    private static final int ON_A_PAGE = 50;
    private static final int AT_ONCE = 500;

    private final AccountServices accounts;
    private final AccountAdministration administration;
    private final StaffPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    StaffAccountsResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.accounts = people.accounts();
        this.administration = accounts.administration();
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

    /** The parameter {@code after} names the login after which the list goes on. */
    @GET
    public Response list(@Context HttpServletRequest request) {
        String after = Request.of(request)
                .parameters()
                .getOrDefault("after", List.of(""))
                .get(0);
        FormView form = FormView.empty(FormGuard.token(request));
        return looking(request, (reach, doer) -> list(200, form, after, reach, request));
    }

    private Response list(int status, FormView form, String after, AccountReach reach, HttpServletRequest request) {
        Request asked = Request.of(request);
        List<Account> within = within(reach, after);
        boolean more = within.size() > ON_A_PAGE;
        List<Account> shown = more ? within.subList(0, ON_A_PAGE) : within;
        Optional<String> onward = more ? Optional.of(shown.get(ON_A_PAGE - 1).login()) : Optional.empty();
        return responses.unkept(status, pages.accounts(form, shown, onward, asked.language()), asked);
    }

    /** One more than a page shows, if there are as many. */
    private List<Account> within(AccountReach reach, String after) {
        List<Account> within = new ArrayList<>();
        List<Account> next = administration.list(after, AT_ONCE);
        while (!next.isEmpty() && within.size() <= ON_A_PAGE) {
            next.stream().filter(reach::sees).forEach(within::add);
            next = administration.list(next.get(next.size() - 1).login(), AT_ONCE);
        }
        return within;
    }

    /** By its login, which stands in no address. */
    @POST
    public Response find(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        Request asked = Request.of(request);
        return looking(request, (reach, doer) -> accounts.accounts()
                .findLogin(fields.text("login").toLowerCase(Locale.ROOT))
                .filter(reach::sees)
                .map(account -> responses.seeOther("/staff/accounts/" + account.id(), asked))
                .orElseGet(() -> {
                    FormView form = FormView.empty(FormGuard.token(request)).with(fields, "login");
                    return list(422, pages.unknown(form, asked.language()), "", reach, request);
                }));
    }
}
