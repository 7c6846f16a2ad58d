package org.tangthu.repository.sql;

import org.tangthu.repository.RepositoryException;

/** The database cannot be opened or used. */
public final class SqlException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    private final boolean isTransient;

    SqlException(String message) {
        super(message);
        this.isTransient = false;
    }

    SqlException(String message, Throwable cause) {
        this(message, cause, false);
    }

    private SqlException(String message, Throwable cause, boolean isTransient) {
        super(message, cause);
        this.isTransient = isTransient;
    }

    /** A database that was in order when it was opened: it may be so again. */
    static SqlException of(RuntimeException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String reason = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        return new SqlException(
                "The SQL database failed: " + reason.strip().replaceAll("\\s+", " ")
                        + " (is it running, is its disk full?)",
                failure,
                true);
    }

    @Override
    public boolean isTransient() {
        return isTransient;
    }
}
