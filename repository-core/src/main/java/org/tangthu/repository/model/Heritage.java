package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A heritage class that an item belongs to, with what it rests on (Decree 93/2020 asks for a named criterion).
 *
 * @param code code of the scheme {@code heritage}
 */
public record Heritage(String code, Optional<String> criterion, Optional<String> decision) {
    public Heritage {
        Objects.requireNonNull(code);
        Objects.requireNonNull(criterion);
        Objects.requireNonNull(decision);
    }
}
