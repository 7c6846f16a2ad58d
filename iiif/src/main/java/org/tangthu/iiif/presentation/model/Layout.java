package org.tangthu.iiif.presentation.model;

import java.util.Objects;
import java.util.Optional;

/**
 * How an item is laid before its reader.
 *
 * @param viewingDirection as all versions of the API write it, such as {@code right-to-left}
 * @param start name of the page to open first, if it is not the first one
 */
public record Layout(String viewingDirection, Behavior behavior, Optional<String> start) {
    public Layout {
        Objects.requireNonNull(viewingDirection);
        Objects.requireNonNull(behavior);
        Objects.requireNonNull(start);
    }
}
