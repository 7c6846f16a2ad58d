package org.tangthu.portal.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;

/** A Solr elsewhere, asked over HTTP. */
final class RemoteSolr implements SolrNode {
    private final SolrClient client;

    RemoteSolr(URI address) {
        this.client = new HttpJdkSolrClient.Builder(address.toString())
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withRequestTimeout(60, TimeUnit.SECONDS)
                .build();
    }

    @Override
    public SolrClient client() {
        return client;
    }

    /** A remote Solr deletes the folder of a core with the core; what it left otherwise is its keeper's to see to. */
    @Override
    public void removeRemains(String core) {}

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
