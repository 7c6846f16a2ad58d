package org.tangthu.iiif.presentation.v3;

import java.util.List;
import java.util.Map;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.repository.address.Addresses;

/**
 * Collections (section 5.1). A large one is divided into collections that are its parts: this version knows no paging.
 */
final class CollectionJson {
    private static final String TYPE = "Collection";

    private final Addresses addresses;
    private final CanvasJson canvases;

    CollectionJson(Addresses addresses, CanvasJson canvases) {
        this.addresses = addresses;
        this.canvases = canvases;
    }

    Map<String, Object> of(Listing listing) {
        Map<String, Object> json = Resource.of(address(listing.name()), TYPE);
        json.put("label", listing.label().texts());
        if (!listing.summary().isEmpty()) {
            json.put("summary", listing.summary().texts());
        }
        listing.provider().ifPresent(provider -> json.put("provider", List.of(Resource.provider(provider))));
        listing.thumbnail().ifPresent(picture -> json.put("thumbnail", List.of(canvases.image(picture))));
        json.put("behavior", List.of("unordered"));
        Resource.putList(json, "homepage", Resource.links(listing.homepages()));
        listing.within().ifPresent(whole -> json.put("partOf", List.of(Resource.of(address(whole), TYPE))));
        json.put("items", listing.entries().stream().map(this::entry).toList());
        return json;
    }

    private Map<String, Object> entry(Listing.Entry entry) {
        if (entry instanceof Listing.Inner inner) {
            Map<String, Object> json = Resource.of(address(inner.name()), TYPE);
            json.put("label", inner.label().texts());
            return json;
        }
        Listing.Member member = (Listing.Member) entry;
        Map<String, Object> json = Resource.of(addresses.manifest(member.ark()), "Manifest");
        json.put("label", member.label().texts());
        json.put("thumbnail", List.of(canvases.image(member.thumbnail())));
        return json;
    }

    private String address(Listing.Name name) {
        return addresses.iiifCollection(name.id()) + name.query();
    }
}
