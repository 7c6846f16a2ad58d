package org.tangthu.linkeddata.sparql;

import java.time.Duration;

/** So many queries are running and waiting that there was no slot for this one. */
public final class BusyQueries extends SparqlException {
    private static final long serialVersionUID = 1L;

    private final Duration after;

    public BusyQueries(Duration after) {
        super("Too many queries are running; ask again in " + after.toSeconds() + " s", null);
        this.after = after;
    }

    /** When it is worth to ask again. */
    public Duration after() {
        return after;
    }
}
