package org.tangthu.repository.signin;

import org.tangthu.repository.RepositoryException;

/** So many passwords are being compared that there is no place for one more just now. */
public final class TooManySignIns extends RepositoryException {
    private static final long serialVersionUID = 1L;

    TooManySignIns() {
        super("Too many people are signing in at this moment; try again in some seconds");
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
