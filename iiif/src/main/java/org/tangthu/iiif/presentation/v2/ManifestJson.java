package org.tangthu.iiif.presentation.v2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.Description;
import org.tangthu.iiif.presentation.model.Layout;
import org.tangthu.iiif.presentation.model.Links;
import org.tangthu.iiif.presentation.model.Manifest;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Manifests (section 5.1), each with the one sequence of its canvases. */
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
        Map<String, Object> json = Resource.of(addresses.manifest2(manifest.ark()), "sc:Manifest");
        describe(json, manifest.description());
        json.put("thumbnail", canvases.image(manifest.thumbnail()));
        lay(json, manifest.layout());
        link(json, manifest.ark(), manifest.links());
        json.put("sequences", List.of(sequence(manifest)));
        manifest.contents().ifPresent(contents -> json.put("structures", ranges.all(contents)));
        return json;
    }

    private static void describe(Map<String, Object> json, Description description) {
        json.put("label", Resource.texts(description.label()));
        if (!description.summary().isEmpty()) {
            json.put("description", Resource.texts(description.summary()));
        }
        json.put("metadata", description.metadata().stream().map(Resource::pair).toList());
        description.requiredStatement().ifPresent(text -> json.put("attribution", Resource.texts(text.value())));
        description.rights().ifPresent(rights -> json.put("license", rights));
        description.navDate().ifPresent(day -> json.put("navDate", day + "T00:00:00Z"));
    }

    private static void lay(Map<String, Object> json, Layout layout) {
        json.put("viewingDirection", layout.viewingDirection());
        json.put("viewingHint", layout.behavior().code());
    }

    private void link(Map<String, Object> json, Ark ark, Links links) {
        Resource.putSome(json, "related", Resource.links(links.homepages()));
        Resource.putSome(json, "seeAlso", Resource.links(links.seeAlso()));
        Resource.putSome(json, "rendering", Resource.links(links.renderings()));
        Resource.putSome(
                json,
                "within",
                links.collections().stream().map(addresses::iiifCollection2).toList());
        if (links.searchable()) {
            json.put("service", search(addresses.search1(ark)));
        }
    }

    private Map<String, Object> sequence(Manifest manifest) {
        Map<String, Object> json = Resource.of(addresses.sequence(manifest.ark()), "sc:Sequence");
        lay(json, manifest.layout());
        manifest.layout().start().ifPresent(page -> json.put("startCanvas", addresses.canvas(manifest.ark(), page)));
        json.put("canvases", manifest.canvases().stream().map(canvases::of).iterator());
        return json;
    }

    /** Content Search API 1.0, sections 3 and 4. */
    private static Map<String, Object> search(String address) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("@context", "http://iiif.io/api/search/1/context.json");
        search.put("@id", address);
        search.put("profile", "http://iiif.io/api/search/1/search");
        Map<String, Object> autocomplete = new LinkedHashMap<>();
        autocomplete.put("@id", address + "/autocomplete");
        autocomplete.put("profile", "http://iiif.io/api/search/1/autocomplete");
        search.put("service", autocomplete);
        return search;
    }
}
