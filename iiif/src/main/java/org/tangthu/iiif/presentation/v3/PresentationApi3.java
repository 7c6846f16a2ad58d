package org.tangthu.iiif.presentation.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.auth.v2.AuthApi2;
import org.tangthu.iiif.auth.v2.AuthServices2;
import org.tangthu.iiif.presentation.model.AnnotatedPage;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.Manifest;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.repository.address.Addresses;

/** Presentation API 3.0. */
public final class PresentationApi3 implements PresentationApi {
    private static final String CONTEXT = "http://iiif.io/api/presentation/3/context.json";

    private final ManifestJson manifests;
    private final CanvasJson canvases;
    private final RangeJson ranges;
    private final CollectionJson collections;
    private final AnnotationJson annotations;

    /** @param services that let visitors in */
    public PresentationApi3(Addresses addresses, AuthServices2 services) {
        canvases = new CanvasJson(addresses, services);
        ranges = new RangeJson(addresses);
        manifests = new ManifestJson(addresses, canvases, ranges);
        collections = new CollectionJson(addresses, canvases);
        annotations = new AnnotationJson(addresses);
    }

    @Override
    public String path() {
        return "/iiif/presentation/3";
    }

    @Override
    public String linkedDataType() {
        return "application/ld+json;profile=\"" + CONTEXT + "\"";
    }

    @Override
    public boolean prefersLinkedData() {
        return true;
    }

    @Override
    public Map<String, Object> manifest(Manifest manifest) {
        return document(context(manifest.canvases().get(0)), manifests.of(manifest));
    }

    @Override
    public Map<String, Object> canvas(Canvas canvas) {
        return document(context(canvas), canvases.of(canvas));
    }

    @Override
    public Map<String, Object> range(Range range) {
        return document(ranges.of(range));
    }

    @Override
    public Map<String, Object> collection(Listing listing) {
        return document(collections.of(listing));
    }

    @Override
    public Map<String, Object> annotations(AnnotatedPage page) {
        return document(List.of(AnnotationJson.CONTEXT, CONTEXT), annotations.of(page));
    }

    /** That of the Authorization Flow API comes before our own (section 2.1 there). */
    private static Object context(Canvas canvas) {
        return canvas.painted().guard().isPresent() ? List.of(AuthApi2.CONTEXT, CONTEXT) : CONTEXT;
    }

    private static Map<String, Object> document(Map<String, Object> resource) {
        return document(CONTEXT, resource);
    }

    /** The context stands before everything else, and nowhere else (section 4.6). */
    private static Map<String, Object> document(Object context, Map<String, Object> resource) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context);
        document.putAll(resource);
        return document;
    }
}
