package org.tangthu.linkeddata.reconcile;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A category of entities.
 *
 * @param code of those within a kind; empty for the whole kind
 * @param broader the whole kind; empty if this is one
 */
public record EntityType(
        LabelKind kind, Optional<String> code, String nameVi, String nameEn, Optional<EntityType> broader) {
    public EntityType {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(code);
        Objects.requireNonNull(nameVi);
        Objects.requireNonNull(nameEn);
        Objects.requireNonNull(broader);
    }

    /** As it stands in queries, such as {@code item} or {@code item/manuscript}. */
    public String id() {
        return id(kind, code);
    }

    static String id(LabelKind kind, Optional<String> code) {
        String whole = kind == LabelKind.CONCEPT ? "subject" : kind.name().toLowerCase(Locale.ROOT);
        return code.map(narrower -> whole + "/" + narrower).orElse(whole);
    }

    public String name(String language) {
        return language.equals("en") ? nameEn : nameVi;
    }
}
