package org.tangthu.iiif.image.v3;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tangthu.iiif.auth.v2.AuthApi2;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.image.request.Format;
import org.tangthu.iiif.image.request.Limits;
import org.tangthu.iiif.image.request.ServedImage;
import org.tangthu.repository.access.Decision.Reason;

/** The image information of version 3.0 (section 5). */
final class InfoDocument {
    private InfoDocument() {}

    private record Part(String id, String type) {}

    static Map<String, Object> of(ServedImage image, String service, String manifest, AuthServices2 services) {
        Optional<Reason> guard = image.open() ? Optional.empty() : image.guard();
        Map<String, Object> info = new LinkedHashMap<>();
        // That of the Image API is the last one (section 5.1; Authorization Flow API 2.0, section 2.1).
        info.put("@context", guard.isPresent() ? List.of(AuthApi2.CONTEXT, ImageApi3.CONTEXT) : ImageApi3.CONTEXT);
        info.put("id", service);
        info.put("type", "ImageService3");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("profile", "level2");
        info.put("width", image.size().width());
        info.put("height", image.size().height());
        info.put("maxArea", image.limits().maxArea());
        info.put("maxWidth", Limits.MAX_SIDE);
        if (!image.sizes().isEmpty()) {
            info.put("sizes", image.sizes());
        }
        info.put("tiles", List.of(image.tiles()));
        info.put("preferredFormats", List.of("jpg"));
        image.rights().ifPresent(rights -> info.put("rights", rights));
        info.put("partOf", List.of(new Part(manifest, "Manifest")));
        info.put("extraQualities", image.coloured() ? List.of("color", "gray", "bitonal") : List.of("gray", "bitonal"));
        info.put("extraFormats", Format.beyondLevel2());
        info.put("extraFeatures", features(image));
        guard.ifPresent(reason -> info.put(
                "service", List.of(services.probe(image.id().item(), image.id().page(), reason))));
        return info;
    }

    private static List<String> features(ServedImage image) {
        List<String> features =
                new ArrayList<>(List.of("canonicalLinkHeader", "mirroring", "profileLinkHeader", "rotationArbitrary"));
        if (image.limits().upscaling()) {
            features.add("sizeUpscaling");
        }
        return features;
    }
}
