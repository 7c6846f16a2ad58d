package org.tangthu.portal.pages.http;

import org.tangthu.repository.account.Account;
import org.tangthu.repository.account.Session;
import org.tangthu.repository.signin.SignIn;
import org.tangthu.repository.signin.SignInOutcome.Next;

/** Somebody who signed in, or has begun to. */
record SignedIn(Account account, Session session) {
    /** What is still to be proved. */
    Next next() {
        return SignIn.next(session, account);
    }
}
