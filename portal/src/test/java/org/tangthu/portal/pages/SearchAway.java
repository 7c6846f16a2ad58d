package org.tangthu.portal.pages;

import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchUnavailable;

/** A search index that is being rebuilt. */
public final class SearchAway implements SearchIndex {
    @Override
    public SearchResult search(SearchQuery query) {
        throw new SearchUnavailable("being rebuilt");
    }
}
