package org.tangthu.repository.journal;

import java.util.List;

/** Reads the journal. Thread-safe. */
public interface Journal {
    /** Entries after a sequence, in order, at most {@code limit}. An entry once seen never changes or moves. */
    List<JournalEntry> after(long sequence, int limit);

    /** All entries of an entity, in order: its history. */
    List<JournalEntry> of(String id);

    /** The sequence of the last entry; 0 while there is none. */
    long last();
}
