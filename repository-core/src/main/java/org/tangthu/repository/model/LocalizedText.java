package org.tangthu.repository.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A text in a language.
 *
 * @param value NFC, no C0 controls, not blank
 * @param lang BCP 47, script where it matters ({@code vi}, {@code vi-Hani}, {@code lzh-Hani}); empty where unknown
 */
public record LocalizedText(String value, Optional<String> lang) {
    public LocalizedText {
        Objects.requireNonNull(lang);
        if (value.isBlank()) {
            throw new IllegalArgumentException("a text must not be blank");
        }
    }

    public static LocalizedText of(String value, String lang) {
        return new LocalizedText(value, Optional.of(lang));
    }

    /** Without a language. */
    public static LocalizedText of(String value) {
        return new LocalizedText(value, Optional.empty());
    }
}
