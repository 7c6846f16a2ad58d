package org.tangthu.repository.projection;

import java.time.Duration;
import java.util.Optional;

/**
 * A generation that grows beside the one that serves.
 *
 * @param sequence how far it has come
 * @param last where it has to come
 * @param perSecond sequences a second since this process goes on with it; 0 while nothing is known
 * @param missing how many entities it has fewer than what serves, though it is complete: it waits for a decision; else 0
 */
public record RebuildProgress(int generation, long sequence, long last, double perSecond, long missing) {
    /** From 0 to 1. */
    public double share() {
        return last == 0 ? 1 : Math.min(1, (double) sequence / last);
    }

    /** How long it takes if it goes on like this; empty while that is unknown. */
    public Optional<Duration> left() {
        return perSecond > 0
                ? Optional.of(Duration.ofSeconds(Math.round(Math.max(0, last - sequence) / perSecond)))
                : Optional.empty();
    }

    /** Whether it holds fewer entities than what serves, and is switched to only if somebody says so. */
    public boolean held() {
        return missing > 0;
    }
}
