package org.tangthu.portal.api.http;

import java.util.List;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.portal.api.SearchDoors;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.model.Item;

/** Search while its Solr is away. */
final class SearchAway implements PageTextSearch {
    private static final String WHY = "being rebuilt";

    static SearchDoors doors() {
        return new SearchDoors(
                query -> {
                    throw new SearchUnavailable(WHY);
                },
                (typed, limit) -> {
                    throw new SearchUnavailable(WHY);
                },
                new SearchAway());
    }

    @Override
    public PageMatches search(Item item, Visitor visitor, String typed, int offset, int limit) {
        throw new PageTextSearchUnavailable(WHY, null);
    }

    @Override
    public List<WordCount> complete(Item item, Visitor visitor, String typed, int limit) {
        throw new PageTextSearchUnavailable(WHY, null);
    }
}
