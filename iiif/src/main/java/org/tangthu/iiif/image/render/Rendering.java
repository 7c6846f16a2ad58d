package org.tangthu.iiif.image.render;

import java.io.IOException;
import java.util.Optional;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.image.request.Quality;
import org.tangthu.iiif.image.request.Rectangle;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.pyramid.Pyramid;
import org.tangthu.iiif.scaling.Resampling;
import org.tangthu.iiif.scaling.RowScaler;

/**
 * One answer as it is going to be made: the part needed is decoded from the nearest picture that is not smaller than
 * the answer, scaled in one pass, turned, encoded. Knows beforehand how much memory that takes.
 */
final class Rendering {
    private final Pyramid pyramid;
    private final ImageRequest request;
    private final Dimensions size;
    private final Resampling across;
    private final Resampling down;
    private final SourceRows rows;

    /**
     * @param cut in pixels of the offering
     */
    Rendering(Pyramid pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut) {
        this.pyramid = pyramid;
        this.request = request;
        this.size = cut.size();
        Rectangle region = cut.region();
        double stepX = region.width() * offering.scaleX() / size.width();
        double stepY = region.height() * offering.scaleY() / size.height();
        double reduction = Math.min(stepX, stepY);
        Source source = region.size().equals(offering.size())
                ? Source.ofWhole(pyramid, size, reduction)
                : Source.ofRegion(pyramid, reduction);
        this.across = new Resampling(
                region.x() * offering.scaleX() / source.scaleX(),
                stepX / source.scaleX(),
                source.width(),
                size.width());
        this.down = new Resampling(
                region.y() * offering.scaleY() / source.scaleY(),
                stepY / source.scaleY(),
                source.height(),
                size.height());
        this.rows = source.rows()
                .apply(new Rectangle(
                        across.begin(), down.begin(), across.end() - across.begin(), down.end() - down.begin()));
    }

    /** Bytes held at one time at most; the answer itself counts for what such pages make of it. */
    long heldBytes() {
        int channels = pyramid.channels();
        boolean turned = !request.rotation().isNone();
        long area = size.area();
        long answer = request.rotation().box(size).area();
        long toned = request.quality() == Quality.GRAY || request.quality() == Quality.BITONAL ? 2 : 0;
        long cover = isSlanting() ? area + 5 * answer : 0;
        return rows.heldBytes()
                + RowScaler.heldBytes(across, down, channels)
                + (turned ? answer * channels : 0)
                + cover
                + answer * (toned + (request.format() == Format.JPG ? 2 : 5));
    }

    /** Whether something of the answer's ground is seen through. */
    private boolean isSlanting() {
        return request.rotation().quarters() < 0 && request.format().isTransparent();
    }

    byte[] run(JpegDecoder decoder, JpegSettings jpeg) throws IOException {
        RowScaler scaler = new RowScaler(across, down, pyramid.channels());
        rows.read(decoder, scaler);
        Pixels upright = Turning.turn(scaler.result(), request.rotation());
        Optional<Pixels> cover = isSlanting() ? Optional.of(Turning.cover(size, request.rotation())) : Optional.empty();
        return Encoding.encode(upright, cover, request.quality(), request.format(), jpeg);
    }
}
