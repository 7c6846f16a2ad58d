package org.tangthu.linkeddata.sitemap;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A page as a sitemap tells of it.
 *
 * @param address its canonical one
 * @param modified when it last changed; empty where nobody can tell
 * @param image address of a picture of it that everybody may see
 */
record SitemapEntry(String address, Optional<Instant> modified, Optional<String> image) {
    SitemapEntry {
        Objects.requireNonNull(address);
        Objects.requireNonNull(modified);
        Objects.requireNonNull(image);
    }

    /** A page of which no more is known. */
    static SitemapEntry of(String address) {
        return new SitemapEntry(address, Optional.empty(), Optional.empty());
    }
}
