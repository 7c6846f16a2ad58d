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
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Page;

/**
 * Makes the canvas of a page: the size of its master, painted with its image service, or where only the preview is open
 * to everybody, with that of the preview, so that every viewer can show what it is given. Images are named in sizes that
 * stand ready.
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

    /** @param guarded whether only the preview is open to everybody */
    Canvas of(Ark ark, Page page, boolean guarded) {
        Dimensions size = size(page);
        Dimensions painted =
                guarded ? preview(page) : size.halvedInto(Math.max(tileSize, PyramidSettings.LONGEST_WHOLE));
        boolean readable = !guarded && page.text().isPresent();
        return new Canvas(
                ark,
                page.name(),
                label(page),
                size,
                picture(ark, page, guarded, painted),
                thumbnail(ark, page, guarded),
                readable,
                readable ? List.of(alto(ark, page)) : List.of());
    }

    private Link alto(Ark ark, Page page) {
        return Link.dataset(addresses.pageAlto(ark, page.name()), "ALTO", "application/xml")
                .withProfile(ALTO);
    }

    /** A small image that stands ready: the largest level of the pyramid within a tile, or the preview. */
    Picture thumbnail(Ark ark, Page page, boolean guarded) {
        return picture(ark, page, guarded, guarded ? preview(page) : size(page).halvedInto(tileSize));
    }

    private static Picture picture(Ark ark, Page page, boolean guarded, Dimensions size) {
        return new Picture(ark, page.name(), guarded, Optional.of(size));
    }

    private Dimensions preview(Page page) {
        return Offering.preview(size(page), tileSize, images.previewPixels()).size();
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
