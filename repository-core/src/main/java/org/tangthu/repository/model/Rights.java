package org.tangthu.repository.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What may be done with an item, and by whom it may be seen.
 *
 * @param statement URI of a rights statement or licence; empty if none was given
 * @param groups who may see a restricted item
 * @param embargo the first day, in the configured zone, on which the level applies without the embargo
 */
public record Rights(Optional<String> statement, AccessLevel access, List<String> groups, Optional<LocalDate> embargo) {
    public Rights {
        Objects.requireNonNull(statement);
        Objects.requireNonNull(access);
        Objects.requireNonNull(embargo);
        groups = List.copyOf(groups);
    }
}
