package org.tangthu.repository.testing;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;

/** A journal to which a test appends. Thread-safe. */
public final class MemoryJournal implements Journal {
    private final List<JournalLine> lines = new CopyOnWriteArrayList<>();

    /** @param line of a higher sequence than all before */
    public void append(JournalLine line) {
        lines.add(line);
    }

    @Override
    public List<JournalEntry> after(long sequence, int limit) {
        return entries(entry -> entry.sequence() > sequence).stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<JournalEntry> of(String id) {
        return entries(entry -> entry.id().equals(id));
    }

    private List<JournalEntry> entries(Predicate<JournalEntry> wanted) {
        return lines.stream().map(JournalLine::entry).filter(wanted).toList();
    }

    @Override
    public List<JournalLine> lines(String id) {
        return lines.stream().filter(line -> line.entry().id().equals(id)).toList();
    }

    @Override
    public long last() {
        return lines.isEmpty() ? 0 : lines.get(lines.size() - 1).entry().sequence();
    }

    @Override
    public List<JournalLine> appearances(long first, long last) {
        return lines.stream()
                .filter(line -> line.appearance().isPresent()
                        && line.entry().sequence() >= first
                        && line.entry().sequence() <= last)
                .toList();
    }

    @Override
    public SortedMap<Long, Integer> countAppearances(int span, long from) {
        return appearances(from * span + 1, Long.MAX_VALUE).stream()
                .collect(Collectors.toMap(
                        line -> (line.entry().sequence() - 1) / span, line -> 1, Integer::sum, TreeMap::new));
    }
}
