package org.tangthu.repository;

/** Root of what the repository throws. The message says what failed, for which object, and what to do. */
public class RepositoryException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RepositoryException(String message) {
        super(message);
    }

    public RepositoryException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether the same call may succeed later without anybody mending the data: a store is away, busy or full. */
    public boolean isTransient() {
        return false;
    }
}
