package org.tangthu.iiif.presentation.model;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.ark.Ark;

/**
 * A whole page as an image that stands ready, with the image service it comes from.
 *
 * @param preview whether it is of the small open image that stands in for a guarded page
 * @param size in which it stands ready; empty for the largest of its service
 * @param guard why it is not for everybody; empty if it is
 */
public record Picture(Ark ark, String page, boolean preview, Optional<Dimensions> size, Optional<Reason> guard) {
    public Picture {
        Objects.requireNonNull(ark);
        Objects.requireNonNull(page);
        Objects.requireNonNull(size);
        Objects.requireNonNull(guard);
    }
}
