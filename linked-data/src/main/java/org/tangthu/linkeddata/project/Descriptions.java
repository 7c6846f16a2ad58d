package org.tangthu.linkeddata.project;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.apache.jena.graph.Graph;
import org.tangthu.linkeddata.describe.Describer;
import org.tangthu.linkeddata.store.NamedGraph;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.projection.TransientFailure;

/** Describes entities at their heads, in a thread of its own and a little ahead of whoever writes the graphs. */
final class Descriptions implements AutoCloseable {
    private static final int PORTION = 250;
    private static final int AHEAD = 2;

    private final Catalogue catalogue;
    private final Predicate<CatalogueEntry> isPublic;
    private final Describer describer;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(Descriptions::thread);

    Descriptions(Catalogue catalogue, Predicate<CatalogueEntry> isPublic, Describer describer) {
        this.catalogue = catalogue;
        this.isPublic = isPublic;
        this.describer = describer;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "rdf-descriptions");
        thread.setDaemon(true);
        return thread;
    }

    /** A graph for each entry, empty for what is not public. To be read by one thread. */
    Iterator<NamedGraph> of(List<JournalEntry> entries) {
        return entries.size() <= PORTION ? describe(entries).iterator() : new Ahead(entries);
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

    private final class Ahead implements Iterator<NamedGraph> {
        private final List<JournalEntry> entries;
        private final Queue<Future<List<NamedGraph>>> portions = new ArrayDeque<>();
        private Iterator<NamedGraph> portion = List.<NamedGraph>of().iterator();
        private int begun;

        Ahead(List<JournalEntry> entries) {
            this.entries = entries;
            for (int portion = 0; portion < AHEAD; portion++) {
                begin();
            }
        }

        private void begin() {
            if (begun < entries.size()) {
                List<JournalEntry> next = entries.subList(begun, Math.min(entries.size(), begun + PORTION));
                begun += next.size();
                portions.add(thread.submit(() -> describe(next)));
            }
        }

        @Override
        public boolean hasNext() {
            while (!portion.hasNext() && !portions.isEmpty()) {
                portion = await(portions.remove()).iterator();
                begin();
            }
            return portion.hasNext();
        }

        @Override
        public NamedGraph next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return portion.next();
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw (Error) e.getCause();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailure("Interrupted while entities were described", e);
        }
    }
}
