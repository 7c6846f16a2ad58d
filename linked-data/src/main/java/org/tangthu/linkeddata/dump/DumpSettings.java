package org.tangthu.linkeddata.dump;

import java.nio.file.Path;
import java.time.LocalTime;
import java.util.Objects;
import java.util.Optional;

/**
 * When dumps are made, and how many stay.
 *
 * @param folder where they lie
 * @param at time of the day at which one is made every day; empty if only on demand
 * @param keep how many stay, at least 1
 */
public record DumpSettings(Path folder, Optional<LocalTime> at, int keep) {
    public DumpSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(at);
        if (keep < 1) {
            throw new IllegalArgumentException("keep " + keep + " dumps");
        }
    }
}
