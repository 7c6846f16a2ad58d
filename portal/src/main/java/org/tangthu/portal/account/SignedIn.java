package org.tangthu.portal.account;

import jakarta.servlet.ServletRequest;
import java.util.Optional;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Authority;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.signin.SignIn;
import org.tangthu.repository.signin.SignInOutcome.Next;

/** Somebody who signed in, as the account is now and as far as that went. */
public record SignedIn(Account account, Session session) {
    /** Who sends a request, by its sign-in cookie. Always empty below {@code /api/}, where cookies do not count. */
    public static Optional<SignedIn> of(ServletRequest request) {
        return Identity.of(request).signedIn();
    }

    /** What is still to be proved. Before that the session gives no rights. */
    public Next next() {
        return SignIn.next(session, account);
    }

    /** What the account may do by this session. */
    public Authority authority() {
        return next() == Next.NOTHING ? account.authority() : Authority.NONE;
    }
}
