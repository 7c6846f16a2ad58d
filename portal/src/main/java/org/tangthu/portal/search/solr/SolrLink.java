package org.tangthu.portal.search.solr;

import java.io.IOException;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrRequest;
import org.apache.solr.client.solrj.SolrResponse;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.common.SolrException;
import org.tangthu.repository.projection.TransientFailure;

/** Sends requests to Solr and throws as a projection does. */
final class SolrLink {
    private final SolrClient client;

    SolrLink(SolrClient client) {
        this.client = client;
    }

    /** To the administration of Solr. */
    <R extends SolrResponse> R send(SolrRequest<R> request) {
        return send(request, null);
    }

    /**
     * @throws TransientFailure when Solr does not answer, or answers that it cannot now
     * @throws SolrException when the request is at fault
     */
    <R extends SolrResponse> R send(SolrRequest<R> request, String core) {
        try {
            return ask(request, core);
        } catch (SolrException e) {
            if (e.code() >= SolrException.ErrorCode.SERVER_ERROR.code) {
                throw away(core, e);
            }
            throw e;
        }
    }

    /**
     * To the administration of Solr.
     *
     * @throws TransientFailure when Solr does not answer
     * @throws SolrException when it refuses, for whatever reason
     */
    <R extends SolrResponse> R ask(SolrRequest<R> request) {
        return ask(request, null);
    }

    private <R extends SolrResponse> R ask(SolrRequest<R> request, String core) {
        try {
            return request.process(client, core);
        } catch (SolrServerException | IOException e) {
            throw away(core, e);
        }
    }

    /** With the message of the root alone: those above it quote whole documents. */
    private static TransientFailure away(String core, Exception cause) {
        return new TransientFailure(
                "Solr failed" + (core == null ? "" : " on the core " + core) + ": " + rootOf(cause)
                        + "; it is tried again",
                cause);
    }

    static String rootOf(Throwable cause) {
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage();
    }
}
