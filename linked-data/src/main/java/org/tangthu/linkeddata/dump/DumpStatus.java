package org.tangthu.linkeddata.dump;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What the making of dumps is about.
 *
 * @param making the instant at which the dump was begun that is being made
 * @param waiting whether one more was asked for
 * @param failure why the last attempt failed; empty if it did not
 */
public record DumpStatus(Optional<Instant> making, boolean waiting, Optional<String> failure) {
    public DumpStatus {
        Objects.requireNonNull(making);
        Objects.requireNonNull(failure);
    }
}
