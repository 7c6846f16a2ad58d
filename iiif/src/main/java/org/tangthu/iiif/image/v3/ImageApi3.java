package org.tangthu.iiif.image.v3;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.ServedImage;

/** Image API 3.0, compliance level 2; goes with version 2 of the Authorization Flow API. */
public final class ImageApi3 implements ImageApi {
    static final String CONTEXT = "http://iiif.io/api/image/3/context.json";

    private final AuthServices2 services;

    /** @param services that let visitors in */
    public ImageApi3(AuthServices2 services) {
        this.services = services;
    }

    @Override
    public String path() {
        return "/iiif/image/3";
    }

    @Override
    public String profile() {
        return "http://iiif.io/api/image/3/level2.json";
    }

    /** Section 5.1. */
    @Override
    public String linkedDataType() {
        return "application/ld+json;profile=\"" + CONTEXT + "\"";
    }

    @Override
    public boolean prefersLinkedData() {
        return true;
    }

    @Override
    public boolean describesGuarded() {
        return true;
    }

    @Override
    public ImageRequest parse(List<String> parts) {
        return ImageRequest.parse(parts, Syntax::size);
    }

    @Override
    public String canonical(ImageRequest request, ImageRequest.Cut cut, ServedImage image) {
        return request.spelled(
                cut, image, Syntax.size(cut, image), request.rotation().toString());
    }

    @Override
    public Map<String, Object> describe(ServedImage image, String service, String manifest) {
        return InfoDocument.of(image, service, manifest, services);
    }
}
