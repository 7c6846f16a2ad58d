/**
 * Search over the descriptions and the page texts of published items. {@link org.tangthu.portal.search.Search} opens it,
 * embedded or on a remote Solr; {@link org.tangthu.portal.search.SearchIndex} and {@link
 * org.tangthu.portal.search.PageTextIndex} are asked by the outlets; the projector keeps both indexes at the journal's
 * head. Only text that anybody may read is ever in an index.
 */
package org.tangthu.portal.search;
