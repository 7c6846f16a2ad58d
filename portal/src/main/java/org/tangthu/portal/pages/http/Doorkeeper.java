package org.tangthu.portal.pages.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.tangthu.portal.account.SignInCookie;
import org.tangthu.portal.account.SignedIn;
import org.tangthu.portal.limits.Caller;
import org.tangthu.portal.limits.LimitsFilter;
import org.tangthu.portal.pages.account.ReturnAddress;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.audit.AuditOrigin;
import org.tangthu.repository.signin.AccountServices;
import org.tangthu.repository.signin.Doer;
import org.tangthu.repository.signin.SignInOutcome.Entered;
import org.tangthu.repository.signin.SignInOutcome.Next;

/**
 * Shows those who signed in at a browser to their pages, and everybody else the way.
 */
final class Doorkeeper {
    private final AccountServices accounts;
    private final SignInCookie cookie;
    private final Responses responses;

    Doorkeeper(AccountServices accounts, SignInCookie cookie, Responses responses) {
        this.accounts = accounts;
        this.cookie = cookie;
        this.responses = responses;
    }

    /** For those who signed in altogether; others are sent to what they lack, and come back here. */
    Response own(HttpServletRequest request, Function<SignedIn, Response> answer) {
        Request asked = Request.of(request);
        Optional<SignedIn> found = SignedIn.of(request);
        if (found.isPresent() && found.get().next() == Next.NOTHING) {
            return answer.apply(found.get());
        }
        ReturnAddress back = "GET".equals(request.getMethod()) ? ReturnAddress.of(asked.path()) : ReturnAddress.ACCOUNT;
        return responses.seeOther(way(found.map(SignedIn::next)) + back.asQuery(), asked);
    }

    /** For those who work at libraries; the pages themselves ask for which. */
    Response staff(HttpServletRequest request, Function<SignedIn, Response> answer) {
        return own(
                request,
                me -> me.account().role().staff()
                        ? answer.apply(me)
                        : responses.error(403, Optional.empty(), Request.of(request)));
    }

    /** Where something is proved that is lacking. @param next empty for who has not begun */
    private static String way(Optional<Next> next) {
        return next.map(lacking -> lacking == Next.CODE ? "/sign-in/second-factor" : "/account/second-factor")
                .orElse("/sign-in");
    }

    /** Gives the browser the session that was opened, ends the one that it had, and sends it on. */
    Response enter(Entered entered, ReturnAddress then, HttpServletRequest request) {
        SignedIn.of(request).ifPresent(before -> accounts.sessions().end(before.session()));
        String onward =
                entered.next() == Next.NOTHING ? then.path() : way(Optional.of(entered.next())) + then.asQuery();
        return Response.fromResponse(responses.seeOther(onward, Request.of(request)))
                .header(HttpHeaders.SET_COOKIE, cookie.carrying(entered.opened().value()))
                .build();
    }

    /** Where a request comes from, as the audit log takes it. */
    static AuditOrigin origin(HttpServletRequest request) {
        return new AuditOrigin(
                Caller.of(request).network().toString(), String.valueOf(request.getAttribute(LimitsFilter.REQUEST_ID)));
    }

    /** Who changes something. */
    static Doer doer(Account account, HttpServletRequest request) {
        return new Doer(account.id(), Optional.of(origin(request)));
    }
}
