package org.tangthu.repository.version;

import java.time.Instant;
import java.util.Objects;

/**
 * A version of an item that was public.
 *
 * @param number of the OCFL object's version, beginning with 1
 * @param at when it was committed, in whole milliseconds
 */
public record ItemVersion(int number, Instant at) {
    public ItemVersion {
        Objects.requireNonNull(at);
    }
}
