package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.pages.account.AccountPages;
import org.tangthu.portal.pages.account.ReturnAddress;
import org.tangthu.repository.signin.SecondFactor;
import org.tangthu.repository.signin.SecondFactor.Enrolled;
import org.tangthu.repository.signin.SignInOutcome.Next;

/** The second factor of somebody's own account. Who must have one comes here before going anywhere else. */
@Path("/account/second-factor")
public final class SecondFactorResource {
    private static final String RETURN = ReturnAddress.PARAMETER;

    private final SecondFactor factor;
    private final AccountPages pages;
    private final Doorkeeper doorkeeper;
    private final SignInCookie cookie;
    private final Responses responses;

    @Inject
    SecondFactorResource(People people, Doorkeeper doorkeeper, SignInCookie cookie, Responses responses) {
        this.factor = people.accounts().secondFactor();
        this.pages = people.accountPages();
        this.doorkeeper = doorkeeper;
        this.cookie = cookie;
        this.responses = responses;
    }

    @GET
    public Response show(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        ReturnAddress then = ReturnAddress.of(
                asked.parameters().getOrDefault(RETURN, List.of("")).get(0));
        FormView form = FormView.empty(FormGuard.token(request));
        Optional<SignedIn> enrolling = enrolling(request);
        return enrolling.isPresent()
                ? enrol(200, form, enrolling.get(), SecondFactor.newSecret(), then, asked)
                : doorkeeper.own(
                        request,
                        me -> responses.unkept(
                                200,
                                pages.factor(form, factor.recoveryCodesLeft(me.account()), asked.language()),
                                asked));
    }

    /** Whoever signed in and has no factor yet, whether it must be or may be. */
    private Optional<SignedIn> enrolling(HttpServletRequest request) {
        return SignedIn.of(request).filter(me -> me.next() != Next.CODE).filter(me -> !me.account()
                .secondFactor());
    }

    private Response enrol(int status, FormView form, SignedIn me, String secret, ReturnAddress then, Request asked) {
        boolean forced = me.next() == Next.ENROL;
        return responses.unkept(status, pages.enrol(form, me.account(), secret, then, forced, asked.language()), asked);
    }

    /** The session goes on under another value: from now on it stands for more. */
    @POST
    public Response enrol(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        Optional<SignedIn> enrolling = enrolling(request);
        if (enrolling.isEmpty()) {
            return responses.seeOther("/account/second-factor", asked);
        }
        ReturnAddress then = ReturnAddress.of(fields.text(RETURN));
        String secret = fields.text("secret");
        return factor.enrol(enrolling.get().session(), secret, fields.text("code"), Doorkeeper.origin(request))
                .map(enrolled -> codes(enrolled, then, asked))
                .orElseGet(() -> {
                    FormView form = FormView.empty(FormGuard.token(request));
                    FormView told = pages.wrong(form, "code", "factor.enrol.wrong", asked.language());
                    return enrol(422, told, enrolling.get(), readable(secret), then, asked);
                });
    }

    /** What came back is shown again only if it is what was shown before. */
    private static String readable(String secret) {
        return secret.matches("[A-Z2-7]{32}") ? secret : SecondFactor.newSecret();
    }

    private Response codes(Enrolled enrolled, ReturnAddress then, Request asked) {
        return Response.fromResponse(responses.unkept(
                        200, pages.recoveryCodes(enrolled.recoveryCodes(), then, asked.language()), asked))
                .header(
                        HttpHeaders.SET_COOKIE,
                        cookie.carrying(enrolled.opened().value()))
                .build();
    }

    @POST
    @Path("remove")
    public Response remove(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        return doorkeeper.own(request, me -> {
            if (factor.remove(me.account(), fields.text("code"), Doorkeeper.origin(request))) {
                return responses.seeOther("/account/second-factor", asked);
            }
            FormView form = FormView.empty(FormGuard.token(request));
            FormView told = pages.wrong(form, "code", "signin.code.wrong", asked.language());
            return responses.unkept(
                    422, pages.factor(told, factor.recoveryCodesLeft(me.account()), asked.language()), asked);
        });
    }
}
