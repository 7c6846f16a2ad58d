package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The thing on the shelf.
 *
 * @param custodian temple, family or commune, where it is not the holding library
 */
public record Holding(Optional<String> custodian, Optional<Acquisition> acquisition, List<String> shelfmarks) {
    public Holding {
        Objects.requireNonNull(custodian);
        Objects.requireNonNull(acquisition);
        shelfmarks = List.copyOf(shelfmarks);
    }
}
