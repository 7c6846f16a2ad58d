package org.tangthu.iiif.presentation.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.repository.access.Decision.Reason;
import org.tangthu.repository.address.Addresses;

/** Canvases (section 5.3) and the images on them. */
final class CanvasJson {
    private final Addresses addresses;
    private final AuthServices2 services;

    /** @param services that let visitors in */
    CanvasJson(Addresses addresses, AuthServices2 services) {
        this.addresses = addresses;
        this.services = services;
    }

    Map<String, Object> of(Canvas canvas) {
        String id = addresses.canvas(canvas.ark(), canvas.page());
        Map<String, Object> json = Resource.of(id, "Canvas");
        json.put("label", canvas.label().texts());
        put(json, canvas.size());
        json.put("thumbnail", List.of(image(canvas.thumbnail())));
        Resource.putList(json, "seeAlso", Resource.links(canvas.seeAlso()));
        json.put("items", List.of(painting(id, canvas.painted())));
        if (canvas.annotated()) {
            json.put(
                    "annotations",
                    List.of(Resource.of(addresses.annotations(canvas.ark(), canvas.page()), "AnnotationPage")));
        }
        return json;
    }

    /** A canvas for nothing but one image in its own size. */
    Map<String, Object> placeholder(Picture picture, Dimensions size) {
        String id = addresses.canvas(picture.ark(), picture.page()) + "/placeholder";
        Map<String, Object> json = Resource.of(id, "Canvas");
        put(json, size);
        json.put("items", List.of(painting(id, picture)));
        return json;
    }

    private Map<String, Object> painting(String canvas, Picture picture) {
        Map<String, Object> annotation = Resource.of(canvas + "/painting", "Annotation");
        annotation.put("motivation", "painting");
        annotation.put("body", image(picture));
        annotation.put("target", canvas);
        Map<String, Object> page = Resource.of(canvas + "/page", "AnnotationPage");
        page.put("items", List.of(annotation));
        return page;
    }

    Map<String, Object> image(Picture picture) {
        String service = service(picture);
        String size = picture.size().map(CanvasJson::exactly).orElse("max");
        Map<String, Object> json = Resource.of(service + "/full/" + size + "/0/default.jpg", "Image");
        json.put("format", "image/jpeg");
        picture.size().ifPresent(known -> put(json, known));
        Map<String, Object> offered = Resource.of(service, "ImageService3");
        offered.put("profile", "level2");
        // Viewers choose among the sizes that are named, so those that stand ready are.
        picture.size().ifPresent(known -> offered.put("sizes", List.of(measures(known))));
        json.put(
                "service",
                picture.guard().map(reason -> guarded(picture, reason, offered)).orElse(List.of(offered)));
        return json;
    }

    /**
     * The probe service of the image (Authorization Flow API 2.0, section 2.1), the image service that goes with it, and
     * after that the one for viewers that look for version 1.0. Most viewers take the first.
     */
    private List<Map<String, Object>> guarded(Picture picture, Reason reason, Map<String, Object> offered) {
        Map<String, Object> older = new LinkedHashMap<>();
        older.put("@id", addresses.imageService2(picture.ark(), picture.page()));
        older.put("@type", "ImageService2");
        older.put("profile", "http://iiif.io/api/image/2/level2.json");
        return List.of(services.named(picture.ark().name(), picture.page(), reason), offered, older);
    }

    private String service(Picture picture) {
        return picture.preview()
                ? addresses.previewService(picture.ark(), picture.page())
                : addresses.imageService(picture.ark(), picture.page());
    }

    private static String exactly(Dimensions size) {
        return size.width() + "," + size.height();
    }

    private static void put(Map<String, Object> json, Dimensions size) {
        json.putAll(measures(size));
    }

    private static Map<String, Integer> measures(Dimensions size) {
        Map<String, Integer> measures = new LinkedHashMap<>();
        measures.put("width", size.width());
        measures.put("height", size.height());
        return measures;
    }
}
