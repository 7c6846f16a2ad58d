package org.tangthu.repository.commit;

import org.tangthu.repository.RepositoryException;

/** A change that cannot be committed beside what is there already. Nothing was written. */
public abstract sealed class CommitConflict extends RepositoryException
        permits VersionConflict, LocalIdConflict, IdentifierConflict {
    private static final long serialVersionUID = 1L;

    CommitConflict(String message) {
        super(message);
    }
}
