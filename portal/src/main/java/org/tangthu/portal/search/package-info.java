/**
 * What is asked of search over the descriptions and the page texts of published items, and what it answers. {@link
 * org.tangthu.portal.search.SearchIndex}, {@link org.tangthu.portal.search.PageTextIndex}, {@link
 * org.tangthu.portal.search.Completions} and {@link org.tangthu.portal.search.SimilarItems} are the ports that outlets ask. Only text that
 * anybody may read is ever in an index.
 */
package org.tangthu.portal.search;
