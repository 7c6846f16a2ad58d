package org.tangthu.iiif.image.v3;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tangthu.iiif.image.Dimensions;
import org.tangthu.iiif.image.ServedImage;

/** The image information of version 3.0 (section 5), as a tree to be written as JSON: exactly what the engine does. */
public final class InfoDocument {
    public static final String CONTEXT = "http://iiif.io/api/image/3/context.json";
    public static final String PROFILE = "level2";

    private InfoDocument() {}

    /**
     * @param service address of the image service
     * @param manifest address of the manifest in which the image is shown
     */
    public static Map<String, Object> of(ServedImage image, String service, String manifest) {
        Map<String, Object> info = new LinkedHashMap<>();
        info.put("@context", CONTEXT);
        info.put("id", service);
        info.put("type", "ImageService3");
        info.put("protocol", "http://iiif.io/api/image");
        info.put("profile", PROFILE);
        info.put("width", image.size().width());
        info.put("height", image.size().height());
        info.put("maxArea", image.limits().maxArea());
        info.put("sizes", sizes(image));
        if (image.levels() > 1) {
            info.put("tiles", List.of(tiles(image)));
        }
        info.put("preferredFormats", List.of("jpg"));
        image.rights().ifPresent(rights -> info.put("rights", rights));
        info.put("partOf", List.of(Map.of("id", manifest, "type", "Manifest")));
        info.put("extraQualities", List.of("color", "gray", "bitonal"));
        info.put("extraFeatures", features(image));
        return info;
    }

    private static List<Map<String, Integer>> sizes(ServedImage image) {
        return IntStream.range(0, image.levels())
                .mapToObj(image::level)
                .filter(size -> size.area() <= image.limits().maxArea())
                .sorted(Comparator.comparing(Dimensions::area))
                .map(size -> Map.of("width", size.width(), "height", size.height()))
                .toList();
    }

    private static Map<String, Object> tiles(ServedImage image) {
        List<Integer> factors = IntStream.range(0, image.levels())
                .map(level -> 1 << level)
                .boxed()
                .toList();
        return Map.of("width", image.tileSize(), "scaleFactors", factors);
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
