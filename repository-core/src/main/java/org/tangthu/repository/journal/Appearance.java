package org.tangthu.repository.journal;

import java.util.Locale;
import java.util.Optional;

/**
 * What a version did to what there is of its entity for anybody: to view, which is the images of an item, if only as
 * previews, or a collection; or to read, which is the description of an item. Whoever keeps copies elsewhere is told this,
 * whatever brought it about: a deposit, a withdrawal, other rights.
 */
public enum Appearance {
    /** There was nothing before. */
    APPEARED,
    CHANGED,
    /** There is nothing any more. */
    DISAPPEARED;

    /** The word in SQL. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException if there is no such word */
    public static Appearance of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Empty if there was nothing before and is nothing after. */
    public static Optional<Appearance> of(boolean before, boolean after) {
        if (before) {
            return Optional.of(after ? CHANGED : DISAPPEARED);
        }
        return after ? Optional.of(APPEARED) : Optional.empty();
    }
}
