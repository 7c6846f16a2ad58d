package org.tangthu.repository.commit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.PageList;

/**
 * All that SQL knows of an entity.
 *
 * @param head empty if the entity was erased
 * @param lines of the journal, oldest first, one for each version
 * @param feed what the public was told of it
 * @param hidden whether it was erased without the public having known of it
 */
public record History(
        Optional<CatalogueEntry> head,
        PageList pages,
        List<JournalLine> lines,
        Optional<FeedState> feed,
        boolean hidden) {
    public History {
        Objects.requireNonNull(head);
        Objects.requireNonNull(pages);
        Objects.requireNonNull(feed);
        lines = List.copyOf(lines);
    }

    public History(CatalogueEntry head, PageList pages, List<JournalLine> lines, Optional<FeedState> feed) {
        this(Optional.of(head), pages, lines, feed, false);
    }

    /** Of an entity that was erased. */
    public static History erased(List<JournalLine> lines, Optional<FeedState> feed, boolean hidden) {
        return new History(Optional.empty(), PageList.NONE, lines, feed, hidden);
    }

    /** Identifier of the entity. */
    public String id() {
        return head.map(known -> known.entity().id())
                .orElseGet(() -> lines.get(0).entry().id());
    }
}
