package org.tangthu.linkeddata.reconcile;

import java.util.Objects;
import java.util.Optional;

/**
 * A value that somebody looks for.
 *
 * @param text as it stands in their data
 * @param id of an entity here, where they know it already
 */
public record Wanted(String text, Optional<String> id) {
    public Wanted {
        Objects.requireNonNull(text);
        Objects.requireNonNull(id);
    }

    public static Wanted of(String text) {
        return new Wanted(text, Optional.empty());
    }
}
