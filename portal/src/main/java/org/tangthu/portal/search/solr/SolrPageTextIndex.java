package org.tangthu.portal.search.solr;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.response.Group;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.PageHits;
import org.tangthu.portal.search.PageTextIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.TextMatcher;
import org.tangthu.repository.ark.Ark;

/** The page texts in Solr. */
final class SolrPageTextIndex implements PageTextIndex {
    private final SolrReader reader;
    private final Planner planner;

    SolrPageTextIndex(SolrReader reader, Planner planner) {
        this.reader = reader;
        this.planner = planner;
    }

    @Override
    public PageHits search(Ark item, String text, int offset, int limit) {
        if (offset < 0 || offset > SearchQuery.MAX_DEPTH || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset is 0 to " + SearchQuery.MAX_DEPTH + " and limit 1 to "
                    + MAX_LIMIT + ", not " + offset + " and " + limit);
        }
        QueryPlan plan = planner.plan(text);
        if (plan.isEmpty()) {
            return new PageHits(0, List.of());
        }
        Question question = new Question(plan, AskedFields.PAGES);
        SolrQuery solr = pagesOf(List.of(item.toString()), question, question.units());
        solr.setQuery("*:*").setStart(offset).setRows(limit).set("sort", "position asc");
        QueryResponse response = reader.query(Index.PAGES, solr);
        TextMatcher matcher = planner.matcher(plan);
        List<PageHit> hits = response.getResults().stream()
                .map(document -> FoundPage.of(document).hit(new Explanation(plan, matcher)))
                .toList();
        return new PageHits(response.getResults().getNumFound(), hits);
    }

    /**
     * For each of these items the page that answers best, where one does.
     *
     * @param atLeast how many units of the plan a page must have
     */
    Map<String, FoundPage> best(List<String> items, QueryPlan plan, int atLeast) {
        Question question = new Question(plan, AskedFields.PAGES);
        SolrQuery solr = pagesOf(items, question, atLeast);
        solr.setQuery(question.ranking(solr, true)).setRows(items.size());
        solr.set("group", true).set("group.field", "item").set("group.limit", 1);
        QueryResponse response = reader.query(Index.PAGES, solr);
        Map<String, FoundPage> best = new HashMap<>();
        for (Group group : response.getGroupResponse().getValues().get(0).getValues()) {
            best.put(group.getGroupValue(), FoundPage.of(group.getResult().get(0)));
        }
        return best;
    }

    static SolrQuery pagesOf(List<String> items, Question question, int atLeast) {
        SolrQuery solr = new SolrQuery().setFields(FoundPage.FIELDS);
        solr.addFilterQuery("{!terms f=item cache=false v=$items}");
        solr.set("items", String.join(",", items));
        solr.addFilterQuery(question.findingAmong(solr, atLeast));
        return solr;
    }
}
