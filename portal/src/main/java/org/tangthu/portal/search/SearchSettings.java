package org.tangthu.portal.search;

import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the indexes are.
 *
 * @param folder of the embedded Solr, {@code {home}/search}; made if need be
 * @param remote address of a Solr to use instead, such as {@code http://solr.example.vn:8983/solr}, which has the
 *     configuration sets {@code tangthu-items} and {@code tangthu-pages}
 */
public record SearchSettings(Path folder, Optional<URI> remote) {
    public SearchSettings {
        Objects.requireNonNull(folder);
        Objects.requireNonNull(remote);
    }
}
