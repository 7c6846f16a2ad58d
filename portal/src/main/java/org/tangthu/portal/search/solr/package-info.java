/**
 * Search on Solr, embedded, over HTTP or in a SolrCloud: {@link org.tangthu.portal.search.solr.Search} opens it and says where. The
 * projector keeps the indexes at the journal's head; questions are written for Solr's standard parsers, so that any Solr with the jar of
 * our analysis can answer them.
 */
package org.tangthu.portal.search.solr;
