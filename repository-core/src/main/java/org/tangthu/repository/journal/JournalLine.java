package org.tangthu.repository.journal;

import java.util.Objects;
import java.util.Optional;

/**
 * An entry of the journal with what it meant to the public. The meaning is told once, at the commit, by the two versions
 * alone; what happens to the entity later does not change it.
 *
 * @param appearance what it did to what can be viewed
 * @param told what it did to the description of an item, as harvesters are told
 */
public record JournalLine(JournalEntry entry, Optional<Appearance> appearance, Optional<Appearance> told) {
    public JournalLine {
        Objects.requireNonNull(entry);
        Objects.requireNonNull(appearance);
        Objects.requireNonNull(told);
    }
}
