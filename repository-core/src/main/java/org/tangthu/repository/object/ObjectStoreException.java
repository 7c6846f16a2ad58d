package org.tangthu.repository.object;

import org.tangthu.repository.RepositoryException;

/** The object store failed: the disk is full or gone, or what lies there is damaged. */
public final class ObjectStoreException extends RepositoryException {
    private static final long serialVersionUID = 1L;

    public ObjectStoreException(String message) {
        super(message);
    }

    public ObjectStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
