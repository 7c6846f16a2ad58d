package org.tangthu.linkeddata.sparql;

/** The query needs more memory than one may have. */
public final class GreedyQuery extends SparqlException {
    private static final long serialVersionUID = 1L;

    public GreedyQuery(String message) {
        super(message, null);
    }
}
