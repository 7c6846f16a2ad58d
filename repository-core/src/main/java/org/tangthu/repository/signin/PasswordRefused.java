package org.tangthu.repository.signin;

import org.tangthu.repository.RepositoryException;

/** What was given cannot be a password. */
public final class PasswordRefused extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final PasswordFault fault;

    PasswordRefused(PasswordFault fault) {
        super("The password " + fault.sentence());
        this.fault = fault;
    }

    public PasswordFault fault() {
        return fault;
    }
}
