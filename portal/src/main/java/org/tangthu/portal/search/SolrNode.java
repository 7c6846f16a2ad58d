package org.tangthu.portal.search;

import org.apache.solr.client.solrj.SolrClient;

/** A running Solr. */
interface SolrNode extends AutoCloseable {
    SolrClient client();

    /** Removes what is left of a core that Solr does not know, or could not load. */
    void removeRemains(String core);

    @Override
    void close();
}
