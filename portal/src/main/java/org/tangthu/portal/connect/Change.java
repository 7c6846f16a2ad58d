package org.tangthu.portal.connect;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;

/**
 * What the feed tells of an item.
 *
 * @param at when that became so
 * @param entry what it is; empty if it is gone, from the repository or from the set
 */
record Change(String item, long sequence, Instant at, Optional<CatalogueEntry> entry) {
    Change {
        Objects.requireNonNull(item);
        Objects.requireNonNull(at);
        Objects.requireNonNull(entry);
    }
}
