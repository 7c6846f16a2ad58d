package org.tangthu.repository.journal;

import java.util.List;

/** Reads the journal. Thread-safe. */
public interface Journal {
    /** Entries after a sequence, in order, at most {@code limit}. An entry once seen never changes or moves. */
    List<JournalEntry> after(long sequence, int limit);

    /** The sequence of the last entry; 0 while there is none. */
    long last();
}
