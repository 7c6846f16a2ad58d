package org.tangthu.iiif.presentation.v2;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.tangthu.iiif.presentation.model.Listing;
import org.tangthu.repository.address.Addresses;

/**
 * Collections (section 5.8). A large one is divided into collections that are its parts, as version 3 has it and every
 * viewer understands; {@code first} and {@code next}, which are followed by none, are not used.
 */
final class CollectionJson {
    private static final String TYPE = "sc:Collection";

    private final Addresses addresses;
    private final CanvasJson canvases;

    CollectionJson(Addresses addresses, CanvasJson canvases) {
        this.addresses = addresses;
        this.canvases = canvases;
    }

    Map<String, Object> of(Listing listing) {
        Map<String, Object> json = Resource.of(address(listing.name()), TYPE);
        json.put("label", Resource.texts(listing.label()));
        if (!listing.summary().isEmpty()) {
            json.put("description", Resource.texts(listing.summary()));
        }
        listing.thumbnail().ifPresent(picture -> json.put("thumbnail", canvases.image(picture)));
        Resource.putSome(json, "related", Resource.links(listing.homepages()));
        listing.within().ifPresent(whole -> json.put("within", address(whole)));
        put(
                json,
                "collections",
                of(listing, Listing.Inner.class).map(this::inner).toList());
        put(
                json,
                "manifests",
                of(listing, Listing.Member.class).map(this::member).toList());
        return json;
    }

    private static <T> Stream<T> of(Listing listing, Class<T> kind) {
        return listing.entries().stream().filter(kind::isInstance).map(kind::cast);
    }

    private static void put(Map<String, Object> json, String property, List<Map<String, Object>> members) {
        if (!members.isEmpty()) {
            json.put(property, members);
        }
    }

    private Map<String, Object> inner(Listing.Inner inner) {
        Map<String, Object> json = Resource.of(address(inner.name()), TYPE);
        json.put("label", Resource.texts(inner.label()));
        return json;
    }

    private Map<String, Object> member(Listing.Member member) {
        Map<String, Object> json = Resource.of(addresses.manifest2(member.ark()), "sc:Manifest");
        json.put("label", Resource.texts(member.label()));
        json.put("thumbnail", canvases.image(member.thumbnail()));
        return json;
    }

    private String address(Listing.Name name) {
        return addresses.iiifCollection2(name.id()) + name.query();
    }
}
