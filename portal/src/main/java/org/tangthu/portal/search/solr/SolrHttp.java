package org.tangthu.portal.search.solr;

import java.net.URI;
import java.util.concurrent.TimeUnit;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.impl.HttpJdkSolrClient;

/** Makes clients of a Solr elsewhere. */
final class SolrHttp {
    private SolrHttp() {}

    /** Speaks HTTP/1.1: for HTTP/2 it would first ask Solr something that Solr logs as an error. */
    static SolrClient client(URI address) {
        return new HttpJdkSolrClient.Builder(address.toString())
                .withConnectionTimeout(5, TimeUnit.SECONDS)
                .withRequestTimeout(60, TimeUnit.SECONDS)
                .useHttp1_1(true)
                .build();
    }
}
