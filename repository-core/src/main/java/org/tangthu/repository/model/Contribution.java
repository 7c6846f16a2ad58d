package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * Somebody's part in an item.
 *
 * @param name as it stands on the document
 * @param role MARC relator code, such as {@code aut}
 * @param agent identifier of the agent entity, where there is one
 */
public record Contribution(String name, String role, Optional<String> agent) {
    public Contribution {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(agent);
    }
}
