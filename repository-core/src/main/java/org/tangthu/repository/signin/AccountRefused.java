package org.tangthu.repository.signin;

import org.tangthu.repository.RepositoryException;

/** What was asked of an account cannot be done; the message says why. */
public final class AccountRefused extends RepositoryException {
    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Why {
        /** There is no such account, token, library. */
        UNKNOWN,
        /** It is not written as it must be. */
        UNFIT,
        /** Who asks may not do so much. */
        FORBIDDEN
    }

    private final Why why;

    AccountRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
