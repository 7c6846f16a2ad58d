package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.apache.solr.common.SolrInputDocument;

/** Documents on their way to a core, sent in groups that are small enough for the heap. */
final class SolrBatch {
    private static final int MAX_DOCUMENTS = 200;
    private static final long MAX_CHARACTERS = 2_000_000;

    private final SolrCores cores;
    private final String core;
    private final List<SolrInputDocument> documents = new ArrayList<>();
    private long characters;

    SolrBatch(SolrCores cores, String core) {
        this.cores = cores;
        this.core = core;
    }

    /** @param length characters of its longest field */
    void add(SolrInputDocument document, long length) {
        documents.add(document);
        characters += length;
        if (documents.size() == MAX_DOCUMENTS || characters > MAX_CHARACTERS) {
            send();
        }
    }

    /** Sends what was not sent yet. */
    void send() {
        if (!documents.isEmpty()) {
            cores.update(core, new UpdateRequest().add(documents));
            documents.clear();
            characters = 0;
        }
    }
}
