package org.tangthu.iiif.image;

import java.awt.Rectangle;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.tangthu.iiif.pixels.JpegDecoder;
import org.tangthu.iiif.pixels.JpegSettings;
import org.tangthu.iiif.pixels.PixelBudget;
import org.tangthu.iiif.pixels.Pixels;
import org.tangthu.iiif.pyramid.Pyramid;

/**
 * Answers what no stored tile answers: decodes the tiles needed from the nearest larger level, a row of tiles at a
 * time, and scales them in one pass. All of it under a budget of pixels.
 */
final class Renderer {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final PixelBudget budget;
    private final JpegSettings jpeg;

    /** @param jpeg how JPEG answers are encoded */
    Renderer(PixelBudget budget, JpegSettings jpeg) {
        this.budget = budget;
        this.jpeg = jpeg;
    }

    /**
     * @param cut in pixels of the offering
     */
    byte[] render(Pyramid pyramid, Offering offering, ImageRequest request, ImageRequest.Cut cut) throws IOException {
        Source source = source(pyramid, cut, offering.scaleX(), offering.scaleY());
        Dimensions turned = Turning.size(cut.size(), request.rotation());
        boolean slanting = request.rotation().quarters() < 0 && request.format().isTransparent();
        long claim = cut.size().area() + turned.area() * (slanting ? 2 : 1);
        return budget.claim(claim, PATIENCE, () -> {
            Pixels scaled = scale(pyramid, source);
            Pixels upright = Turning.turn(scaled, request.rotation());
            Optional<Pixels> cover =
                    slanting ? Optional.of(Turning.cover(cut.size(), request.rotation())) : Optional.empty();
            return Encoding.encode(upright, cover, request.quality(), request.format(), jpeg);
        });
    }

    /** A level and how its pixels become those of the answer. */
    private record Source(int level, Resampling across, Resampling down) {
        Rectangle part() {
            return new Rectangle(
                    across.begin(), down.begin(), across.end() - across.begin(), down.end() - down.begin());
        }
    }

    private static Source source(Pyramid pyramid, ImageRequest.Cut cut, double scaleX, double scaleY) {
        org.tangthu.iiif.image.Rectangle region = cut.region();
        Dimensions size = cut.size();
        double reduction = Math.min(region.width() * scaleX / size.width(), region.height() * scaleY / size.height());
        int level = 0;
        while (level + 1 < pyramid.levelCount() && reduction >= 1L << level + 1) {
            level++;
        }
        double unit = 1L << level;
        Resampling across = new Resampling(
                region.x() * scaleX / unit, region.width() * scaleX / unit, pyramid.width(level), size.width());
        Resampling down = new Resampling(
                region.y() * scaleY / unit, region.height() * scaleY / unit, pyramid.height(level), size.height());
        return new Source(level, across, down);
    }

    private static Pixels scale(Pyramid pyramid, Source source) throws IOException {
        RowScaler scaler = new RowScaler(source.across(), source.down(), pyramid.channels());
        try (JpegDecoder decoder = new JpegDecoder()) {
            new LevelRows(pyramid, source.level(), source.part()).read(decoder, scaler);
        }
        return scaler.result();
    }
}
