package org.tangthu.linkeddata.oai;

import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.FeedLine;
import org.tangthu.repository.record.ItemRecord;

/**
 * A record of a list.
 *
 * @param line what stands in its header
 * @param content empty for what is deleted, and where headers alone are asked for
 */
record OaiRecord(FeedLine line, Optional<Content> content) {
    OaiRecord {
        Objects.requireNonNull(line);
        Objects.requireNonNull(content);
    }

    /** What the formats write. */
    record Content(CatalogueEntry entry, ItemRecord record) {
        Content {
            Objects.requireNonNull(entry);
            Objects.requireNonNull(record);
        }
    }
}
