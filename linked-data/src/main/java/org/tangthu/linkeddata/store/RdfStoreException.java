package org.tangthu.linkeddata.store;

/**
 * The RDF store cannot do what was asked: it is closed, not there yet, or its disk fails. What it failed at was not half
 * done. The subclasses tell what else may be the matter.
 */
public class RdfStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RdfStoreException(String message) {
        super(message);
    }

    public RdfStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
