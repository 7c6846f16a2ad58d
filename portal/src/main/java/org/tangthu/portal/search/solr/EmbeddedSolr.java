package org.tangthu.portal.search.solr;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.Properties;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.MetricsConfig;
import org.apache.solr.core.NodeConfig;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.object.Folders;

/** Solr in this process, its home in a folder of ours. */
final class EmbeddedSolr implements SolrNode {
    private static final String CONFIG_SETS = "configsets";

    /** Each index may take one of so many. */
    private static final int PARTS_OF_MEMORY = 10;

    private static final long LEAST_BUFFER = 16;
    private static final long MOST_BUFFER = 512;

    private final Path home;
    private final CoreContainer container;
    private final EmbeddedSolrServer client;
    private final CoreAdmin admin;

    EmbeddedSolr(Path folder) {
        this.home = folder.toAbsolutePath();
        try {
            for (Index index : Index.values()) {
                ConfigSet.of(index).writeInto(home.resolve(CONFIG_SETS));
            }
        } catch (IOException e) {
            throw new PortalException(
                    "The search folder " + home + " cannot be written: " + e.getMessage() + "; free or repair it", e);
        }
        this.container = new CoreContainer(new NodeConfig.NodeConfigBuilder("tangthu", home)
                .setConfigSetBaseDirectory(CONFIG_SETS)
                .setSolrProperties(properties())
                .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder()
                        .setEnabled(false)
                        .build())
                .build());
        container.load();
        this.client = new EmbeddedSolrServer(container, null);
        this.admin = new CoreAdmin(new SolrLink(client));
    }

    /**
     * What is indexed is collected in memory before it is written: the more, the fewer parts are to be merged later. What
     * was found of a word is kept: the more, the less is found again.
     */
    private static Properties properties() {
        long megabytes = Runtime.getRuntime().maxMemory() / PARTS_OF_MEMORY >> 20;
        Properties properties = new Properties();
        properties.setProperty("tangthu.filterMegabytes", Long.toString(megabytes));
        properties.setProperty(
                "tangthu.bufferMegabytes", Long.toString(Math.max(LEAST_BUFFER, Math.min(megabytes, MOST_BUFFER))));
        return properties;
    }

    @Override
    public SolrClient client() {
        return client;
    }

    @Override
    public boolean exists(String core) {
        return admin.exists(core);
    }

    @Override
    public void create(Index index, String core) {
        admin.create(core, ConfigSet.of(index).name());
    }

    /** With what is left of a core that could not be loaded. */
    @Override
    public void drop(String core) {
        admin.drop(core);
        Path folder = home.resolve(core);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The remains of a search index in " + folder + " cannot be removed", e);
        }
    }

    /** Nobody else asks this Solr. */
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
        container.shutdown();
    }
}
