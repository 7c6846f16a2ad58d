package org.tangthu.repository.signin;

import java.time.Instant;
import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Sessions.Opened;

/** What becomes of an attempt to sign in. */
public sealed interface SignInOutcome {
    /**
     * A session was opened; its value goes into the sign-in cookie in place of any other.
     *
     * @param next what is still to be proved; until then the session gives no rights
     */
    record Entered(Account account, Opened opened, Next next) implements SignInOutcome {}

    /** Login or password is wrong, or the code is; which one is not told. */
    record Wrong() implements SignInOutcome {}

    /** Too many failures; nothing was looked at. */
    record Paused(Instant until) implements SignInOutcome {}

    /** All that was given is right, but the account is locked by an administrator. */
    record Locked() implements SignInOutcome {}

    /** What a session still lacks. */
    enum Next {
        NOTHING,
        /** A code of the second factor, or one of the recovery codes. */
        CODE,
        /** A second factor is to be enrolled. */
        ENROL;

        /** @param proved whether the second factor, if there is one, was proved */
        static Next of(Account account, boolean proved) {
            if (account.secondFactor() && !proved) {
                return CODE;
            }
            return account.mustEnrol() ? ENROL : NOTHING;
        }
    }
}
