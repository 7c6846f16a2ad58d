package org.tangthu.iiif.image.render;

import java.util.List;
import java.util.function.Function;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.Rendition;

/**
 * What of a pyramid an answer is made from: the smallest picture that is not smaller than the answer.
 *
 * @param width in its own pixels
 * @param height in its own pixels
 * @param scaleX pixels of the full size for one of these, across
 * @param scaleY the same, down
 * @param rows gives those of a part
 */
record Source(int width, int height, double scaleX, double scaleY, Function<Rectangle, SourceRows> rows) {
    /** For the whole image: a rendition that stands ready in one stream, else a level. */
    static Source ofWhole(Pyramid pyramid, Dimensions answer, double reduction) {
        List<Rendition> renditions = pyramid.renditions();
        for (int i = renditions.size() - 1; i >= 0; i--) {
            Rendition rendition = renditions.get(i);
            if (answer.width() <= rendition.width() && answer.height() <= rendition.height()) {
                return of(pyramid, rendition);
            }
        }
        return ofRegion(pyramid, reduction);
    }

    /** @param reduction pixels of the full size that become one of the answer */
    static Source ofRegion(Pyramid pyramid, double reduction) {
        int level = 0;
        while (level + 1 < pyramid.levelCount() && reduction >= 1L << level + 1) {
            level++;
        }
        return of(pyramid, level);
    }

    private static Source of(Pyramid pyramid, Rendition rendition) {
        return new Source(
                rendition.width(),
                rendition.height(),
                rendition.scaleX(),
                rendition.scaleY(),
                part -> new RenditionRows(pyramid, rendition, part));
    }

    private static Source of(Pyramid pyramid, int level) {
        double unit = 1L << level;
        return new Source(
                pyramid.width(level), pyramid.height(level), unit, unit, part -> new LevelRows(pyramid, level, part));
    }
}
