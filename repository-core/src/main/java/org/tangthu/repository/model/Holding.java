package org.tangthu.repository.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The thing on the shelf.
 *
 * @param custodian temple, family or commune, where it is not the holding library
 * @param copies how many the library holds: as many readers may borrow it at a time
 */
public record Holding(
        Optional<String> custodian, Optional<Acquisition> acquisition, List<String> shelfmarks, int copies) {
    public static final int MAX_COPIES = 10_000;

    public Holding {
        Objects.requireNonNull(custodian);
        Objects.requireNonNull(acquisition);
        shelfmarks = List.copyOf(shelfmarks);
        if (copies < 1 || copies > MAX_COPIES) {
            throw new IllegalArgumentException("a library holds 1 to " + MAX_COPIES + " copies, not " + copies);
        }
    }

    /** Of a single copy. */
    public Holding(Optional<String> custodian, Optional<Acquisition> acquisition, List<String> shelfmarks) {
        this(custodian, acquisition, shelfmarks, 1);
    }

    public Holding withCopies(int number) {
        return new Holding(custodian, acquisition, shelfmarks, number);
    }
}
