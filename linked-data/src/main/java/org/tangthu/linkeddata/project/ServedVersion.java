package org.tangthu.linkeddata.project;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.tangthu.linkeddata.store.DataVersion;
import org.tangthu.repository.projection.Checkpoint;
import org.tangthu.repository.projection.Checkpoints;

/**
 * Tells the version of the data that is served from the checkpoints, which all processes of a portal share. A checkpoint is
 * saved after its data, so the data is never older than its version. Thread-safe.
 */
public final class ServedVersion implements Supplier<Optional<DataVersion>> {
    private final Checkpoints checkpoints;
    private final AtomicLong repairs = new AtomicLong();

    public ServedVersion(Checkpoints checkpoints) {
        this.checkpoints = checkpoints;
    }

    /** Empty while nothing is served. */
    @Override
    public Optional<DataVersion> get() {
        long repaired = repairs.get();
        return checkpoints.of(RdfProjector.NAME).stream()
                .filter(Checkpoint::serving)
                .findFirst()
                .map(served -> new DataVersion(served.generation(), served.sequence(), repaired));
    }

    /** Entries up to one are in the data; those that no checkpoint will tell of were there, or parked, before. */
    void applied(int generation, long last) {
        if (checkpoints.of(RdfProjector.NAME).stream()
                .anyMatch(known -> known.generation() == generation && known.sequence() >= last)) {
            repairs.incrementAndGet();
        }
    }
}
