package org.tangthu.repository.commit;

import java.util.List;
import java.util.Objects;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.PageList;

/** All that SQL knows of an entity. @param entries oldest first, one for each version */
public record History(CatalogueEntry head, PageList pages, List<JournalEntry> entries) {
    public History {
        Objects.requireNonNull(head);
        Objects.requireNonNull(pages);
        entries = List.copyOf(entries);
    }
}
