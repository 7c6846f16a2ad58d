package org.tangthu.portal.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.solr.cloud.MiniSolrCloudCluster;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;

/** Search on a SolrCloud of two nodes, each index cut in two. */
class CloudSolrTest extends SearchSuite {
    private static final int NODES = 2;
    private static final int SHARDS = 2;

    @TempDir
    static Path folder;

    private int started;
    private MiniSolrCloudCluster cloud;

    @Override
    public SearchSettings somewhereEmpty() {
        try {
            if (cloud == null) {
                cloud = new MiniSolrCloudCluster.Builder(NODES, folder.resolve("cloud")).configure();
            }
            List<URI> nodes = cloud.getJettySolrRunners().stream()
                    .map(node -> URI.create(node.getBaseUrl().toString()))
                    .toList();
            return new SearchSettings(
                    folder.resolve("unused"), Optional.of(new SearchSettings.Cloud(nodes, SHARDS, 1)));
        } catch (Exception e) {
            throw new IllegalStateException("No SolrCloud could be started", e);
        }
    }

    @AfterAll
    void stop() throws Exception {
        cloud.shutdown();
    }
}
