package org.tangthu.repository.model;

import java.util.Objects;

/**
 * A place that has to do with an item.
 *
 * @param role code of the scheme {@code place-role}: about, created, published, collected
 */
public record PlaceReference(Location place, String role) {
    public PlaceReference {
        Objects.requireNonNull(place);
        Objects.requireNonNull(role);
    }
}
