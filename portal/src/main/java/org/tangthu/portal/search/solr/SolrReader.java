package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrException;
import org.tangthu.portal.search.SearchUnavailable;

/** Asks the generation that is served. Thread-safe. */
final class SolrReader {
    private final SolrNode node;
    private final SolrGenerations generations;
    private final LongAdder requests = new LongAdder();

    SolrReader(SolrNode node, SolrGenerations generations) {
        this.node = node;
        this.generations = generations;
    }

    /**
     * What was served when the question was put may be dropped before it is answered: then it is put to what is served now.
     *
     * @throws SearchUnavailable when Solr does not answer
     */
    QueryResponse query(Index index, SolrQuery query) {
        String core = generations.core(index);
        while (true) {
            requests.increment();
            try {
                return node.client().query(core, query, SolrRequest.METHOD.POST);
            } catch (SolrServerException | IOException | SolrException e) {
                String now = generations.core(index);
                if (now.equals(core)) {
                    throw new SearchUnavailable(
                            "Solr did not answer a search of " + index.folder() + ": " + e.getMessage(), e);
                }
                core = now;
            }
        }
    }

    /** How many were put so far. */
    long requests() {
        return requests.sum();
    }
}
