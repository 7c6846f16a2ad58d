package org.tangthu.linkeddata.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToIntBiFunction;

/**
 * What an entity should have besides a name.
 *
 * @param id as it was asked
 * @param property empty if we know none of this name: whether the condition holds is then never known
 * @param wanted values, at least one
 */
public record Condition(String id, Optional<Property> property, List<Wanted> wanted) {
    /** From here on, a value is the one that was wanted. */
    static final double HOLDS = 0.9;
    /** Below it, a value is another than the one that was wanted. */
    static final double FAILS = 0.5;

    public Condition {
        Objects.requireNonNull(id);
        Objects.requireNonNull(property);
        wanted = List.copyOf(wanted);
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("a condition needs a value");
        }
    }

    /**
     * How well an entity fulfils it, 0 to 1: of each value that is wanted, how well the best of the entity's fits, and of
     * these the mean. Empty where nothing is known.
     */
    OptionalDouble fit(KnownEntity entity, ToIntBiFunction<String, String> likeness) {
        List<Value> values = property.map(asked -> entity.values(asked, "vi")).orElse(List.of());
        return values.isEmpty()
                ? OptionalDouble.empty()
                : wanted.stream()
                        .mapToDouble(one -> values.stream()
                                .mapToDouble(value -> value.fit(one, likeness))
                                .max()
                                .orElseThrow())
                        .average();
    }
}
