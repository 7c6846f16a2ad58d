package org.tangthu.portal.search.solr;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.tangthu.portal.search.PageTextSource;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.Event;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.Agent;
import org.tangthu.repository.model.Collection;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Library;
import org.tangthu.repository.model.LocalizedText;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.projection.Projection;
import org.tangthu.repository.projection.TransientFailure;

/**
 * One generation, open for writing. An item's text enters what is asked for everybody only when anybody may read it now; a
 * change of its rights is a version and brings the item here again. A batch is done in parts by as many threads as there are processors; what is
 * written twice is there once, for all documents have fixed identifiers.
 */
final class SearchProjection implements Projection {
    /** Of entities that one thread does at a stretch. */
    private static final int PART = 250;

    private final SolrCores cores;
    private final SolrGenerations generations;
    private final int generation;
    private final BatchSize batch;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final PagesPlace places;
    private final PageTextSource texts;
    private final IndexDocuments documents;
    private final Workers workers = new Workers(Runtime.getRuntime().availableProcessors(), "index");

    /** So many of the next entries may have left pages here before the process died or an attempt failed. */
    private int doubtful = BatchSize.LARGEST;

    private volatile boolean hurried;

    SearchProjection(
            SolrCores cores,
            SolrGenerations generations,
            int generation,
            BatchSize batch,
            Catalogue catalogue,
            AccessPolicy access,
            IndexDocuments documents,
            PageTextSource texts) {
        this.cores = cores;
        this.generations = generations;
        this.generation = generation;
        this.batch = batch;
        this.catalogue = catalogue;
        this.access = access;
        this.places = new PagesPlace(access);
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        long start = System.nanoTime();
        int doubt = doubtful;
        doubtful = BatchSize.LARGEST;
        workers.each(parts(entries), part -> index(part, doubt > 0));
        workers.each(List.of(Index.values()), index -> cores.commit(index.core(generation)));
        generations.changed();
        doubtful = Math.max(0, doubt - entries.size());
        batch.took(entries.size(), Duration.ofNanos(System.nanoTime() - start));
    }

    private static List<List<JournalEntry>> parts(List<JournalEntry> entries) {
        return IntStream.iterate(0, from -> from < entries.size(), from -> from + PART)
                .mapToObj(from -> entries.subList(from, Math.min(entries.size(), from + PART)))
                .toList();
    }

    @Override
    public void hurry() {
        hurried = true;
    }

    @Override
    public void close() {
        workers.close();
    }

    private void index(List<JournalEntry> entries, boolean doubt) {
        clear(entries, doubt);
        List<String> ids = entries.stream().map(JournalEntry::id).toList();
        Set<String> gone = new HashSet<>(ids);
        Map<Index, SolrBatch> batches = batches();
        Map<String, CatalogueEntry> heads = catalogue.findAll(ids);
        for (CatalogueEntry head : heads.values()) {
            checkTime();
            if (index(head, batches)) {
                gone.remove(head.entity().id());
            }
        }
        batches.values().forEach(SolrBatch::send);
        if (!gone.isEmpty()) {
            cores.update(Index.ITEMS.core(generation), new UpdateRequest().deleteById(List.copyOf(gone)));
        }
    }

    private Map<Index, SolrBatch> batches() {
        Map<Index, SolrBatch> batches = new EnumMap<>(Index.class);
        for (Index index : Index.values()) {
            batches.put(index, new SolrBatch(cores, index.core(generation)));
        }
        return batches;
    }

    /**
     * Removes the pages of items that may have had others before, or had them elsewhere. An item that was just created has
     * none, and most of a rebuild is spared the search for them.
     */
    private void clear(List<JournalEntry> entries, boolean doubt) {
        String changed = entries.stream()
                .filter(entry -> doubt || entry.event() != Event.CREATED)
                .map(JournalEntry::id)
                .collect(Collectors.joining(","));
        if (!changed.isEmpty()) {
            // Commas and local parameters are in no identifier.
            UpdateRequest clear = new UpdateRequest().deleteByQuery("{!terms f=item}" + changed);
            Index.ofPages().forEach(index -> cores.update(index.core(generation), clear));
        }
    }

    /** @return whether it belongs into the index */
    private boolean index(CatalogueEntry head, Map<Index, SolrBatch> batches) {
        if (head.entity() instanceof Item item) {
            return access.visibility(item) == Visibility.PUBLIC && index(head, item, batches);
        }
        batches.get(Index.ITEMS).add(documents.label(head, names(head)), 0);
        return true;
    }

    private boolean index(CatalogueEntry entry, Item item, Map<Index, SolrBatch> batches) {
        Optional<Index> place = places.of(item);
        List<IndexedText> texts = place.map(batches::get)
                .map(batch -> indexPages(entry, item, batch))
                .orElse(List.of());
        List<IndexedText> open = place.filter(Index.PAGES::equals).isPresent() ? texts : List.of();
        batches.get(Index.ITEMS)
                .add(
                        documents.item(entry, item, open),
                        open.stream().mapToLong(IndexedText::length).sum());
        return true;
    }

    private List<IndexedText> indexPages(CatalogueEntry entry, Item item, SolrBatch batch) {
        List<IndexedText> all = new ArrayList<>();
        int position = 0;
        for (Page page : catalogue.pages(item.id()).pages()) {
            checkTime();
            Optional<IndexedText> found = texts.text(item.ark(), page)
                    .map(text -> IndexedText.of(page, text))
                    .filter(text -> !text.isBlank());
            if (found.isPresent()) {
                IndexedText text = found.get();
                all.add(text);
                batch.add(documents.page(entry, page, position, text), text.length());
            }
            position++;
        }
        return all;
    }

    private static List<LocalizedText> names(CatalogueEntry head) {
        return switch (head.entity().entityKind()) {
            case AGENT -> ((Agent) head.entity()).names();
            case COLLECTION -> ((Collection) head.entity()).names();
            case LIBRARY -> ((Library) head.entity()).names();
            case ITEM -> throw new IllegalArgumentException("an item has titles, not names");
        };
    }

    private void checkTime() {
        if (hurried) {
            throw new TransientFailure("Indexing stops, for the program ends; it goes on at the next start", null);
        }
    }
}
