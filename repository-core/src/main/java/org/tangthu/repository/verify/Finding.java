package org.tangthu.repository.verify;

import java.util.Objects;

/**
 * Something that does not agree.
 *
 * @param part where it was found: {@code ocfl}, {@code sql} or the name of a projection
 * @param repaired whether it agrees by now
 */
public record Finding(String part, String id, String what, boolean repaired) {
    static final String OCFL = "ocfl";
    static final String SQL = "sql";

    public Finding {
        Objects.requireNonNull(part);
        Objects.requireNonNull(id);
        Objects.requireNonNull(what);
    }

    @Override
    public String toString() {
        return part + ": " + id + ": " + what + (repaired ? " (repaired)" : "");
    }
}
