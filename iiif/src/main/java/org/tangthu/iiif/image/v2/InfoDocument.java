package org.tangthu.iiif.image.v2;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.v1.AuthServices1;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;

/** The image information of version 2.1 (section 5). */
final class InfoDocument {
    private InfoDocument() {}

    static Map<String, Object> of(ServedImage image, String service, AuthServices1 services) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("@context", ImageApi2.CONTEXT);
        info.put("@id", service);
        info.put("@type", "iiif:Image");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("width", image.size().width());
        info.put("height", image.size().height());
        if (!image.sizes().isEmpty()) {
            info.put("sizes", image.sizes());
        }
        info.put("tiles", List.of(image.tiles()));
        info.put("profile", List.of(ImageApi2.LEVEL, beyond(image)));
        image.rights().ifPresent(rights -> info.put("license", rights));
        // Of a preview too: to it those are sent who may not see the image (Authentication API 1.0, sections 3.2 and
        // 4).
        image.guard()
                .ifPresent(reason -> info.put("service", services.of(image.id().item(), reason)));
        return info;
    }

    /** What goes beyond the level (section 5.3), and the limits. */
    private static Map<String, Object> beyond(ServedImage image) {
        Map<String, Object> profile = new LinkedHashMap<>();
        profile.put("formats", Format.beyondLevel2());
        profile.put("qualities", image.coloured() ? List.of("color", "gray") : List.of("gray"));
        profile.put("maxArea", image.limits().maxArea());
        profile.put("maxWidth", Limits.MAX_SIDE);
        profile.put("supports", features(image));
        return profile;
    }

    private static List<String> features(ServedImage image) {
        List<String> features = new ArrayList<>(
                List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader", "regionSquare", "rotationArbitrary"));
        if (image.limits().upscaling()) {
            features.add("sizeAboveFull");
        }
        return features;
    }
}
