package org.tangthu.repository.model;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A short note of a library to its readers, in one language.
 *
 * @param day under which it stands
 * @param text more than the title says
 * @param lang of both
 */
public record NewsNote(LocalDate day, String title, Optional<String> text, Optional<String> lang) {
    public NewsNote {
        Objects.requireNonNull(day);
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(lang);
    }
}
