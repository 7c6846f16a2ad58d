package org.tangthu.linkeddata.project;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.ahead.ReadAhead;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;

/** Describes entities at their heads, in a thread of its own and a little ahead of whoever writes the graphs. */
final class Descriptions implements AutoCloseable {
    private static final int PORTION = 250;
    private static final int AHEAD = 2;

    private final Catalogue catalogue;
    private final Predicate<CatalogueEntry> isPublic;
    private final Describer describer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Descriptions::thread);
    private final ReadAhead<JournalEntry, NamedGraph> ahead;

    Descriptions(Catalogue catalogue, Predicate<CatalogueEntry> isPublic, Describer describer) {
        this.catalogue = catalogue;
        this.isPublic = isPublic;
        this.describer = describer;
        this.ahead = new ReadAhead<>(this::describe, thread, PORTION, AHEAD);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rdf-descriptions");
        thread.setDaemon(true);
        return thread;
    }

    /** A graph for each entry, empty for what is not public. To be read by one thread. */
    Iterator<NamedGraph> of(List<JournalEntry> entries) {
        return entries.size() <= PORTION ? describe(entries).iterator() : ahead.of(entries);
    }

    private List<NamedGraph> describe(List<JournalEntry> entries) {
        Map<String, CatalogueEntry> heads =
                catalogue.findAll(entries.stream().map(JournalEntry::id).toList());
        return entries.stream()
                .map(entry -> new NamedGraph(
                        describer.graphName(entry.kind(), entry.id()),
                        Optional.ofNullable(heads.get(entry.id()))
                                .filter(isPublic)
                                .map(describer::describe)
                                .orElse(Graph.emptyGraph)))
                .toList();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
