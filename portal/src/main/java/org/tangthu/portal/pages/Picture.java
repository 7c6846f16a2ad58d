package org.tangthu.portal.pages;

import java.util.Objects;

/**
 * An image of a page, or of a part of it, as a visitor may see it.
 *
 * @param address of the image, without scheme and host
 * @param width of the image in pixels, or in the same proportion to the height
 * @param text what stands for it where it is not seen
 * @param preview whether it is the small one that stands in for a guarded page
 */
public record Picture(String address, int width, int height, String text, boolean preview) {
    public Picture {
        Objects.requireNonNull(address);
        Objects.requireNonNull(text);
    }
}
