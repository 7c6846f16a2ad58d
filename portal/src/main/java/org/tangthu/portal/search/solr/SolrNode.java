package org.tangthu.portal.search.solr;

import java.util.OptionalLong;
import org.apache.solr.client.solrj.SolrClient;

/**
 * A Solr, wherever it runs: a client to ask and feed it, and the administration of the cores (in a SolrCloud:
 * collections) that hold the generations of an index. Thread-safe. Its methods throw as a projection does.
 */
interface SolrNode extends AutoCloseable {
    SolrClient client();

    /** Whether a core is there and was loaded. */
    boolean exists(String core);

    /** Makes an empty core; there is none of that name. */
    void create(Index index, String core);

    /** Removes a core with its data; bears that it is not there, or half there. */
    void drop(String core);

    /** Lets other programs find a core under the name of its index, where Solr knows such names. */
    void publish(Index index, String core);

    /** That a core takes on disk; empty if that is not told. */
    OptionalLong bytes(String core);

    /** Makes a core fit to be written again after a write has failed. */
    void recover(String core);

    @Override
    void close();
}
