package org.tangthu.iiif.image.v2;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.v1.AuthServices1;
import org.tangthu.iiif.image.request.ImageApi;
import org.tangthu.iiif.image.request.ImageRequest;
import org.tangthu.iiif.image.request.ServedImage;

/** Image API 2.1, compliance level 2; goes with version 1 of the Authentication API. */
public final class ImageApi2 implements ImageApi {
    static final String CONTEXT = "http://iiif.io/api/image/2/context.json";
    static final String LEVEL = "http://iiif.io/api/image/2/level2.json";

    private final AuthServices1 services;

    /** @param services that let visitors in */
    public ImageApi2(AuthServices1 services) {
        this.services = services;
    }

    @Override
    public String path() {
        return "/iiif/image/2";
    }

    @Override
    public String profile() {
        return LEVEL;
    }

    @Override
    public String linkedDataType() {
        return "application/ld+json";
    }

    /** Section 5.1: only who asks for it explicitly gets JSON-LD. */
    @Override
    public boolean prefersLinkedData() {
        return false;
    }

    @Override
    public boolean describesGuarded() {
        return false;
    }

    @Override
    public ImageRequest parse(List<String> parts) {
        return ImageRequest.parse(parts, Syntax::size);
    }

    @Override
    public String canonical(ImageRequest request, ImageRequest.Cut cut, ServedImage image) {
        return request.spelled(cut, image, Syntax.size(cut, image), Syntax.rotation(request.rotation()));
    }

    @Override
    public Map<String, Object> describe(ServedImage image, String service, String manifest) {
        return InfoDocument.of(image, service, services);
    }
}
