package org.tangthu.linkeddata.reconcile;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntBiFunction;

/** A value of a property. */
public sealed interface Value {
    /** For people. */
    String text();

    /**
     * How well it fits what is wanted: 0 to 1.
     *
     * @param likeness of two texts, 0 to 100
     */
    double fit(Wanted wanted, ToIntBiFunction<String, String> likeness);

    /** A text. */
    record Text(String text) implements Value {
        public Text {
            Objects.requireNonNull(text);
        }

        @Override
        public double fit(Wanted wanted, ToIntBiFunction<String, String> likeness) {
            return wanted.text().strip().equals(text) ? 1 : likeness.applyAsInt(wanted.text(), text) / 100.0;
        }
    }

    /** A number of things. */
    record Count(long number) implements Value {
        @Override
        public String text() {
            return Long.toString(number);
        }

        @Override
        public double fit(Wanted wanted, ToIntBiFunction<String, String> likeness) {
            return wanted.text().strip().equals(text()) ? 1 : 0;
        }
    }

    /** A date or a time between dates, as it is written in the description. */
    record Time(String text) implements Value {
        public Time {
            Objects.requireNonNull(text);
        }

        @Override
        public double fit(Wanted wanted, ToIntBiFunction<String, String> likeness) {
            Optional<Period> asked = Period.parse(wanted.text());
            Optional<Period> here = Period.parse(text);
            return asked.isPresent() && here.isPresent()
                    ? here.get().overlap(asked.get())
                    : new Text(text).fit(wanted, likeness);
        }
    }

    /**
     * Another entity.
     *
     * @param name in the language of the answer
     * @param names by which it may be meant
     * @param ids of itself and of those that it counts for: of a place, also what it is a part of and what became of it
     */
    record Reference(String id, String name, Set<String> names, Set<String> ids) implements Value {
        public Reference {
            Objects.requireNonNull(id);
            Objects.requireNonNull(name);
            names = Set.copyOf(names);
            ids = Set.copyOf(ids);
        }

        /** Of an entity with one name. */
        static Reference to(String id, String name) {
            return new Reference(id, name, Set.of(name), Set.of(id));
        }

        @Override
        public String text() {
            return name;
        }

        @Override
        public double fit(Wanted wanted, ToIntBiFunction<String, String> likeness) {
            if (wanted.id().isPresent()) {
                return ids.contains(wanted.id().get()) ? 1 : 0;
            }
            return ids.contains(wanted.text())
                    ? 1
                    : names.stream()
                                    .mapToInt(known -> likeness.applyAsInt(wanted.text(), known))
                                    .max()
                                    .orElse(0)
                            / 100.0;
        }
    }
}
