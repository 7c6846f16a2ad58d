package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/** How the library came by an item. @param mode code of the scheme {@code acquisition-mode} */
public record Acquisition(String mode, Optional<String> from, Optional<String> terms) {
    public Acquisition {
        Objects.requireNonNull(mode);
        Objects.requireNonNull(from);
        Objects.requireNonNull(terms);
    }
}
