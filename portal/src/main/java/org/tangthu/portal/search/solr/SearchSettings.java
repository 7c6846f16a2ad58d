package org.tangthu.portal.search.solr;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the indexes are.
 *
 * @param folder of the embedded Solr, {@code {home}/search}; made if need be
 * @param elsewhere a Solr to use instead
 */
public record SearchSettings(Path folder, Optional<Elsewhere> elsewhere) {
    public SearchSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(elsewhere);
    }

    /** Solr in this process. */
    public static SearchSettings inside(Path folder) {
        return new SearchSettings(folder, Optional.empty());
    }

    SolrNode open() {
        return elsewhere.map(Elsewhere::open).orElseGet(() -> new EmbeddedSolr(folder));
    }

    /** A Solr that runs by itself. */
    public sealed interface Elsewhere {
        SolrNode open();
    }

    /** @param address such as {@code http://solr.example.vn:8983/solr} */
    public record Alone(URI address) implements Elsewhere {
        @Override
        public SolrNode open() {
            return new RemoteSolr(address);
        }
    }

    /**
     * A SolrCloud.
     *
     * @param nodes some of them, at least one
     * @param shards parts into which each index is cut
     * @param replicas copies of each shard
     */
    public record Cloud(List<URI> nodes, int shards, int replicas) implements Elsewhere {
        public Cloud {
            nodes = List.copyOf(nodes);
        }

        @Override
        public SolrNode open() {
            return new CloudSolr(nodes, shards, replicas);
        }
    }
}
