package org.tangthu.repository.journal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.tangthu.repository.model.EntityKind;

/**
 * One committed version.
 *
 * @param sequence strictly increasing over the whole repository, beginning with 1; gaps are possible
 * @param at UTC, strictly increasing with the sequence, whole milliseconds
 * @param version of the OCFL object, beginning with 1
 * @param actor who did it
 * @param library owner of the entity; empty for what is shared
 */
public record JournalEntry(
        long sequence,
        Instant at,
        EntityKind kind,
        String id,
        int version,
        Event event,
        String actor,
        Optional<String> library) {
    public JournalEntry {
        Objects.requireNonNull(at);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(id);
        Objects.requireNonNull(event);
        Objects.requireNonNull(actor);
        Objects.requireNonNull(library);
    }
}
