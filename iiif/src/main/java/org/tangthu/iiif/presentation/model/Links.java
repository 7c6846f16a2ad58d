package org.tangthu.iiif.presentation.model;

import java.util.List;

/**
 * Where else an item is found.
 *
 * @param homepages its page, once for each language
 * @param seeAlso its description for programs
 * @param renderings the whole of it in another form
 * @param collections identifiers of the collections it belongs to
 * @param searchable whether there is text that somebody may search
 */
public record Links(
        List<Link> homepages, List<Link> seeAlso, List<Link> renderings, List<String> collections, boolean searchable) {
    public Links {
        homepages = List.copyOf(homepages);
        seeAlso = List.copyOf(seeAlso);
        renderings = List.copyOf(renderings);
        collections = List.copyOf(collections);
    }
}
