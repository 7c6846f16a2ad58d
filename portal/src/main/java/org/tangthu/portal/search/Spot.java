package org.tangthu.portal.search;

import java.util.Objects;
import org.tangthu.repository.text.Box;

/**
 * A place on the image of a page, in pixels of its master.
 *
 * @param box around the words
 * @param width of the image
 * @param height of the image
 */
public record Spot(Box box, int width, int height) {
    public Spot {
        Objects.requireNonNull(box);
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException("an image has at least one pixel, not " + width + " x " + height);
        }
    }
}
