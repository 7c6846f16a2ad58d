package org.tangthu.linkeddata.sparql;

/** The query was ended by whoever asked it. */
public final class CancelledQuery extends SparqlException {
    private static final long serialVersionUID = 1L;

    public CancelledQuery() {
        super("The query was ended by whoever asked it", null);
    }
}
