package org.tangthu.portal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.FacetField;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.repository.ark.Ark;

/** The items in Solr. */
final class SolrSearchIndex implements SearchIndex {
    private static final int FACET_VALUES = 100;

    private static final String FIELDS = "title^4 agent^2 subject^2 identifier^4 description text^0.5 reading^0.3";
    private static final String EXACT_FIELDS =
            "title_exact^8 agent_exact^4 subject_exact^4 description_exact^2 text_exact reading_exact^0.6";
    private static final List<String> SNIPPET_FIELDS = List.of("description", "subject", "agent");

    private final SolrReader reader;
    private final SolrPageTextIndex pages;

    SolrSearchIndex(SolrReader reader, SolrPageTextIndex pages) {
        this.reader = reader;
        this.pages = pages;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        QueryText text = QueryText.parse(query.text());
        SolrQuery solr = text.isEmpty() ? SolrWords.everything() : SolrWords.of(text, FIELDS, EXACT_FIELDS);
        solr.setFields("id").setStart(query.offset()).setRows(query.size());
        solr.set("sort", sort(query.sort(), text.isEmpty()));
        query.filters().forEach((facet, values) -> narrow(solr, facet, values));
        count(solr);
        if (!text.isEmpty()) {
            SolrWords.highlight(solr, SNIPPET_FIELDS);
        }
        QueryResponse response = reader.query(Index.ITEMS, solr);
        return new SearchResult(response.getResults().getNumFound(), hits(response, text), facets(response));
    }

    private static void narrow(SolrQuery solr, Facet facet, Iterable<String> values) {
        String parameter = "values." + facet.code();
        solr.addFilterQuery(
                "{!terms tag=" + facet.code() + " f=" + facet.code() + " separator=\"|\" v=$" + parameter + "}");
        solr.set(parameter, String.join("|", values));
    }

    private static void count(SolrQuery solr) {
        solr.setFacet(true).setFacetMinCount(1).setFacetLimit(FACET_VALUES);
        for (Facet facet : Facet.values()) {
            solr.addFacetField("{!ex=" + facet.code() + "}" + facet.code());
        }
    }

    private static String sort(Sort sort, boolean withoutWords) {
        return switch (sort) {
            case RELEVANCE -> withoutWords ? "title_sort asc,id asc" : "score desc,id asc";
            case TITLE -> "title_sort asc,id asc";
            case OLDEST -> "year asc,id asc";
            case LATEST -> "year desc,id asc";
            case ADDED -> "added desc,id asc";
        };
    }

    private List<Hit> hits(QueryResponse response, QueryText text) {
        List<String> ids = response.getResults().stream()
                .map(document -> (String) document.getFieldValue("id"))
                .toList();
        Map<String, PageHit> best = text.isEmpty() || ids.isEmpty() ? Map.of() : pages.best(ids, text);
        List<Hit> hits = new ArrayList<>();
        for (SolrDocument document : response.getResults()) {
            String id = (String) document.getFieldValue("id");
            hits.add(new Hit(
                    Ark.parse(id), SolrWords.snippet(response, id, SNIPPET_FIELDS), Optional.ofNullable(best.get(id))));
        }
        return hits;
    }

    private static Map<Facet, List<Count>> facets(QueryResponse response) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            FacetField field = response.getFacetField(facet.code());
            counts.put(
                    facet,
                    field.getValues().stream()
                            .map(value -> new Count(value.getName(), value.getCount()))
                            .toList());
        }
        return counts;
    }
}
