package org.tangthu.iiif.image;

import java.util.Optional;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pyramid.ByteRange;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.pyramid.Rendition;

/**
 * Finds the stored tile, or the rendition of the whole, that is exactly what a request asks for: the way that nearly all
 * requests of viewers take.
 */
final class StoredTiles {
    private StoredTiles() {}

    /** @param base the level in whose pixels the request is */
    static Optional<ByteRange> find(Pyramid pyramid, int base, ImageRequest request, ImageRequest.Cut cut) {
        boolean asStored = request.format() == Format.JPG
                && request.rotation().isNone()
                && (request.quality() == Quality.DEFAULT
                        || request.quality() == Quality.COLOR
                        || (request.quality() == Quality.GRAY && pyramid.channels() == 1));
        if (!asStored) {
            return Optional.empty();
        }
        for (int level = base; level < pyramid.levelCount(); level++) {
            if (isTile(pyramid, base, level - base, cut)) {
                long span = (long) pyramid.tileSize() << level - base;
                int column = (int) (cut.region().x() / span);
                int row = (int) (cut.region().y() / span);
                return Optional.of(pyramid.tile(level, column, row));
            }
        }
        return isWhole(pyramid, base, cut) ? whole(pyramid, cut) : Optional.empty();
    }

    private static boolean isWhole(Pyramid pyramid, int base, ImageRequest.Cut cut) {
        return cut.region().width() == pyramid.width(base) && cut.region().height() == pyramid.height(base);
    }

    private static Optional<ByteRange> whole(Pyramid pyramid, ImageRequest.Cut cut) {
        for (Rendition rendition : pyramid.renditions()) {
            if (rendition.width() == cut.size().width()
                    && rendition.height() == cut.size().height()) {
                return Optional.of(rendition.stream());
            }
        }
        return Optional.empty();
    }

    private static boolean isTile(Pyramid pyramid, int base, int halvings, ImageRequest.Cut cut) {
        long span = (long) pyramid.tileSize() << halvings;
        Rectangle region = cut.region();
        return region.x() % span == 0
                && region.y() % span == 0
                && region.width() == Math.min(span, pyramid.width(base) - region.x())
                && region.height() == Math.min(span, pyramid.height(base) - region.y())
                && cut.size().width() == halved(region.width(), halvings)
                && cut.size().height() == halved(region.height(), halvings);
    }

    /** Half of a length, rounded up, so many times. */
    private static int halved(int length, int times) {
        return (length - 1 >> times) + 1;
    }
}
