package org.tangthu.repository.journal;

import java.util.List;
import java.util.SortedMap;

/** Reads the journal. Thread-safe. */
public interface Journal {
    /** Entries after a sequence, in order, at most {@code limit}. An entry once seen never changes or moves. */
    List<JournalEntry> after(long sequence, int limit);

    /** All entries of an entity, in order: its history. */
    List<JournalEntry> of(String id);

    /** The same with what each meant to the public. */
    List<JournalLine> lines(String id);

    /** The sequence of the last entry; 0 while there is none. */
    long last();

    /** Entries with an {@link Appearance} in a range of sequences, both ends included, in order. Found by an index. */
    List<JournalLine> appearances(long first, long last);

    /**
     * How many entries with an {@link Appearance} there are in each span of so many sequences, the first of which begins
     * with sequence 1 and has number 0. Spans without any are left out. The time grows with the entries that are counted.
     *
     * @param from number of the span to begin with
     */
    SortedMap<Long, Integer> countAppearances(int span, long from);
}
