package org.tangthu.iiif.image;

import java.time.Instant;
import java.util.Optional;

/**
 * An image as a visitor may see it: what {@code info.json} tells.
 *
 * @param size under which the image is offered
 * @param tileSize edge of a tile; larger than the image if there is but one
 * @param levels how many times the size can be halved and still be served ready
 * @param rights URI of a rights statement or licence
 * @param modified when its pixels were made
 * @param fingerprint changes whenever the pixels do
 * @param open whether everybody may see it, so that any cache may keep it
 */
public record ServedImage(
        ImageId id,
        Dimensions size,
        int tileSize,
        int levels,
        Limits limits,
        Optional<String> rights,
        Instant modified,
        String fingerprint,
        boolean open) {

    /** The size of a level: halved so many times, rounded up. */
    public Dimensions level(int times) {
        return new Dimensions((size.width() - 1 >> times) + 1, (size.height() - 1 >> times) + 1);
    }
}
