package org.tangthu.iiif.presentation.v2;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tangthu.iiif.presentation.model.AnnotatedPage;
import org.tangthu.iiif.presentation.model.Canvas;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.iiif.presentation.model.Manifest;
import org.tangthu.iiif.presentation.model.PresentationApi;
import org.tangthu.iiif.presentation.model.Range;
import org.tangthu.repository.address.Addresses;

/** Presentation API 2.1. */
public final class PresentationApi2 implements PresentationApi {
    private static final String CONTEXT = "http://iiif.io/api/presentation/2/context.json";

    private final ManifestJson manifests;
    private final CanvasJson canvases;
    private final RangeJson ranges;
    private final CollectionJson collections;
    private final AnnotationJson annotations;

    public PresentationApi2(Addresses addresses) {
        canvases = new CanvasJson(addresses);
        ranges = new RangeJson(addresses);
        manifests = new ManifestJson(addresses, canvases, ranges);
        collections = new CollectionJson(addresses, canvases);
        annotations = new AnnotationJson(addresses);
    }

    @Override
    public String path() {
        return "/iiif/presentation/2";
    }

    @Override
    public String linkedDataType() {
        return "application/ld+json;profile=\"" + CONTEXT + "\"";
    }

    /** Plain JSON is what a server must send unless it is asked for more (section 7.2). */
    @Override
    public boolean prefersLinkedData() {
        return false;
    }

    @Override
    public Map<String, Object> manifest(Manifest manifest) {
        return document(manifests.of(manifest));
    }

    @Override
    public Map<String, Object> canvas(Canvas canvas) {
        return document(canvases.of(canvas));
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
        return document(annotations.of(page));
    }

    private static Map<String, Object> document(Map<String, Object> resource) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", CONTEXT);
        document.putAll(resource);
        return document;
    }
}
