package org.tangthu.portal.pages;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.LocalizedText;

/**
 * An exhibition in a list.
 *
 * @param opened the day as the page writes it
 * @param introduction the beginning of what it is about is enough
 * @param picture of the first exhibit that everybody may see
 */
public record Teaser(
        LocalizedText title,
        String href,
        String opened,
        Optional<LocalizedText> introduction,
        Optional<Picture> picture) {
    public Teaser {
        Objects.requireNonNull(title);
        Objects.requireNonNull(href);
        Objects.requireNonNull(introduction);
        Objects.requireNonNull(picture);
    }
}
