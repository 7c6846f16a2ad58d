package org.tangthu.linkeddata.dump;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the next dump is due: every day at its time if something changed, at the next chance after a time that was slept
 * through; and where there is none at all, once nothing has changed for a while. Without a time none is due but in place of
 * those that were taken away. Not thread-safe.
 */
final class DumpTimes {
    /** So long nothing must have changed before the first dump: a collection that is coming in is waited for. */
    static final Duration QUIET = Duration.ofSeconds(10);
    /** After which the first dump is made even though there is no quiet, and a failed one tried again. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Optional<LocalTime> at;
    private final ZoneId zone;
    private Instant seen = Instant.EPOCH;
    private long sequence = -1;
    private Instant changed = Instant.EPOCH;
    private Instant lacking = Instant.MAX;
    private Instant failed = Instant.MIN;
    private boolean bereft;

    DumpTimes(Optional<LocalTime> at, ZoneId zone) {
        this.at = at;
        this.zone = zone;
    }

    /** Tells of an attempt that failed. */
    void failed(Instant now) {
        failed = now;
    }

    /** Tells that all dumps were taken away. */
    void bereft() {
        bereft = true;
    }

    /**
     * @param current sequence up to which the store has everything
     * @param newest the newest dump that is there
     */
    boolean isDue(Instant now, long current, Optional<Dump> newest) {
        if (current != sequence) {
            sequence = current;
            changed = now;
        }
        if (failed.isAfter(now.minus(PATIENCE))) {
            return false;
        }
        if (newest.isEmpty()) {
            return (at.isPresent() || bereft) && isLacking(now);
        }
        bereft = false;
        lacking = Instant.MAX;
        return at.isPresent() && isDue(now, current, newest.get());
    }

    private boolean isDue(Instant now, long current, Dump newest) {
        Instant time = latest(now);
        if (!time.isAfter(seen)) {
            return false;
        }
        if (newest.at().isBefore(time) && newest.sequence() != current) {
            return true;
        }
        seen = time;
        return false;
    }

    private boolean isLacking(Instant now) {
        if (lacking.isAfter(now)) {
            lacking = now;
        }
        return !changed.plus(QUIET).isAfter(now) || !lacking.plus(PATIENCE).isAfter(now);
    }

    /** The last time of the day that has passed. */
    private Instant latest(Instant now) {
        ZonedDateTime today = now.atZone(zone).with(at.orElseThrow());
        return (today.toInstant().isAfter(now) ? today.minusDays(1) : today).toInstant();
    }
}
