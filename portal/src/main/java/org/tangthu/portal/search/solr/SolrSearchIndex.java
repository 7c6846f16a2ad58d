package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.SortClause;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Sort;
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

    private static final List<SortClause> BY_SCORE = List.of(SortClause.desc("score"), SortClause.asc("id"));

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
                : hits.of(list(query, question, atLeast, total(counted)), plan, atLeast);
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

    private List<SolrDocument> list(SearchQuery query, Question question, int atLeast, long total) {
        if (query.sort() != Sort.RELEVANCE || question.units() == 0) {
            SolrQuery solr = finding(query, question, atLeast).setQuery("*:*");
            return part(solr.setSorts(sort(query.sort())), query.offset(), query.size());
        }
        return ranked(query, question, atLeast, total <= FEW);
    }

    /** Step after step until enough is there. A step that does not fill the page was counted to its end. */
    private List<SolrDocument> ranked(SearchQuery query, Question question, int atLeast, boolean closely) {
        List<SolrDocument> listed = new ArrayList<>();
        long skip = query.offset();
        for (Step step : Step.values()) {
            SolrQuery solr = finding(query, question, atLeast);
            solr.setQuery(question.ranking(solr, step, closely));
            SolrDocumentList part = part(solr, (int) skip, query.size() - listed.size());
            listed.addAll(part);
            if (listed.size() == query.size()) {
                break;
            }
            skip = Math.max(0, skip - part.getNumFound());
        }
        return listed;
    }

    private SolrDocumentList part(SolrQuery solr, int start, int rows) {
        if (solr.getSorts().isEmpty()) {
            // Lucene passes over what cannot be among these any more, and does not count it.
            solr.setSorts(BY_SCORE).set("minExactCount", start + rows);
        }
        solr.setStart(start).setRows(rows).setFields(ItemHits.FIELDS);
        return reader.query(Index.ITEMS, solr).getResults();
    }

    private static SolrQuery finding(SearchQuery query, Question question, int atLeast) {
        SolrQuery solr = new SolrQuery().addFilterQuery(ITEMS);
        if (question.units() > 0) {
            question.finding(solr, atLeast).forEach(solr::addFilterQuery);
        }
        FacetQueries.narrow(solr, query.filters());
        return solr;
    }

    private static List<SortClause> sort(Sort sort) {
        SortClause first =
                switch (sort) {
                    case RELEVANCE, TITLE -> SortClause.asc("title_sort");
                    case AUTHOR -> SortClause.asc("agent_sort");
                    case FAMILY -> SortClause.asc("agent_family_sort");
                    case OLDEST -> SortClause.asc("year_sort");
                    case LATEST -> SortClause.desc("year_sort");
                    case ADDED -> SortClause.desc("added");
                };
        return List.of(first, SortClause.asc("id"));
    }

    private static long total(QueryResponse response) {
        return response.getResults().getNumFound();
    }
}
