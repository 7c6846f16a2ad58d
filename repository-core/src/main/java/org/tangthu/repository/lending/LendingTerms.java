package org.tangthu.repository.lending;

import java.time.Duration;

/**
 * @param length how long a loan lasts
 * @param perReader how many items a reader may have at a time
 */
public record LendingTerms(Duration length, int perReader) {
    public LendingTerms {
        if (length.isNegative() || length.isZero()) {
            throw new IllegalArgumentException("a loan lasts some time, not " + length);
        }
        if (perReader < 1) {
            throw new IllegalArgumentException("a reader may have one item at least, not " + perReader);
        }
    }
}
