package org.tangthu.repository.deposit;

import java.time.Duration;

/**
 * What deposits may use up.
 *
 * @param openPerActor deposits that one actor may have open
 * @param open deposits that all may have open
 * @param bytes of one deposit
 * @param idle how long an open deposit may get no bytes before it is thrown away
 * @param remembered how long an ended one can still be asked for
 */
public record DepositLimits(int openPerActor, int open, long bytes, Duration idle, Duration remembered) {
    public static final DepositLimits DEFAULT =
            new DepositLimits(20, 200, 100L << 30, Duration.ofDays(7), Duration.ofDays(2));
}
