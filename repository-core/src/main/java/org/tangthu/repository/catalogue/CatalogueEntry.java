package org.tangthu.repository.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/**
 * An entity at its head.
 *
 * @param version head of the OCFL object
 * @param sequence of the head version
 * @param created instant of the first version
 * @param modified instant of the head version
 * @param pageCount pages of an item; 0 for a record only and for other kinds
 * @param firstPage name of the first page in reading order
 */
public record CatalogueEntry(
        Entity entity,
        int version,
        long sequence,
        Instant created,
        Instant modified,
        int pageCount,
        Optional<String> firstPage) {
    public CatalogueEntry {
        Objects.requireNonNull(entity);
        Objects.requireNonNull(created);
        Objects.requireNonNull(modified);
        Objects.requireNonNull(firstPage);
    }

    /** The same head with another form of the entity, such as what of it is public. */
    public CatalogueEntry with(Entity form) {
        return new CatalogueEntry(form, version, sequence, created, modified, pageCount, firstPage);
    }

    /** The head that an entry of the journal led to. */
    public static CatalogueEntry of(Entity entity, JournalEntry last, Instant created, PageList pages) {
        Optional<String> first = pages.pages().stream().findFirst().map(Page::name);
        return new CatalogueEntry(entity, last.version(), last.sequence(), created, last.at(), pages.size(), first);
    }
}
