package org.tangthu.repository.commit;

import java.util.List;
import java.util.Objects;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.PageList;

/** All that SQL knows of an entity. @param lines of the journal, oldest first, one for each version */
public record History(CatalogueEntry head, PageList pages, List<JournalLine> lines) {
    public History {
        Objects.requireNonNull(head);
        Objects.requireNonNull(pages);
        lines = List.copyOf(lines);
    }
}
