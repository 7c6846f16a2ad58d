package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody's part in an item.
 *
 * @param name as it stands on the document
 * @param role MARC relator code, such as {@code aut}
 * @param agent identifier of the agent entity, where there is one
 */
public record Contribution(String name, String role, Optional<String> agent) {
    private static final Set<String> CREATORS = Set.of("aut", "cre", "cmp", "art", "pht", "ctg", "cll");

    public Contribution {
        Objects.requireNonNull(name);
        Objects.requireNonNull(role);
        Objects.requireNonNull(agent);
    }

    /** Whether they made the work, and did not only help, keep, copy or publish it. */
    public boolean isCreator() {
        return CREATORS.contains(role);
    }
}
