package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.request.CollectionAdminRequest;
import org.apache.solr.client.solrj.request.ConfigSetAdminRequest;
import org.apache.solr.common.SolrException;
import org.apache.solr.common.util.ContentStreamBase.ByteArrayStream;
import org.tangthu.repository.projection.TransientFailure;

/**
 * A SolrCloud, reached over HTTP through some of its nodes, each of which knows the others. Configuration sets are
 * uploaded as they are needed; all pages of an item lie on one shard, so that they can be grouped there.
 */
final class CloudSolr implements SolrNode {
    private final List<URI> nodes;
    private final int shards;
    private final int replicas;
    private final SolrClient client;
    private final SolrLink link;

    /**
     * @param nodes addresses such as {@code http://one:8983/solr}
     * @param shards of each index
     * @param replicas of each shard
     */
    CloudSolr(List<URI> nodes, int shards, int replicas) {
        this.nodes = nodes;
        this.shards = shards;
        this.replicas = replicas;
        this.client = new CloudClient(nodes.stream().map(SolrHttp::client).toList());
        this.link = new SolrLink(client);
    }

    @Override
    public SolrClient client() {
        return client;
    }

    @Override
    public boolean exists(String collection) {
        Object known =
                link.send(new CollectionAdminRequest.List()).getResponse().get("collections");
        return known instanceof List<?> collections && collections.contains(collection);
    }

    @Override
    public void create(Index index, String collection) {
        ConfigSet configSet = ConfigSet.of(index);
        upload(configSet);
        CollectionAdminRequest.Create create =
                CollectionAdminRequest.createCollection(collection, configSet.name(), shards, replicas);
        if (Index.ofPages().contains(index)) {
            create.setRouterField("item");
        }
        // Replicas need it to follow their leader.
        create.withProperty("tangthu.updateLog", "true");
        try {
            link.ask(create);
        } catch (SolrException e) {
            throw new TransientFailure(
                    "The SolrCloud at " + nodes.get(0) + " cannot make the collection " + collection + ": "
                            + SolrLink.rootOf(e)
                            + ". Copy solr/lib of this program into the home of each of its nodes and start them again",
                    e);
        }
    }

    private void upload(ConfigSet configSet) {
        if (!link.send(new ConfigSetAdminRequest.List()).getConfigSets().contains(configSet.name())) {
            ConfigSetAdminRequest.Upload upload = new ConfigSetAdminRequest.Upload();
            upload.setConfigSetName(configSet.name());
            upload.setUploadStream(new ByteArrayStream(configSet.zip(), configSet.name(), "application/zip"));
            link.send(upload);
        }
    }

    /** Solr would keep a collection that an alias names, which is so where half of a served generation was lost. */
    @Override
    public void drop(String collection) {
        if (exists(collection)) {
            aliasesOf(collection).forEach(alias -> link.send(CollectionAdminRequest.deleteAlias(alias)));
            link.send(CollectionAdminRequest.deleteCollection(collection));
        }
    }

    private List<String> aliasesOf(String collection) {
        return link.send(new CollectionAdminRequest.ListAliases()).getAliases().entrySet().stream()
                .filter(alias -> alias.getValue().equals(collection))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void publish(Index index, String collection) {
        link.send(CollectionAdminRequest.createAlias(index.title(), collection));
    }

    /** It lies on several nodes, each with disks of its own. */
    @Override
    public OptionalLong bytes(String collection) {
        return OptionalLong.empty();
    }

    /** A SolrCloud sees to its writers itself. */
    @Override
    public void recover(String collection) {}

    @Override
    public void close() {
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
