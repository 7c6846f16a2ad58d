package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.util.NamedList;

/**
 * Some nodes of a SolrCloud as one client: they take turns, and where one does not answer, the next is asked the same.
 * For requests that may be repeated, as all of ours may. A node that failed is left alone for a while if another answers.
 */
final class CloudClient extends SolrClient {
    private static final long serialVersionUID = 1L;
    private static final long REST = Duration.ofSeconds(10).toNanos();

    private final transient List<SolrClient> nodes;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicLongArray failedAt;

    CloudClient(List<SolrClient> nodes) {
        this.nodes = nodes;
        this.failedAt = new AtomicLongArray(nodes.size());
        for (int node = 0; node < nodes.size(); node++) {
            failedAt.set(node, System.nanoTime() - REST);
        }
    }

    @Override
    public NamedList<Object> request(SolrRequest<?> request, String collection)
            throws SolrServerException, IOException {
        int first = next();
        for (int tried = 1; ; tried++) {
            int node = (first + tried - 1) % nodes.size();
            try {
                return nodes.get(node).request(request, collection);
            } catch (SolrServerException | IOException e) {
                failedAt.set(node, System.nanoTime());
                if (tried == nodes.size()) {
                    throw e;
                }
            }
        }
    }

    /** Whose turn it is; one of those that rest only if all do. */
    private int next() {
        int first = Math.floorMod(turn.getAndIncrement(), nodes.size());
        for (int i = 0; i < nodes.size(); i++) {
            int node = (first + i) % nodes.size();
            if (System.nanoTime() - failedAt.get(node) >= REST) {
                return node;
            }
        }
        return first;
    }

    @Override
    public void close() {
        for (SolrClient node : nodes) {
            try {
                node.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
