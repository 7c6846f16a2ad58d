package org.tangthu.repository.projection;

import java.time.Instant;
import java.util.Objects;

/**
 * An entity that a projector could not apply. It stays behind until it is retried, changes again, or the data is
 * rebuilt.
 *
 * @param sequence of the entry that failed
 */
public record ParkedEntry(String projector, int generation, String id, long sequence, String reason, Instant at) {
    public ParkedEntry {
        Objects.requireNonNull(projector);
        Objects.requireNonNull(id);
        Objects.requireNonNull(reason);
        Objects.requireNonNull(at);
    }
}
