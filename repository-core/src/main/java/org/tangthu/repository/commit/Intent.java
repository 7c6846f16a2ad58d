package org.tangthu.repository.commit;

import java.util.Objects;
import org.tangthu.repository.journal.JournalEntry;

/**
 * A commit that was begun and not yet ended: the entry that the journal will get.
 *
 * @param id its own, also of the event in {@code premis.json}
 */
public record Intent(String id, JournalEntry entry) {
    public Intent {
        Objects.requireNonNull(id);
        Objects.requireNonNull(entry);
    }
}
