package org.tangthu.repository.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the journal with what it meant to the public. The meaning is told once, at the commit, by the two versions
 * alone; what happens to the entity later does not change it.
 */
public record JournalLine(JournalEntry entry, Optional<Appearance> appearance) {
    public JournalLine {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(appearance);
    }
}
