package org.tangthu.repository.projection;

import org.tangthu.repository.RepositoryException;

/** What somebody decided about the generations of a projection is not possible as they stand; nothing was changed. */
public final class RefusedDecision extends RepositoryException {
    private static final long serialVersionUID = 1L;

    public RefusedDecision(String message) {
        super(message);
    }
}
