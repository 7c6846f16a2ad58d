package org.tangthu.repository.code;

import java.util.Objects;

/**
 * A concept that may stand in a record.
 *
 * @param notation the code itself
 * @param iri address of the concept
 * @param labelVi name in Vietnamese
 * @param labelEn name in English
 */
public record Code(String notation, String iri, String labelVi, String labelEn) {
    public Code {
        Objects.requireNonNull(notation);
        Objects.requireNonNull(iri);
        Objects.requireNonNull(labelVi);
        Objects.requireNonNull(labelEn);
    }

    /** The name in a language: English for {@code en}, Vietnamese for any other. */
    public String label(String lang) {
        return lang.equals("en") ? labelEn : labelVi;
    }
}
