package org.tangthu.repository.model;

import java.util.Objects;

/** A value within a scheme: a class mark ({@code ddc}, "959.7") or a foreign identifier ({@code isbn}, …). */
public record Coded(String scheme, String value) {
    public Coded {
        Objects.requireNonNull(scheme);
        Objects.requireNonNull(value);
    }
}
