package org.tangthu.linkeddata.http;

import java.time.Duration;

/**
 * What one query, and all together, may cost.
 *
 * @param time after which a query is ended
 * @param rows most solutions of one answer; a longer one is cut and says so
 * @param queryBytes longest query
 * @param slots most queries at one time; one more is told to come back
 */
public record SparqlLimits(Duration time, int rows, int queryBytes, int slots) {
    /** For a machine of two cores. */
    public static final SparqlLimits DEFAULT = new SparqlLimits(Duration.ofSeconds(30), 10_000, 64 * 1024, 4);

    public SparqlLimits {
        if (time.isNegative() || time.isZero() || rows < 1 || queryBytes < 1 || slots < 1) {
            throw new IllegalArgumentException("limits of SPARQL must be above zero");
        }
    }
}
