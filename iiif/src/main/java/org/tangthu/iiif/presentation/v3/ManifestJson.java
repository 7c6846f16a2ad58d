package org.tangthu.iiif.presentation.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.Description;
import org.tangthu.iiif.presentation.model.Layout;
import org.tangthu.iiif.presentation.model.Links;
import org.tangthu.iiif.presentation.model.Manifest;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Manifests (section 5.2). */
final class ManifestJson {
    private final Addresses addresses;
    private final CanvasJson canvases;
    private final RangeJson ranges;

    ManifestJson(Addresses addresses, CanvasJson canvases, RangeJson ranges) {
        this.addresses = addresses;
        this.canvases = canvases;
        this.ranges = ranges;
    }

    Map<String, Object> of(Manifest manifest) {
        Map<String, Object> json = Resource.of(addresses.manifest(manifest.ark()), "Manifest");
        describe(json, manifest.description());
        json.put("thumbnail", List.of(canvases.image(manifest.thumbnail())));
        manifest.thumbnail()
                .size()
                .ifPresent(size -> json.put("placeholderCanvas", canvases.placeholder(manifest.thumbnail(), size)));
        lay(json, manifest.ark(), manifest.layout());
        link(json, manifest.ark(), manifest.links());
        json.put("items", manifest.canvases().stream().map(canvases::of).iterator());
        manifest.contents().ifPresent(contents -> json.put("structures", List.of(ranges.of(contents))));
        return json;
    }

    private static void describe(Map<String, Object> json, Description description) {
        json.put("label", description.label().texts());
        if (!description.summary().isEmpty()) {
            json.put("summary", description.summary().texts());
        }
        Resource.putList(
                json,
                "metadata",
                description.metadata().stream().map(Resource::pair).toList());
        description.rights().ifPresent(rights -> json.put("rights", rights));
        description.requiredStatement().ifPresent(text -> json.put("requiredStatement", Resource.pair(text)));
        description.provider().ifPresent(provider -> json.put("provider", List.of(Resource.provider(provider))));
        description.navDate().ifPresent(day -> json.put("navDate", day + "T00:00:00Z"));
    }

    private void lay(Map<String, Object> json, Ark ark, Layout layout) {
        json.put("viewingDirection", layout.viewingDirection());
        json.put("behavior", List.of(layout.behavior().code()));
        layout.start().ifPresent(page -> json.put("start", Resource.of(addresses.canvas(ark, page), "Canvas")));
    }

    private void link(Map<String, Object> json, Ark ark, Links links) {
        Resource.putList(json, "homepage", Resource.links(links.homepages()));
        Resource.putList(json, "seeAlso", Resource.links(links.seeAlso()));
        Resource.putList(json, "rendering", Resource.links(links.renderings()));
        if (links.searchable()) {
            json.put("service", List.of(search2(ark), search1(ark)));
        }
        Resource.putList(
                json,
                "partOf",
                links.collections().stream()
                        .map(id -> Resource.of(addresses.iiifCollection(id), "Collection"))
                        .toList());
    }

    /** Content Search API 2.0, section 3. */
    private Map<String, Object> search2(Ark ark) {
        Map<String, Object> search = Resource.of(addresses.search2(ark), "SearchService2");
        search.put("service", List.of(Resource.of(addresses.search2(ark) + "/autocomplete", "AutoCompleteService2")));
        return search;
    }

    /** Content Search API 1.0, whose services keep the words of their time (Presentation API 3.0, section 3.4). */
    private Map<String, Object> search1(Ark ark) {
        String address = addresses.search1(ark);
        Map<String, Object> search = service1(address, "SearchService1", "http://iiif.io/api/search/1/search");
        search.put(
                "service",
                List.of(service1(
                        address + "/autocomplete",
                        "AutoCompleteService1",
                        "http://iiif.io/api/search/1/autocomplete")));
        return search;
    }

    private static Map<String, Object> service1(String id, String type, String profile) {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@id", id);
        service.put("@type", type);
        service.put("profile", profile);
        return service;
    }
}
