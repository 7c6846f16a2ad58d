package org.tangthu.linkeddata.store;

/** A store elsewhere does not answer, or not as it should: nobody here can tell what it holds, and all is to be tried again. */
public final class RdfStoreAway extends RdfStoreException {
    private static final long serialVersionUID = 1L;

    public RdfStoreAway(String message) {
        super(message);
    }

    public RdfStoreAway(String message, Throwable cause) {
        super(message, cause);
    }
}
