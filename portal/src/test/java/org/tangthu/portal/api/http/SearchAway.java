package org.tangthu.portal.api.http;

import java.util.List;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.portal.api.SearchDoors;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.repository.ark.Ark;

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
    public PageMatches search(Ark item, String typed, int offset, int limit) {
        throw new PageTextSearchUnavailable(WHY, null);
    }

    @Override
    public List<WordCount> complete(Ark item, String typed, int limit) {
        throw new PageTextSearchUnavailable(WHY, null);
    }
}
