package org.tangthu.linkeddata.http;

import java.time.Duration;

/**
 * What one query, and all together, may cost.
 *
 * @param time after which a query is ended, and after which a client that still reads its answer is left
 * @param rows most solutions of one answer; a longer one is cut and says so
 * @param queryBytes longest query
 * @param answerBytes longest answer
 * @param slots most queries at one time; one more is told to come back. Answers that are being read take no slot, but
 *     together no more than twice {@code slots} times {@code answerBytes}
 */
public record SparqlLimits(Duration time, int rows, int queryBytes, int answerBytes, int slots) {
    public SparqlLimits {
        if (time.isNegative() || time.isZero() || rows < 1 || queryBytes < 1 || answerBytes < 1 || slots < 1) {
            throw new IllegalArgumentException("limits of SPARQL must be above zero");
        }
    }
}
