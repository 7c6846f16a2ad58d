package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Optional;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Offering;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.LanguageMap;
import org.tangthu.iiif.presentation.model.Link;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.iiif.pyramid.PyramidSettings;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/**
 * Makes the canvas of a page: the size of its master, painted with its image, which names the services that let visitors
 * in where it is not for everybody. Under embargo it is for nobody, so the preview is painted. Images are named in sizes
 * that stand ready.
 */
final class Canvases {
    /** By which viewers know ALTO, whatever its version, when it begins so. */
    private static final String ALTO = "http://www.loc.gov/standards/alto/ns-v4#";

    private final Addresses addresses;
    private final Labels labels;
    private final ImageSettings images;
    private final int tileSize;

    Canvases(Addresses addresses, Labels labels, ImageSettings images, int tileSize) {
        this.addresses = addresses;
        this.labels = labels;
        this.images = images;
        this.tileSize = tileSize;
    }

    /** @param guard why the images are not for everybody; empty if they are */
    Canvas of(Ark ark, Page page, Optional<Reason> guard) {
        boolean readable = guard.isEmpty() && page.text().isPresent();
        return new Canvas(
                ark,
                page.name(),
                label(page),
                size(page),
                painted(ark, page, guard),
                thumbnail(ark, page, guard),
                readable,
                readable ? List.of(alto(ark, page)) : List.of());
    }

    private Link alto(Ark ark, Page page) {
        return Link.dataset(addresses.pageAlto(ark, page.name()), "ALTO", "application/xml")
                .withProfile(ALTO);
    }

    private Picture painted(Ark ark, Page page, Optional<Reason> guard) {
        Dimensions size = size(page).halvedInto(Math.max(tileSize, PyramidSettings.LONGEST_WHOLE));
        return guard.filter(Reason.EMBARGO::equals).isPresent()
                ? preview(ark, page)
                : new Picture(ark, page.name(), false, Optional.of(size), guard);
    }

    /** A small image that stands ready: the largest level of the pyramid within a tile, or the preview. */
    Picture thumbnail(Ark ark, Page page, Optional<Reason> guard) {
        return guard.isPresent()
                ? preview(ark, page)
                : new Picture(ark, page.name(), false, Optional.of(size(page).halvedInto(tileSize)), Optional.empty());
    }

    private Picture preview(Ark ark, Page page) {
        Dimensions size =
                Offering.preview(size(page), tileSize, images.previewPixels()).size();
        return new Picture(ark, page.name(), true, Optional.of(size), Optional.empty());
    }

    private LanguageMap label(Page page) {
        return page.label()
                .map(LanguageMap::plain)
                .orElseGet(() -> labels.text("page", page.name().replaceFirst("^0+(?=.)", "")));
    }

    private static Dimensions size(Page page) {
        return new Dimensions(page.master().width(), page.master().height());
    }
}
