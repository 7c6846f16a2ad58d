package org.tangthu.repository.projection;

import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A generation that a rebuild grows. When it is complete and yet emptier than what serves and than it should be, it is
 * held until somebody decides. Written by the worker's thread alone; how it stands is for all.
 */
final class Growth {
    private static final Logger LOG = LoggerFactory.getLogger(Growth.class);

    private final Projector projector;
    private final Census census;
    private final Lane lane;
    private long judged = -1;
    private volatile long missing;
    private volatile boolean adopted;

    Growth(Projector projector, Census census, Lane lane) {
        this.projector = projector;
        this.census = census;
        this.lane = lane;
    }

    Lane lane() {
        return lane;
    }

    boolean advance() {
        return lane.advance();
    }

    /** It will be switched to, whatever it lacks. */
    void adopt() {
        adopted = true;
        missing = 0;
    }

    boolean held() {
        return missing > 0;
    }

    /** Weighs what is complete against what serves. */
    boolean held(Checkpoint served) {
        if (!adopted && judged != lane.checkpoint().sequence()) {
            judged = lane.checkpoint().sequence();
            missing = missing(served);
            if (missing > 0) {
                LOG.warn(
                        "Projection {}: generation {} is complete but lacks {} entities; it is not switched to until"
                                + " somebody says so, and generation {} serves on",
                        projector.name(),
                        lane.checkpoint().generation(),
                        missing,
                        served.generation());
            }
        }
        return held();
    }

    /** What serves may hold what it should not: the catalogue is counted where the two differ. What is parked is known to be missing. */
    private long missing(Checkpoint served) {
        OptionalLong before = projector.size(served.generation());
        OptionalLong now = projector.size(lane.checkpoint().generation());
        if (before.isEmpty() || now.isEmpty()) {
            return 0;
        }
        long there = now.getAsLong() + lane.parkedCount();
        return there >= before.getAsLong() ? 0 : Math.max(0, census.expected(projector) - there);
    }

    RebuildProgress rebuild(long last) {
        Checkpoint at = lane.checkpoint();
        return new RebuildProgress(at.generation(), lane.position(), last, lane.perSecond(), missing);
    }
}
