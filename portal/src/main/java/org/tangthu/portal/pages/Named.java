package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;

/** A library or a collection in a list. @param description what it is, in a sentence or a few words */
public record Named(LocalizedText name, String href, Optional<LocalizedText> description) {
    public Named {
        Objects.requireNonNull(name);
        Objects.requireNonNull(href);
        Objects.requireNonNull(description);
    }
}
