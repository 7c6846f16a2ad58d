package org.tangthu.portal.pages;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.Reason;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.model.Item;

/**
 * A hit that may be shown. The index follows the catalogue with a delay, for which a withdrawal or a change of rights
 * does not wait: what is shown is decided by the catalogue's head.
 *
 * @param snippet of the description, which is open wherever the item is public
 * @param page where the words stand, if anybody may read it
 * @param reasons why it was found, as far as anybody may read that
 */
record FoundItem(CatalogueEntry entry, Optional<Snippet> snippet, Optional<PageHit> page, List<Reason> reasons) {

    /** In the order of the hits, without those that are public no more. */
    static List<FoundItem> of(SearchResult result, Sources sources) {
        return result.hits().stream()
                .flatMap(hit -> sources.catalogue().find(hit.ark()).stream()
                        .flatMap(entry -> shown(hit, entry, sources.access())))
                .toList();
    }

    private static Stream<FoundItem> shown(Hit hit, CatalogueEntry entry, AccessPolicy access) {
        Item item = (Item) entry.entity();
        if (access.visibility(item) != Visibility.PUBLIC) {
            return Stream.empty();
        }
        boolean readable = access.decide(item, Visitor.ANONYMOUS).full();
        List<Reason> reasons = hit.reasons().stream()
                .filter(reason -> readable || !reason.where().inPages())
                .toList();
        return Stream.of(new FoundItem(entry, hit.snippet(), hit.page().filter(page -> readable), reasons));
    }
}
