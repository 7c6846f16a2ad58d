package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.OptionalLong;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.QueryRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.UpdateResponse;
import org.apache.solr.common.params.UpdateParams;
import org.tangthu.repository.projection.TransientFailure;

/** The cores of the indexes: one for each index and generation. Its methods throw as a projection does. */
final class SolrCores {
    private final SolrNode node;
    private final SolrLink link;

    SolrCores(SolrNode node) {
        this.node = node;
        this.link = new SolrLink(node.client());
    }

    boolean exists(String core) {
        return node.exists(core);
    }

    void create(Index index, int generation) {
        node.create(index, index.core(generation));
    }

    void drop(String core) {
        node.drop(core);
    }

    void publish(Index index, int generation) {
        node.publish(index, index.core(generation));
    }

    void update(String core, UpdateRequest update) {
        write(update, core);
    }

    /** On return what was updated before is on disk and is seen by searches. */
    void commit(String core) {
        write(new UpdateRequest().setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true), core);
    }

    /** Writes anew every part of an index in which something was deleted; on return the old parts are gone from its disk. */
    void expunge(String core) {
        UpdateRequest expunge = new UpdateRequest();
        expunge.setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true);
        expunge.setParam(UpdateParams.EXPUNGE_DELETES, "true");
        write(expunge, core);
    }

    /** Documents that searches see. */
    long count(String core) {
        return link.send(new QueryRequest(new SolrQuery("*:*").setRows(0)), core)
                .getResults()
                .getNumFound();
    }

    /** That cores take on disk, together; empty if this Solr does not tell. */
    OptionalLong bytes(List<String> names) {
        long sum = 0;
        for (String name : names) {
            OptionalLong bytes = node.bytes(name);
            if (bytes.isEmpty()) {
                return bytes;
            }
            sum += bytes.getAsLong();
        }
        return OptionalLong.of(sum);
    }

    private void write(SolrRequest<UpdateResponse> request, String core) {
        try {
            link.send(request, core);
        } catch (TransientFailure failure) {
            try {
                node.recover(core);
            } catch (RuntimeException again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }
}
