package org.tangthu.repository.projection;

import org.tangthu.repository.RepositoryException;

/** Not the entry's fault: a store cannot be reached or a disk is full, and the same call may succeed later. */
public final class TransientFailure extends RepositoryException {
    private static final long serialVersionUID = 1L;

    public TransientFailure(String message, Throwable cause) {
        super(message, cause);
    }

    @Override
    public boolean isTransient() {
        return true;
    }
}
