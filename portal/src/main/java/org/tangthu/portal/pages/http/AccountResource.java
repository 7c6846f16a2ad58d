package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.pages.account.AccountPages;
import org.tangthu.portal.pages.account.SignInPages;
import org.tangthu.repository.lending.Lending;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.PasswordOutcome;
import org.tangthu.repository.signin.SignIn;

/** Somebody's own account: who one is here, the password, the sessions. */
@Path("/account")
public final class AccountResource {
    private final AccountServices accounts;
    private final Lending lending;
    private final AccountPages pages;
    private final SignInPages signInPages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    AccountResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.accounts = people.accounts();
        this.lending = people.lending();
        this.pages = people.accountPages();
        this.signInPages = people.signInPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    private static FormView form(HttpServletRequest request) {
        return FormView.empty(FormGuard.token(request));
    }

    @GET
    public Response account(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        return doorkeeper.own(request, me -> {
            AccountPages.Proofs proofs = new AccountPages.Proofs(
                    accounts.passwords().has(me.account()),
                    accounts.secondFactor().recoveryCodesLeft(me.account()));
            return responses.unkept(
                    200,
                    pages.account(
                            form(request),
                            me.account(),
                            proofs,
                            lending.running(me.account().id()),
                            asked.language()),
                    asked);
        });
    }

    @GET
    @Path("password")
    public Response askForPassword(@Context HttpServletRequest request) {
        boolean changed = Request.of(request).parameters().containsKey("changed");
        return doorkeeper.own(request, me -> password(200, form(request), me, changed, request));
    }

    private Response password(int status, FormView form, SignedIn me, boolean changed, HttpServletRequest request) {
        Request asked = Request.of(request);
        boolean has = accounts.passwords().has(me.account());
        return responses.unkept(status, pages.password(form, me.account(), has, changed, asked.language()), asked);
    }

    /** All other sessions of the account end. */
    @POST
    @Path("password")
    public Response changePassword(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return doorkeeper.own(request, me -> {
            FormView form = form(request);
            if (!fields.asTyped("fresh").equals(fields.asTyped("again"))) {
                FormView told = pages.wrong(
                        form, "again", "password.differs", Request.of(request).language());
                return password(422, told, me, false, request);
            }
            PasswordOutcome outcome = accounts.passwords()
                    .change(
                            me.account(),
                            me.session(),
                            fields.asTyped("current"),
                            fields.asTyped("fresh"),
                            Doorkeeper.origin(request));
            return outcome instanceof PasswordOutcome.Changed
                    ? responses.seeOther("/account/password?changed", Request.of(request))
                    : password(422, told(form, outcome, request), me, false, request);
        });
    }

    private FormView told(FormView form, PasswordOutcome outcome, HttpServletRequest request) {
        Request asked = Request.of(request);
        if (outcome instanceof PasswordOutcome.Refused refused) {
            return pages.wrongPassword(form, "fresh", refused.fault(), asked.language());
        }
        if (outcome instanceof PasswordOutcome.Paused paused) {
            return signInPages.paused(form, "current", paused.until(), asked.language());
        }
        return pages.wrong(form, "current", "password.wrong", asked.language());
    }

    @GET
    @Path("sessions")
    public Response sessions(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        return doorkeeper.own(
                request,
                me -> responses.unkept(
                        200,
                        pages.sessions(
                                form(request),
                                accounts.sessions().of(me.account().id()),
                                me.session(),
                                asked.language()),
                        asked));
    }

    /** Ends one of the own sessions, or all but this one. */
    @POST
    @Path("sessions")
    public Response endSessions(@Context HttpServletRequest request) {
        FormFields fields = FormGuard.fields(request);
        return doorkeeper.own(request, me -> {
            SignIn signIn = accounts.signIn();
            if (fields.has("others")) {
                signIn.outElsewhere(me.account(), me.session(), Caller.origin(request));
            } else {
                signIn.outElsewhere(me.account(), me.session(), fields.text("session"), Caller.origin(request));
            }
            return responses.seeOther("/account/sessions", Request.of(request));
        });
    }
}
