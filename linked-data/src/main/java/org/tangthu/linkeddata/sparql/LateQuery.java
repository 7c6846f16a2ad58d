package org.tangthu.linkeddata.sparql;

import java.time.Duration;

/** The query was ended at its limit of time. */
public final class LateQuery extends SparqlException {
    private static final long serialVersionUID = 1L;

    public LateQuery(Duration limit) {
        super(
                "The query timed out: it took longer than " + limit.toSeconds()
                        + " s. Ask for less at a time, or take a dump of the data",
                null);
    }
}
