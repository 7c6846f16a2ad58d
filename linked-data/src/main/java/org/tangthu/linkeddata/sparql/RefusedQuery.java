package org.tangthu.linkeddata.sparql;

/** The text is no query of SPARQL 1.1, or one that the rules of this endpoint do not allow. The same text is refused for ever. */
public final class RefusedQuery extends SparqlException {
    private static final long serialVersionUID = 1L;

    public RefusedQuery(String message) {
        super(message, null);
    }
}
