package org.tangthu.portal.search;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.request.AbstractUpdateRequest;
import org.apache.solr.client.solrj.request.CoreAdminRequest;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.client.solrj.response.UpdateResponse;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.params.CoreAdminParams.CoreAdminAction;
import org.tangthu.repository.projection.TransientFailure;

/** The cores of the indexes: one for each index and generation. Its methods throw as a projection does. */
final class SolrCores {
    private final SolrNode node;

    SolrCores(SolrNode node) {
        this.node = node;
    }

    boolean exists(String core) {
        CoreAdminRequest status = new CoreAdminRequest();
        status.setCoreName(core);
        status.setAction(CoreAdminAction.STATUS);
        // Solr answers for a core that is not there, too, but then it does not run.
        return send(status, null).getUptime(core) != null;
    }

    void create(Index index, int generation) {
        CoreAdminRequest.Create create = new CoreAdminRequest.Create();
        create.setCoreName(index.core(generation));
        create.setInstanceDir(index.core(generation));
        create.setConfigSet(index.configSet());
        send(create, null);
    }

    void drop(String core) {
        if (exists(core)) {
            CoreAdminRequest.Unload unload = new CoreAdminRequest.Unload(true);
            unload.setDeleteInstanceDir(true);
            unload.setDeleteDataDir(true);
            unload.setCoreName(core);
            send(unload, null);
        }
        node.removeRemains(core);
    }

    void update(String core, UpdateRequest update) {
        write(update, core);
    }

    /** On return what was updated before is on disk and is seen by searches. */
    void commit(String core) {
        write(new UpdateRequest().setAction(AbstractUpdateRequest.ACTION.COMMIT, true, true), core);
    }

    /** A full disk closes the writer for good; a rollback opens another, for when there is room again. */
    private void write(SolrRequest<UpdateResponse> request, String core) {
        try {
            send(request, core);
        } catch (TransientFailure failure) {
            try {
                send(new UpdateRequest().rollback(), core);
            } catch (RuntimeException again) {
                failure.addSuppressed(again);
            }
            throw failure;
        }
    }

    private <R extends SolrResponse> R send(SolrRequest<R> request, String core) {
        SolrClient client = node.client();
        try {
            return request.process(client, core);
        } catch (SolrServerException | IOException e) {
            throw away(core, e);
        } catch (SolrException e) {
            if (e.code() >= SolrException.ErrorCode.SERVER_ERROR.code) {
                throw away(core, e);
            }
            throw e;
        }
    }

    /** With the message of the root alone: those above it quote whole documents. */
    private static TransientFailure away(String core, Exception cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return new TransientFailure(
                "Solr failed" + (core == null ? "" : " on the core " + core) + ": " + root.getMessage()
                        + "; it is tried again",
                cause);
    }
}
