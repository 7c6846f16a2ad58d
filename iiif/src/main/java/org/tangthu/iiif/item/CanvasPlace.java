package org.tangthu.iiif.item;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.text.Box;

/**
 * A place on a canvas.
 *
 * @param canvas its URI
 * @param box in pixels of the page's master, which are those of the canvas; empty where only the page is known
 */
public record CanvasPlace(String canvas, Optional<Box> box) {
    public CanvasPlace {
        Objects.requireNonNull(canvas);
        Objects.requireNonNull(box);
    }

    /** Of a region of at least one pixel (Media Fragments URI 1.0, section 4.2.2), or of the canvas. */
    public String uri() {
        return box.map(known -> canvas + "#xywh=" + known.x() + "," + known.y() + "," + Math.max(1, known.width()) + ","
                        + Math.max(1, known.height()))
                .orElse(canvas);
    }
}
