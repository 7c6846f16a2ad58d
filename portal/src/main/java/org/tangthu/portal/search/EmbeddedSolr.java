package org.tangthu.portal.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.embedded.EmbeddedSolrServer;
import org.apache.solr.core.CoreContainer;
import org.apache.solr.core.MetricsConfig;
import org.apache.solr.core.NodeConfig;
import org.tangthu.portal.PortalException;
import org.tangthu.repository.object.Folders;

/** Solr in this process, its home in a folder of ours. The configuration sets are written anew at each start. */
final class EmbeddedSolr implements SolrNode {
    private static final String RESOURCES = "configset/";

    private final Path home;
    private final CoreContainer container;
    private final EmbeddedSolrServer client;

    EmbeddedSolr(Path folder) {
        this.home = folder.toAbsolutePath();
        try {
            for (Index index : Index.values()) {
                writeConfigSet(index);
            }
        } catch (IOException e) {
            throw new PortalException(
                    "The search folder " + home + " cannot be written: " + e.getMessage() + "; free or repair it", e);
        }
        this.container = new CoreContainer(new NodeConfig.NodeConfigBuilder("tangthu", home)
                .setConfigSetBaseDirectory("configsets")
                .setMetricsConfig(new MetricsConfig.MetricsConfigBuilder()
                        .setEnabled(false)
                        .build())
                .build());
        container.load();
        this.client = new EmbeddedSolrServer(container, null);
    }

    @Override
    public SolrClient client() {
        return client;
    }

    @Override
    public void removeRemains(String core) {
        Path folder = home.resolve(core);
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("The remains of a search index in " + folder + " cannot be removed", e);
        }
    }

    @Override
    public void close() {
        container.shutdown();
    }

    private void writeConfigSet(Index index) throws IOException {
        Path conf = Files.createDirectories(
                home.resolve("configsets").resolve(index.configSet()).resolve("conf"));
        for (String file : List.of("solrconfig.xml", "letters.txt", index.folder() + "/schema.xml")) {
            try (InputStream in = EmbeddedSolr.class.getResourceAsStream(RESOURCES + file)) {
                Files.copy(in, conf.resolve(Path.of(file).getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
