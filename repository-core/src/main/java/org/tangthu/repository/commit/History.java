package org.tangthu.repository.commit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.PageList;

/**
 * All that SQL knows of an entity.
 *
 * @param head empty if the entity was erased
 * @param lines of the journal, oldest first, one for each version
 */
public record History(Optional<CatalogueEntry> head, PageList pages, List<JournalLine> lines) {
    public History {
        Objects.requireNonNull(head);
        Objects.requireNonNull(pages);
        lines = List.copyOf(lines);
    }

    public History(CatalogueEntry head, PageList pages, List<JournalLine> lines) {
        this(Optional.of(head), pages, lines);
    }

    /** Of an entity that was erased. */
    public static History erased(List<JournalLine> lines) {
        return new History(Optional.empty(), PageList.NONE, lines);
    }

    /** Identifier of the entity. */
    public String id() {
        return head.map(known -> known.entity().id())
                .orElseGet(() -> lines.get(0).entry().id());
    }
}
