package org.tangthu.linkeddata.sparql;

import java.time.Duration;

/**
 * What one query may cost.
 *
 * @param time after which it is ended
 * @param rows solutions, or triples, after which its answer is cut
 * @param bytes after which its answer is cut, at the end of a row
 * @param memory bytes that it may hold
 */
public record Allowance(Duration time, long rows, long bytes, long memory) {}
