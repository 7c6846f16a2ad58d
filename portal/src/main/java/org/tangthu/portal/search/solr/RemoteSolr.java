package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.common.SolrException;
import org.tangthu.repository.projection.TransientFailure;

/** A Solr elsewhere that stands alone, asked over HTTP. Its keeper has laid the configuration sets and the analysis there. */
final class RemoteSolr implements SolrNode {
    private final URI address;
    private final SolrClient client;
    private final CoreAdmin admin;

    RemoteSolr(URI address) {
        this.address = address;
        this.client = SolrHttp.client(address);
        this.admin = new CoreAdmin(new SolrLink(client));
    }

    @Override
    public SolrClient client() {
        return client;
    }

    /** A core that Solr could not load is there: its keeper can mend it, or delete it to have it made anew. */
    @Override
    public boolean exists(String core) {
        Optional<String> failure = admin.failure(core);
        if (failure.isPresent()) {
            throw new TransientFailure(
                    "The Solr at " + address + " could not load the index " + core + ": " + failure.get()
                            + ". Mend that and start Solr again, or delete the core, which is then made anew",
                    null);
        }
        return admin.exists(core);
    }

    @Override
    public void create(Index index, String core) {
        String configSet = ConfigSet.of(index).name();
        try {
            admin.create(core, configSet);
        } catch (SolrException e) {
            throw new TransientFailure(
                    "The Solr at " + address + " cannot make the index " + core + ": " + SolrLink.rootOf(e)
                            + ". Copy solr/lib and solr/configsets of this program (the set " + configSet
                            + " is asked for) into its home and start it again",
                    e);
        }
    }

    /** What Solr leaves of a core that it could not load is its keeper's to see to. */
    @Override
    public void drop(String core) {
        admin.drop(core);
    }

    /** Such a Solr knows no second names. */
    @Override
    public void publish(Index index, String core) {}

    @Override
    public OptionalLong bytes(String core) {
        return admin.bytes(core);
    }

    @Override
    public void recover(String core) {
        admin.recover(core);
    }

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
