package org.tangthu.portal.search;

/** Finds published items by their descriptions and by those texts of their pages that anybody may read. Thread-safe. */
public interface SearchIndex {
    /**
     * Any text is answered, if with nothing found. With and without diacritics both find; a query typed with diacritics
     * puts items that have its words letter by letter before all others.
     *
     * @throws SearchUnavailable when the index cannot answer now
     */
    SearchResult search(SearchQuery query);
}
