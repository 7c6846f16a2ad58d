package org.tangthu.repository.seed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.commit.Change;
import org.tangthu.repository.commit.CommitStore;
import org.tangthu.repository.commit.Committer;
import org.tangthu.repository.commit.History;
import org.tangthu.repository.commit.HistoryStore;
import org.tangthu.repository.feed.FeedState;
import org.tangthu.repository.journal.Appearance;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.Journal;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.journal.JournalLine;
import org.tangthu.repository.model.Entity;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.model.PageList;

/** Puts seeded items into a repository, to measure with. */
public final class SeededCatalogue {
    /** Who is said to have done it. */
    public static final String ACTOR = "seed";

    private static final int BATCH = 1_000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final SeededItems items;
    private final Catalogue catalogue;
    private final Journal journal;
    private final CommitStore commits;
    private final HistoryStore histories;

    public SeededCatalogue(
            SeededItems items, Catalogue catalogue, Journal journal, CommitStore commits, HistoryStore histories) {
        this.items = items;
        this.catalogue = catalogue;
        this.journal = journal;
        this.commits = commits;
        this.histories = histories;
    }

    /**
     * Writes the first items of the seed into catalogue and journal, and not into OCFL: fast, but nothing that 'verify'
     * would call clean. Libraries and items that are there already stay.
     *
     * @param progress hears how many items are done
     */
    public void fill(long count, LongConsumer progress) {
        fill(count, number -> PageList.NONE, progress);
    }

    /** The same with the pages of {@link SeededItems#pages}, of which there are texts but no images. */
    public void fillWithPages(long count, LongConsumer progress) {
        fill(count, items::pages, progress);
    }

    private void fill(long count, LongFunction<PageList> pages, LongConsumer progress) {
        append(items.libraries().stream()
                .map(library -> new Filling(library, PageList.NONE))
                .toList());
        for (long from = 0; from < count; from += BATCH) {
            List<Filling> batch = LongStream.range(from, Math.min(count, from + BATCH))
                    .mapToObj(number -> new Filling(items.item(number), pages.apply(number)))
                    .toList();
            append(batch);
            progress.accept(from + batch.size());
        }
    }

    private record Filling(Entity entity, PageList pages) {
        String id() {
            return entity.id();
        }
    }

    /** Commits the first items of the seed through OCFL, one by one, as an ingest does. */
    public void commit(Committer committer, long count, LongConsumer progress) {
        items.libraries().forEach(library -> commit(committer, library));
        for (long number = 0; number < count; number++) {
            commit(committer, items.item(number));
            progress.accept(number + 1);
        }
    }

    private void commit(Committer committer, Entity entity) {
        if (catalogue.find(entity.id()).isEmpty()) {
            committer.commit(Change.create(entity, ACTOR));
        }
    }

    private void append(List<Filling> fillings) {
        commits.exclusively(() -> {
            Set<String> known = catalogue
                    .findAll(fillings.stream().map(Filling::id).toList())
                    .keySet();
            List<Filling> missing = fillings.stream()
                    .filter(filling -> !known.contains(filling.id()))
                    .toList();
            histories.append(histories(missing));
            return missing.size();
        });
    }

    private List<History> histories(List<Filling> fillings) {
        long last = journal.last();
        Instant at = journal.after(last - 1, 1).stream()
                .map(JournalEntry::at)
                .findFirst()
                .orElse(START);
        List<History> histories = new ArrayList<>(fillings.size());
        for (Filling filling : fillings) {
            last++;
            at = at.plusMillis(1);
            histories.add(history(filling, last, at));
        }
        return histories;
    }

    private static History history(Filling filling, long sequence, Instant at) {
        Entity entity = filling.entity();
        JournalEntry entry = new JournalEntry(
                sequence, at, entity.entityKind(), entity.id(), 1, Event.CREATED, ACTOR, entity.owner());
        CatalogueEntry head =
                new CatalogueEntry(entity, 1, sequence, at, at, filling.pages().size(), firstPage(filling.pages()));
        Optional<FeedState> feed = FeedState.after(Optional.empty(), entry, Optional.of(entity));
        return new History(head, filling.pages(), List.of(line(entry, head, feed)), feed);
    }

    private static JournalLine line(JournalEntry entry, CatalogueEntry head, Optional<FeedState> feed) {
        return new JournalLine(
                entry,
                Appearance.of(false, AccessPolicy.viewable(head.entity(), head.pageCount())),
                FeedState.told(Optional.empty(), entry, feed));
    }

    private static Optional<String> firstPage(PageList pages) {
        return pages.pages().stream().map(Page::name).findFirst();
    }
}
