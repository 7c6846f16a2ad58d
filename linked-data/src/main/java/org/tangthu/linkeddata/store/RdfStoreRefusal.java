package org.tangthu.linkeddata.store;

/** A store elsewhere does not take these graphs, however often they are sent. */
public final class RdfStoreRefusal extends RdfStoreException {
    private static final long serialVersionUID = 1L;

    public RdfStoreRefusal(String message) {
        super(message);
    }
}
