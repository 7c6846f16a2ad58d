package org.tangthu.iiif.presentation;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.image.ImageSettings;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.image.request.Offering;
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

    /**
     * @param resource the canvas so far: address and type
     * @param guarded whether only the preview is open to everybody
     */
    Map<String, Object> fill(Map<String, Object> resource, Ark ark, Page page, boolean guarded) {
        String canvas = addresses.canvas(ark, page.name());
        Dimensions size = size(page);
        Dimensions painted =
                guarded ? preview(page) : size.halvedInto(Math.max(tileSize, PyramidSettings.LONGEST_WHOLE));
        Map<String, Object> annotation = Resource.of(canvas + "/painting", "Annotation");
        annotation.put("motivation", "painting");
        annotation.put("body", image(service(ark, page, guarded), painted));
        annotation.put("target", canvas);
        Map<String, Object> painting = Resource.of(canvas + "/page", "AnnotationPage");
        painting.put("items", List.of(annotation));
        resource.put("label", label(page));
        resource.put("width", size.width());
        resource.put("height", size.height());
        resource.put("thumbnail", List.of(thumbnail(ark, page, guarded)));
        resource.put("items", List.of(painting));
        return resource;
    }

    /** A small image that stands ready: the smallest level of the pyramid, or the preview of a guarded page. */
    Map<String, Object> thumbnail(Ark ark, Page page, boolean guarded) {
        Dimensions size = guarded ? preview(page) : size(page).halvedInto(tileSize);
        return image(service(ark, page, guarded), size);
    }

    private String service(Ark ark, Page page, boolean guarded) {
        return guarded ? addresses.previewService(ark, page.name()) : addresses.imageService(ark, page.name());
    }

    private Dimensions preview(Page page) {
        return Offering.preview(size(page), tileSize, images.previewPixels()).size();
    }

    private LanguageMap label(Page page) {
        return page.label()
                .map(LanguageMap::plain)
                .orElseGet(() -> labels.text("page", page.name().replaceFirst("^0+(?=.)", "")));
    }

    /** An image in one of the sizes that stand ready, which its service names too: viewers choose among those named. */
    private static Map<String, Object> image(String service, Dimensions size) {
        String id = service + "/full/" + size.width() + "," + size.height() + "/0/default.jpg";
        Map<String, Object> image = Resource.of(id, "Image");
        image.put("format", "image/jpeg");
        image.put("width", size.width());
        image.put("height", size.height());
        Map<String, Object> offered = Resource.of(service, "ImageService3");
        offered.put("profile", "level2");
        offered.put("sizes", List.of(Map.of("width", size.width(), "height", size.height())));
        image.put("service", List.of(offered));
        return image;
    }

    private static Dimensions size(Page page) {
        return new Dimensions(page.master().width(), page.master().height());
    }
}
