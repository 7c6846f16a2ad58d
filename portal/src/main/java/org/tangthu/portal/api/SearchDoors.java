package org.tangthu.portal.api;

import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.portal.search.Completions;
import org.tangthu.portal.search.SearchIndex;

/**
 * What REST asks for what is searched.
 *
 * @param items answers what may be shown, as {@link org.tangthu.portal.search.CurrentSearch} does
 */
public record SearchDoors(SearchIndex items, Completions completions, PageTextSearch inside) {}
