package org.tangthu.portal.search;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;

/** Asks the generation that is served. Thread-safe. */
final class SolrReader {
    private final SolrNode node;
    private final SolrGenerations generations;

    SolrReader(SolrNode node, SolrGenerations generations) {
        this.node = node;
        this.generations = generations;
    }

    QueryResponse query(Index index, SolrQuery query) {
        try {
            return node.client().query(generations.core(index), query, SolrRequest.METHOD.POST);
        } catch (SolrServerException | IOException | SolrException e) {
            throw new SearchUnavailable("Solr did not answer a search of " + index.folder() + ": " + e.getMessage(), e);
        }
    }
}
