package org.tangthu.linkeddata.sparql;

/** The query could not be carried out, through no fault of whoever asked. The cause is for the log. */
public final class FailedQuery extends SparqlException {
    private static final long serialVersionUID = 1L;

    public FailedQuery(Throwable cause) {
        super("The query could not be carried out", cause);
    }
}
