package org.tangthu.repository.ingest;

/** Slows ingest down while the projections are far behind. */
@FunctionalInterface
public interface Throttle {
    /** Returns when there may be a commit. */
    void await() throws InterruptedException;

    static Throttle none() {
        return () -> {};
    }
}
