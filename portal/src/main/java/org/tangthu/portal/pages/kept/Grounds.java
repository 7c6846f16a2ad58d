package org.tangthu.portal.pages.kept;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.tangthu.portal.frame.Answer.Lasting;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.projection.Checkpoint;

/**
 * On what a page hangs.
 *
 * @param lasting whether the index is among it
 * @param ids of the entities it was made of
 * @param kinds of which any entity matters
 * @param head the end of the journal before they were read
 * @param index how far the search index was before it was asked
 * @param day on which access was decided
 * @param made when, by a clock that only goes forward, in nanoseconds
 */
record Grounds(
        Lasting lasting,
        Set<String> ids,
        Set<EntityKind> kinds,
        long head,
        Optional<Checkpoint> index,
        LocalDate day,
        long made) {
    /** What an identifier takes in memory, about. */
    private static final int IDENTIFIER = 100;

    int bytes() {
        return IDENTIFIER * ids.size();
    }
}
