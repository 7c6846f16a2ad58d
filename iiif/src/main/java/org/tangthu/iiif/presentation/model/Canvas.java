package org.tangthu.iiif.presentation.model;

import java.util.List;
import java.util.Objects;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.repository.ark.Ark;

/**
 * A page as something to be looked at.
 *
 * @param page its permanent name in the item
 * @param size of the page's master in pixels, the measure of all coordinates
 * @param painted what those see of it who may see most
 * @param thumbnail what everybody may see
 * @param annotated whether anybody may read its text as annotations
 */
public record Canvas(
        Ark ark,
        String page,
        LanguageMap label,
        Dimensions size,
        Picture painted,
        Picture thumbnail,
        boolean annotated,
        List<Link> seeAlso) {
    public Canvas {
        Objects.requireNonNull(ark);
        Objects.requireNonNull(page);
        Objects.requireNonNull(label);
        Objects.requireNonNull(size);
        Objects.requireNonNull(painted);
        Objects.requireNonNull(thumbnail);
        seeAlso = List.copyOf(seeAlso);
    }
}
