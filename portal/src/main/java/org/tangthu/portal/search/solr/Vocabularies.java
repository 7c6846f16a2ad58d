package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.repository.ark.Ark;

/**
 * The vocabularies of items, made of their texts when somebody begins to type and kept for the next letters. Whether one is
 * still that of the item is asked each time. Thread-safe.
 */
final class Vocabularies {
    /** Of an item; a book has less. */
    private static final int MOST_PAGES = 10_000;
    /** That are read at once. */
    private static final int STEP = 500;

    private final SolrReader reader;
    private final KeptVocabularies kept = new KeptVocabularies();

    Vocabularies(SolrReader reader) {
        this.reader = reader;
    }

    /** @param index in which its pages stand */
    Vocabulary of(Ark item, Index index) {
        SolrDocumentList one = read(index, item, 0, 1, "version");
        if (one.isEmpty()) {
            return Vocabulary.of(List.of());
        }
        int version = (Integer) one.get(0).getFieldValue("version");
        long pages = one.getNumFound();
        return kept.of(item, version, pages, () -> Vocabulary.of(texts(index, item, Math.min(pages, MOST_PAGES))));
    }

    private List<String> texts(Index index, Ark item, long pages) {
        List<String> texts = new ArrayList<>();
        for (int start = 0; start < pages; start += STEP) {
            for (SolrDocument page : read(index, item, start, STEP, "text", "reading")) {
                Stream.of("text", "reading")
                        .map(page::getFieldValue)
                        .filter(Objects::nonNull)
                        .forEach(text -> texts.add((String) text));
            }
        }
        return texts;
    }

    private SolrDocumentList read(Index index, Ark item, int start, int rows, String... fields) {
        SolrQuery solr = new SolrQuery("{!term f=item v=$item}").setFields(fields);
        solr.setStart(start).setRows(rows);
        solr.set("item", item.toString()).set("sort", "position asc");
        return reader.query(index, solr).getResults();
    }
}
