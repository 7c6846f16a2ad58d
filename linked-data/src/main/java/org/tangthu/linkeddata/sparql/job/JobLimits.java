package org.tangthu.linkeddata.sparql.job;

import java.time.Duration;
import java.util.Objects;
import org.tangthu.linkeddata.sparql.Allowance;
import org.tangthu.linkeddata.sparql.SparqlLimits;

/**
 * What jobs may cost.
 *
 * @param allowance of one
 * @param perOwner most jobs of one owner, those whose results are kept among them
 * @param together most jobs of all; with the bytes of one this bounds the disk
 * @param kept how long a job and its result are kept after its end
 */
public record JobLimits(Allowance allowance, int perOwner, int together, Duration kept) {
    private static final int LONGER = 10;
    private static final int MORE_ROWS = 1_000;
    private static final int MORE_BYTES = 16;

    public JobLimits {
        Objects.requireNonNull(allowance);
        Objects.requireNonNull(kept);
        if (perOwner < 1 || together < perOwner) {
            throw new IllegalArgumentException("limits of jobs must be above zero");
        }
    }

    /** Ten times as long as a token's holder may wait, sixteen times as many bytes; eight each, 32 together, three days. */
    public static JobLimits of(SparqlLimits limits) {
        Allowance holder = limits.holder();
        Allowance job = new Allowance(
                holder.time().multipliedBy(LONGER),
                holder.rows() * MORE_ROWS,
                holder.bytes() * MORE_BYTES,
                holder.memory());
        return new JobLimits(job, 8, 32, Duration.ofDays(3));
    }
}
