package org.tangthu.portal.search;

import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;

/**
 * The items in Solr. A search is two requests: the first finds and counts, and Solr keeps what it found; the second ranks of
 * that no more than is shown. So no document is scored only to be counted.
 */
final class SolrSearchIndex implements SearchIndex {
    static final String ITEMS = "entity:item";

    /** Whoever finds no more may have meant something else. */
    private static final long LITTLE = 5;

    /** Among so few results, neighbours are looked for in the texts of pages, too. */
    private static final long FEW = 20_000;

    private final SolrReader reader;
    private final ItemHits hits;
    private final Suggestions suggestions;
    private final Planner planner;

    SolrSearchIndex(SolrReader reader, SolrPageTextIndex pages, Planner planner) {
        this.reader = reader;
        this.hits = new ItemHits(pages, planner);
        this.suggestions = new Suggestions(reader);
        this.planner = planner;
    }

    @Override
    public SearchResult search(SearchQuery query) {
        QueryPlan plan = planner.plan(query.text());
        Question question = new Question(plan, AskedFields.ITEMS);
        int atLeast = question.units();
        QueryResponse counted = count(query, question, atLeast);
        if (total(counted) == 0 && question.most() < atLeast) {
            atLeast = question.most();
            counted = count(query, question, atLeast);
        }
        boolean partial = atLeast < question.units() && total(counted) > 0;
        List<Hit> shown = total(counted) == 0
                ? List.of()
                : hits.of(list(query, question, atLeast, total(counted)), plan, partial);
        long whole = partial ? 0 : total(counted);
        return new SearchResult(
                total(counted), shown, FacetQueries.read(counted), partial, plan.meant(), suggested(query, whole));
    }

    /** Each finds more than was found, or the same by a better spelling. */
    private List<String> suggested(SearchQuery query, long found) {
        if (found > LITTLE || query.page() > 1) {
            return List.of();
        }
        return planner.respeller(query.text()).map(suggestions::of).orElse(List.of()).stream()
                .filter(text -> {
                    Question question = new Question(planner.plan(text), AskedFields.ITEMS);
                    SolrQuery solr = finding(query, question, question.units());
                    long finds =
                            total(reader.query(Index.ITEMS, solr.setQuery("*:*").setRows(0)));
                    return finds > 0 && finds >= found;
                })
                .toList();
    }

    private QueryResponse count(SearchQuery query, Question question, int atLeast) {
        SolrQuery solr = finding(query, question, atLeast).setQuery("*:*").setRows(0);
        FacetQueries.count(solr);
        return reader.query(Index.ITEMS, solr);
    }

    private SolrDocumentList list(SearchQuery query, Question question, int atLeast, long total) {
        SolrQuery solr = finding(query, question, atLeast);
        boolean ranked = query.sort() == Sort.RELEVANCE && question.units() > 0;
        solr.setQuery(ranked ? question.ranking(solr, total <= FEW) : "*:*");
        if (ranked) {
            solr.set("minExactCount", query.offset() + query.size());
        }
        solr.set("sort", sort(query.sort(), ranked));
        solr.setStart(query.offset()).setRows(query.size()).setFields(ItemHits.FIELDS);
        return reader.query(Index.ITEMS, solr).getResults();
    }

    private static SolrQuery finding(SearchQuery query, Question question, int atLeast) {
        SolrQuery solr = new SolrQuery().addFilterQuery(ITEMS);
        if (question.units() > 0) {
            solr.addFilterQuery(question.finding(solr, atLeast, true));
        }
        FacetQueries.narrow(solr, query.filters());
        return solr;
    }

    private static String sort(Sort sort, boolean ranked) {
        return switch (sort) {
            case RELEVANCE -> ranked ? "score desc,id asc" : "title_sort asc,id asc";
            case TITLE -> "title_sort asc,id asc";
            case AUTHOR -> "agent_sort asc,id asc";
            case FAMILY -> "agent_family_sort asc,id asc";
            case OLDEST -> "year_sort asc,id asc";
            case LATEST -> "year_sort desc,id asc";
            case ADDED -> "added desc,id asc";
        };
    }

    private static long total(QueryResponse response) {
        return response.getResults().getNumFound();
    }
}
