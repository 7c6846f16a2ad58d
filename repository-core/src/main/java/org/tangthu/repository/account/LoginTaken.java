package org.tangthu.repository.account;

import org.tangthu.repository.RepositoryException;

/** Another account has this login. */
public final class LoginTaken extends RepositoryException {
    private static final long serialVersionUID = 1L;

    public LoginTaken(String login) {
        super("There is an account '" + login + "' already; choose another login");
    }
}
