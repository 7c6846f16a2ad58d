package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.solr.client.solrj.request.UpdateRequest;
import org.tangthu.repository.access.AccessPolicy;
import org.tangthu.repository.access.Visibility;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.catalogue.Catalogue;
import org.tangthu.repository.catalogue.CatalogueEntry;
import org.tangthu.repository.journal.JournalEntry;
import org.tangthu.repository.model.EntityKind;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.model.Page;
import org.tangthu.repository.projection.Projection;

/**
 * One generation, open for writing. An item's text enters only when anybody may read it now; a change of its rights is a
 * version and brings the item here again.
 */
final class SearchProjection implements Projection {
    private final SolrCores cores;
    private final String items;
    private final String pages;
    private final Catalogue catalogue;
    private final AccessPolicy access;
    private final PageTextSource texts;
    private final IndexDocuments documents = new IndexDocuments();

    SearchProjection(SolrCores cores, int generation, Catalogue catalogue, AccessPolicy access, PageTextSource texts) {
        this.cores = cores;
        this.items = Index.ITEMS.core(generation);
        this.pages = Index.PAGES.core(generation);
        this.catalogue = catalogue;
        this.access = access;
        this.texts = texts;
    }

    @Override
    public void apply(List<JournalEntry> entries) {
        List<String> ids = entries.stream()
                .filter(entry -> entry.kind() == EntityKind.ITEM)
                .map(JournalEntry::id)
                .toList();
        if (ids.isEmpty()) {
            return;
        }
        cores.update(pages, new UpdateRequest().deleteByQuery(pagesOf(ids)));
        SolrBatch itemBatch = new SolrBatch(cores, items);
        SolrBatch pageBatch = new SolrBatch(cores, pages);
        List<String> gone = new ArrayList<>();
        Map<String, CatalogueEntry> heads = catalogue.findAll(ids);
        for (String id : ids) {
            published(heads, id).ifPresentOrElse(entry -> index(entry, itemBatch, pageBatch), () -> gone.add(id));
        }
        itemBatch.send();
        pageBatch.send();
        if (!gone.isEmpty()) {
            cores.update(items, new UpdateRequest().deleteById(gone));
        }
        // Pages first: an item that is found by its text has the page to show.
        cores.commit(pages);
        cores.commit(items);
    }

    @Override
    public void close() {}

    private Optional<CatalogueEntry> published(Map<String, CatalogueEntry> heads, String id) {
        return Optional.ofNullable(heads.get(id))
                .filter(entry -> entry.entity() instanceof Item item && access.visibility(item) == Visibility.PUBLIC);
    }

    private void index(CatalogueEntry entry, SolrBatch itemBatch, SolrBatch pageBatch) {
        Item item = (Item) entry.entity();
        boolean readable = access.decide(item, Visitor.ANONYMOUS).full();
        List<IndexedText> all = readable ? indexPages(entry, item, pageBatch) : List.of();
        itemBatch.add(
                documents.item(entry, item, all),
                all.stream().mapToLong(IndexedText::length).sum());
    }

    private List<IndexedText> indexPages(CatalogueEntry entry, Item item, SolrBatch batch) {
        List<IndexedText> all = new ArrayList<>();
        int position = 0;
        for (Page page : catalogue.pages(item.id()).pages()) {
            Optional<IndexedText> found = texts.text(item.ark(), page)
                    .map(text -> IndexedText.of(page, text))
                    .filter(text -> !text.isBlank());
            if (found.isPresent()) {
                IndexedText text = found.get();
                all.add(text);
                batch.add(documents.page(entry, page.name(), position, text), text.length());
            }
            position++;
        }
        return all;
    }

    /** Identifiers of items are ARKs: no character in them means anything to the parser. */
    private static String pagesOf(List<String> ids) {
        return ids.stream().collect(Collectors.joining(",", "{!terms f=item}", ""));
    }
}
