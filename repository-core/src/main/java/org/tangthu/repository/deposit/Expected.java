package org.tangthu.repository.deposit;

import java.util.Optional;
import org.tangthu.repository.ingest.Prepared;

/** Which state of the entity a deposit was made for, so that nobody overwrites what he has not seen (If-Match). */
public sealed interface Expected {
    /** What is wrong with committing this; empty if nothing. What changes nothing is never wrong. */
    default Optional<String> complaint(Prepared prepared) {
        return prepared.unchanged()
                ? Optional.empty()
                : complaint(prepared.entity().id(), prepared.version());
    }

    /** @param version the head; 0 if the entity is new */
    Optional<String> complaint(String id, int version);

    /** Reads what {@link #toString} gives. @throws IllegalArgumentException if it is no such text */
    static Expected parse(String text) {
        return switch (text) {
            case "new" -> new Absent();
            case "*" -> new Any();
            default -> new Exactly(Integer.parseInt(text));
        };
    }

    /** The entity must be new. */
    record Absent() implements Expected {
        @Override
        public Optional<String> complaint(String id, int version) {
            return version == 0
                    ? Optional.empty()
                    : Optional.of(id + " is there already, at version " + version + "; say which version is changed");
        }

        @Override
        public String toString() {
            return "new";
        }
    }

    /** Whatever is there. */
    record Any() implements Expected {
        @Override
        public Optional<String> complaint(String id, int version) {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "*";
        }
    }

    /** This version must be the head. */
    record Exactly(int version) implements Expected {
        @Override
        public Optional<String> complaint(String id, int actual) {
            return actual == version
                    ? Optional.empty()
                    : Optional.of(id + " is at version " + actual + ", not " + version + "; read it again and repeat");
        }

        @Override
        public String toString() {
            return Integer.toString(version);
        }
    }
}
