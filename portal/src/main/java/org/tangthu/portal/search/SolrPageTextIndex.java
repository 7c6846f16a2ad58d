package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.tangthu.repository.ark.Ark;

/** The page texts in Solr. */
final class SolrPageTextIndex implements PageTextIndex {
    private static final String FIELDS = "text reading^0.5";
    private static final String EXACT_FIELDS = "text_exact^2 reading_exact";
    private static final List<String> SNIPPET_FIELDS = List.of("text", "reading");

    private final SolrReader reader;

    SolrPageTextIndex(SolrReader reader) {
        this.reader = reader;
    }

    @Override
    public PageHits search(Ark item, String text, int offset, int limit) {
        if (offset < 0 || offset > SearchQuery.MAX_DEPTH || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset is 0 to " + SearchQuery.MAX_DEPTH + " and limit 1 to "
                    + MAX_LIMIT + ", not " + offset + " and " + limit);
        }
        QueryText words = QueryText.parse(text);
        if (words.isEmpty()) {
            return new PageHits(0, List.of());
        }
        SolrQuery solr = pagesOf(List.of(item.toString()), words);
        solr.setStart(offset).setRows(limit).set("sort", "position asc");
        QueryResponse response = reader.query(Index.PAGES, solr);
        List<PageHit> hits = new ArrayList<>();
        for (SolrDocument document : response.getResults()) {
            hits.add(hit(response, document));
        }
        return new PageHits(response.getResults().getNumFound(), hits);
    }

    /** For each of these items the page that answers best, where one has all the words. */
    Map<String, PageHit> best(List<String> items, QueryText words) {
        SolrQuery solr = pagesOf(items, words);
        solr.setRows(items.size());
        solr.set("group", true).set("group.field", "item").set("group.limit", 1);
        QueryResponse response = reader.query(Index.PAGES, solr);
        Map<String, PageHit> best = new HashMap<>();
        for (Group group : response.getGroupResponse().getValues().get(0).getValues()) {
            best.put(group.getGroupValue(), hit(response, group.getResult().get(0)));
        }
        return best;
    }

    private static SolrQuery pagesOf(List<String> items, QueryText words) {
        SolrQuery solr = SolrWords.of(words, FIELDS, EXACT_FIELDS);
        solr.setFields("id", "item", "page").addFilterQuery("{!terms f=item cache=false v=$items}");
        solr.set("items", String.join(",", items));
        SolrWords.highlight(solr, SNIPPET_FIELDS);
        return solr;
    }

    private static PageHit hit(QueryResponse response, SolrDocument document) {
        String id = (String) document.getFieldValue("id");
        Snippet snippet = SolrWords.snippet(response, id, SNIPPET_FIELDS).orElse(new Snippet(List.of()));
        return new PageHit((String) document.getFieldValue("page"), snippet);
    }
}
