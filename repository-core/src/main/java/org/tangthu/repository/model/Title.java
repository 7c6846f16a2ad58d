package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A title of an item.
 *
 * @param type code of the scheme {@code title-type}; empty for a title proper
 */
public record Title(LocalizedText text, Optional<String> type) {
    public Title {
        Objects.requireNonNull(text);
        Objects.requireNonNull(type);
    }
}
