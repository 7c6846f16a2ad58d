package org.tangthu.iiif.presentation.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.image.request.Dimensions;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Picture;
import org.tangthu.repository.address.Addresses;

/** Canvases (section 5.3) and the images on them, with services of the Image API 2. */
final class CanvasJson {
    private static final String IMAGE_CONTEXT = "http://iiif.io/api/image/2/context.json";
    private static final String IMAGE_PROFILE = "http://iiif.io/api/image/2/level2.json";

    private final Addresses addresses;

    CanvasJson(Addresses addresses) {
        this.addresses = addresses;
    }

    Map<String, Object> of(Canvas canvas) {
        String id = addresses.canvas(canvas.ark(), canvas.page());
        Map<String, Object> json = Resource.of(id, "sc:Canvas");
        json.put("label", Resource.texts(canvas.label()));
        put(json, canvas.size());
        json.put("thumbnail", image(canvas.thumbnail()));
        Resource.putSome(json, "seeAlso", Resource.links(canvas.seeAlso()));
        json.put("images", List.of(painting(id, canvas.painted())));
        if (canvas.annotated()) {
            String list = addresses.annotationList(canvas.ark(), canvas.page());
            json.put("otherContent", List.of(Resource.of(list, "sc:AnnotationList")));
        }
        return json;
    }

    private Map<String, Object> painting(String canvas, Picture picture) {
        Map<String, Object> annotation = Resource.of(canvas + "/painting", "oa:Annotation");
        annotation.put("motivation", "sc:painting");
        annotation.put("resource", image(picture));
        annotation.put("on", canvas);
        return annotation;
    }

    Map<String, Object> image(Picture picture) {
        String service = service(picture);
        String size = picture.size().map(CanvasJson::exactly).orElse("full");
        Map<String, Object> json = Resource.of(service + "/full/" + size + "/0/default.jpg", "dctypes:Image");
        json.put("format", "image/jpeg");
        picture.size().ifPresent(known -> put(json, known));
        Map<String, Object> offered = new LinkedHashMap<>();
        offered.put("@context", IMAGE_CONTEXT);
        offered.put("@id", service);
        offered.put("profile", IMAGE_PROFILE);
        json.put("service", offered);
        return json;
    }

    private String service(Picture picture) {
        return picture.preview()
                ? addresses.previewService2(picture.ark(), picture.page())
                : addresses.imageService2(picture.ark(), picture.page());
    }

    private static String exactly(Dimensions size) {
        return size.width() + "," + size.height();
    }

    private static void put(Map<String, Object> json, Dimensions size) {
        json.put("width", size.width());
        json.put("height", size.height());
    }
}
