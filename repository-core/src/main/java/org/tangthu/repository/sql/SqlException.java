package org.tangthu.repository.sql;

import org.tangthu.repository.RepositoryException;

/** The database cannot be opened or used. */
public final class SqlException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    SqlException(String message) {
        super(message);
    }

    SqlException(String message, Throwable cause) {
        super(message, cause);
    }
}
