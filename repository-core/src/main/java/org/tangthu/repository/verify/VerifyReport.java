package org.tangthu.repository.verify;

/**
 * The outcome of a verification.
 *
 * @param objects how many were read
 * @param findings how much did not agree
 * @param repaired how much of that agrees now
 */
public record VerifyReport(long objects, long findings, long repaired) {
    /** Everything agrees, if need be after the repair. */
    public boolean clean() {
        return findings == repaired;
    }
}
