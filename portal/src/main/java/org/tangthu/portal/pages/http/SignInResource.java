package org.tangthu.portal.pages.http;

import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.forms.FormFields;
import org.tangthu.portal.forms.FormView;
import org.tangthu.portal.frame.PageModel;
import org.tangthu.portal.pages.account.ReturnAddress;
import org.tangthu.portal.pages.account.SignInPages;
import org.tangthu.portal.pages.account.SignInPages.Notice;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.SignInOutcome;
import org.tangthu.repository.signin.SignInOutcome.Entered;
import org.tangthu.repository.signin.SignInOutcome.Next;
import org.tangthu.repository.signin.SignInOutcome.Paused;
import org.tangthu.repository.signin.TooManySignIns;

/** Signing in with a password, and the second step. One door for readers, librarians and administrators. */
@Path("/sign-in")
public final class SignInResource {
    private static final String RETURN = ReturnAddress.PARAMETER;

    private final AccountServices accounts;
    private final SignInPages pages;
    private final Doorkeeper doorkeeper;
    private final Responses responses;

    @Inject
    SignInResource(People people, Doorkeeper doorkeeper, Responses responses) {
        this.accounts = people.accounts();
        this.pages = people.signInPages();
        this.doorkeeper = doorkeeper;
        this.responses = responses;
    }

    @GET
    public Response ask(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        return page(200, form, returnTo(asked), Optional.empty(), asked);
    }

    private static ReturnAddress returnTo(Request asked) {
        return ReturnAddress.of(
                asked.parameters().getOrDefault(RETURN, List.of("")).get(0));
    }

    private Response page(int status, FormView form, ReturnAddress then, Optional<Notice> notice, Request asked) {
        return responses.unkept(status, pages.signIn(form, then, notice, asked.language()), asked);
    }

    /** The same answer for a login that nobody has as for a wrong password. */
    @POST
    public Response signIn(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        ReturnAddress then = ReturnAddress.of(fields.text(RETURN));
        FormView form = FormView.empty(FormGuard.token(request)).with(fields, "login");
        try {
            SignInOutcome outcome = accounts.signIn()
                    .password(fields.text("login"), fields.asTyped("password"), Doorkeeper.origin(request));
            if (outcome instanceof Entered entered) {
                return doorkeeper.enter(entered, then, request);
            }
            if (outcome instanceof Paused paused) {
                FormView told = pages.paused(form, "login", paused.until(), asked.language());
                return paused(pages.signIn(told, then, Optional.empty(), asked.language()), paused.until(), asked);
            }
            return outcome instanceof SignInOutcome.Locked
                    ? page(403, form, then, Optional.of(Notice.LOCKED), asked)
                    : page(422, pages.wrong(form, asked.language()), then, Optional.empty(), asked);
        } catch (TooManySignIns busy) {
            return page(503, form, then, Optional.of(Notice.BUSY), asked);
        }
    }

    private Response paused(PageModel page, Instant until, Request asked) {
        return Response.fromResponse(responses.unkept(429, page, asked))
                .header(HttpHeaders.RETRY_AFTER, pages.secondsTo(until))
                .build();
    }

    @GET
    @Path("second-factor")
    public Response askForCode(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormView form = FormView.empty(FormGuard.token(request));
        return waiting(request)
                .map(found -> code(200, form, returnTo(asked), asked))
                .orElseGet(() -> responses.seeOther("/sign-in" + returnTo(asked).asQuery(), asked));
    }

    /** Whoever proved a password and owes a code. */
    private Optional<SignedIn> waiting(HttpServletRequest request) {
        return SignedIn.of(request).filter(found -> found.next() == Next.CODE);
    }

    private Response code(int status, FormView form, ReturnAddress then, Request asked) {
        return responses.unkept(status, pages.secondFactor(form, then, asked.language()), asked);
    }

    @POST
    @Path("second-factor")
    public Response takeCode(@Context HttpServletRequest request) {
        Request asked = Request.of(request);
        FormFields fields = FormGuard.fields(request);
        ReturnAddress then = ReturnAddress.of(fields.text(RETURN));
        Optional<SignedIn> found = waiting(request);
        if (found.isEmpty()) {
            return responses.seeOther("/sign-in" + then.asQuery(), asked);
        }
        FormView form = FormView.empty(FormGuard.token(request));
        SignInOutcome outcome =
                accounts.signIn().code(found.get().session(), fields.text("code"), Doorkeeper.origin(request));
        if (outcome instanceof Entered entered) {
            return doorkeeper.enter(entered, then, request);
        }
        if (outcome instanceof Paused paused) {
            FormView told = pages.paused(form, "code", paused.until(), asked.language());
            return paused(pages.secondFactor(told, then, asked.language()), paused.until(), asked);
        }
        return outcome instanceof SignInOutcome.Locked
                ? page(403, form, then, Optional.of(Notice.LOCKED), asked)
                : code(422, pages.wrongCode(form, asked.language()), then, asked);
    }
}
