package org.tangthu.iiif.presentation.model;

import java.util.Objects;

/** A text under a heading, to be shown as a pair. */
public record LabelledText(LanguageMap label, LanguageMap value) {
    public LabelledText {
        Objects.requireNonNull(label);
        Objects.requireNonNull(value);
    }
}
