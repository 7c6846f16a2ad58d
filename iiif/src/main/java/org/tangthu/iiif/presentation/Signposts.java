package org.tangthu.iiif.presentation;

import java.util.List;
import org.tangthu.repository.address.Addresses;
import org.tangthu.repository.ark.Ark;

/** Links from a document to the page of the same thing, and to all links of that (FAIR Signposting), as headers have them. */
record Signposts(Addresses addresses) {
    List<String> of(Ark ark) {
        return links(addresses.item(ark), "item/" + ark.name());
    }

    /** @param id of a collection that librarians made */
    List<String> ofCollection(String id) {
        return links(addresses.collection(id), "collections/" + id);
    }

    private List<String> links(String page, String path) {
        String linkset = addresses.at("/linkset/" + path);
        return List.of(
                "<" + page + ">; rel=\"collection\"; type=\"text/html\"",
                "<" + linkset + ".json>; rel=\"linkset\"; type=\"application/linkset+json\"",
                "<" + linkset + ".txt>; rel=\"linkset\"; type=\"application/linkset\"");
    }
}
