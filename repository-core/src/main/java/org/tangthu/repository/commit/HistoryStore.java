package org.tangthu.repository.commit;

import java.util.List;
import java.util.stream.Stream;

/**
 * Writes what is already true into catalogue and journal: rebuilt from OCFL, or generated. To be called under the
 * writer lock. The order of commits goes on after the greatest sequence and instant written.
 */
public interface HistoryStore {
    /** Replaces everything, in one transaction: readers see all of the old or all of the new. ARKs once taken stay so. */
    void replaceAll(Stream<History> histories);

    /** Replaces what is known of one entity. */
    void replace(History history);

    /** Forgets an entity that the truth does not hold. Its ARK stays taken. */
    void remove(String id);

    /** The last version that is known of an entity, be it erased; 0 if none is. */
    int version(String id);

    /** Adds entities that are new, in one transaction. */
    void append(List<History> histories);
}
