package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrQuery.SortClause;
import org.apache.solr.client.solrj.response.QueryResponse;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.portal.search.Facet;
import org.tangthu.portal.search.SearchIndex;
import org.tangthu.portal.search.SearchQuery;
import org.tangthu.portal.search.SearchResult;
import org.tangthu.portal.search.SearchResult.Count;
import org.tangthu.portal.search.Sort;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;

/**
 * The items in Solr. A search in the order of its relevance is two requests: the first finds and counts, and Solr keeps what
 * it found; the second ranks of that no more than is shown. So no document is scored only to be counted. In any other order
 * all documents that were found are looked at anyway, and one request does it all. What was counted is kept for the other
 * pages of the list.
 */
final class SolrSearchIndex implements SearchIndex {
    static final String ITEMS = "entity:item";

    /** Whoever finds no more may have meant something else. */
    private static final long LITTLE = 5;

    /** Among so few results, neighbours are looked for in the texts of pages, too. */
    private static final long FEW = 20_000;

    /** Searches whose counts are kept; each takes some ten kilobytes. */
    private static final int KEPT = 500;

    /** Solr's parameter for how many results have to be counted: Lucene passes over what cannot be among them any more. */
    private static final String ENOUGH = "minExactCount";

    private static final List<SortClause> BY_SCORE = List.of(SortClause.desc("score"), SortClause.asc("id"));

    private final SolrReader reader;
    private final ItemHits hits;
    private final Suggestions suggestions;
    private final WiderSearches wider;
    private final Planner planner;
    private final KeptAnswers<Counted, Counts> kept;

    /** What is counted of a search, on whichever page and in whichever order. */
    private record Counted(String text, Map<Facet, Set<String>> filters, Set<Facet> facets, int atLeast) {
        static Counted of(SearchQuery query, int atLeast) {
            return new Counted(query.text(), query.filters(), query.counted(), atLeast);
        }
    }

    private record Counts(long total, Map<Facet, List<Count>> facets) {
        static Counts of(QueryResponse response, SearchQuery query) {
            return new Counts(response.getResults().getNumFound(), FacetQueries.read(response, query.counted()));
        }
    }

    private record Found(Counts counts, List<SolrDocument> documents) {
        long total() {
            return counts.total();
        }
    }

    SolrSearchIndex(SolrReader reader, SolrGenerations generations, SolrPageTextIndex pages, Planner planner) {
        this.reader = reader;
        this.hits = new ItemHits(pages, planner);
        this.suggestions = new Suggestions(reader);
        this.wider = new WiderSearches(reader);
        this.planner = planner;
        this.kept = new KeptAnswers<>(generations, KEPT);
    }

    @Override
    public SearchResult search(SearchQuery query) {
        QueryPlan plan = planner.plan(query.text());
        Question question = new Question(plan, AskedFields.ITEMS);
        int atLeast = question.units();
        Found found = find(query, question, atLeast);
        if (found.total() == 0 && question.most() < atLeast) {
            atLeast = question.most();
            found = find(query, question, atLeast);
        }
        boolean partial = atLeast < question.units() && found.total() > 0;
        return new SearchResult(
                found.total(),
                query.explained() ? hits.of(found.documents(), plan, atLeast) : ItemHits.bare(found.documents()),
                found.counts().facets(),
                partial,
                plan.meant(),
                query.explained() ? suggested(query, partial ? 0 : found.total()) : List.of(),
                query.explained() && found.total() == 0 ? wider.of(query, plan) : List.of());
    }

    private Found find(SearchQuery query, Question question, int atLeast) {
        boolean ranked = query.sort() == Sort.RELEVANCE && question.units() > 0;
        return ranked ? ranked(query, question, atLeast) : sorted(query, question, atLeast);
    }

    /** In one request, which counts as well unless that is known. */
    private Found sorted(SearchQuery query, Question question, int atLeast) {
        Counted counted = Counted.of(query, atLeast);
        Optional<Counts> known = kept.find(counted);
        SolrQuery solr = part(query, question, atLeast, query.offset(), query.size());
        solr.setQuery("*:*").setSorts(sort(query.sort()));
        if (known.isEmpty()) {
            FacetQueries.count(solr, query.counted());
        }
        long state = kept.state();
        QueryResponse response = reader.query(Index.ITEMS, solr);
        Counts counts = known.orElseGet(() -> kept.keep(counted, state, Counts.of(response, query)));
        return new Found(counts, response.getResults());
    }

    private Found ranked(SearchQuery query, Question question, int atLeast) {
        Counts counts = kept.of(Counted.of(query, atLeast), () -> {
            SolrQuery solr = finding(query, question, atLeast).setQuery("*:*").setRows(0);
            FacetQueries.count(solr, query.counted());
            return Counts.of(reader.query(Index.ITEMS, solr), query);
        });
        List<SolrDocument> documents =
                counts.total() == 0 ? List.of() : inSteps(query, question, atLeast, counts.total() <= FEW);
        return new Found(counts, documents);
    }

    /** Step after step until enough is there. A step that does not fill the page was counted to its end. */
    private List<SolrDocument> inSteps(SearchQuery query, Question question, int atLeast, boolean closely) {
        List<SolrDocument> listed = new ArrayList<>();
        long skip = query.offset();
        for (Step step : Step.values()) {
            int rows = query.size() - listed.size();
            SolrQuery solr = part(query, question, atLeast, (int) skip, rows);
            solr.setQuery(question.ranking(solr, step, closely)).setSorts(BY_SCORE);
            solr.set(ENOUGH, (int) skip + rows);
            SolrDocumentList part = reader.query(Index.ITEMS, solr).getResults();
            listed.addAll(part);
            if (listed.size() == query.size()) {
                break;
            }
            skip = Math.max(0, skip - part.getNumFound());
        }
        return listed;
    }

    private static SolrQuery part(SearchQuery query, Question question, int atLeast, int start, int rows) {
        return finding(query, question, atLeast)
                .setStart(start)
                .setRows(rows)
                .setFields(query.explained() ? ItemHits.FIELDS : ItemHits.BARE);
    }

    /** Each finds more than was found, or the same by a better spelling. */
    private List<String> suggested(SearchQuery query, long found) {
        if (found > LITTLE || query.page() > 1) {
            return List.of();
        }
        List<String> texts =
                planner.respeller(query.text()).map(suggestions::of).orElse(List.of());
        if (texts.isEmpty()) {
            return List.of();
        }
        SolrQuery solr = new SolrQuery("*:*").addFilterQuery(ITEMS).setRows(0).setFacet(true);
        FacetQueries.narrow(solr, query.filters());
        for (String text : texts) {
            Question question = new Question(planner.plan(text), AskedFields.ITEMS);
            solr.addFacetQuery(question.counting(solr, counted(texts, text)));
        }
        Map<String, Integer> finds = reader.query(Index.ITEMS, solr).getFacetQuery();
        return texts.stream()
                .filter(text -> finds.get(counted(texts, text)) >= Math.max(1, found))
                .toList();
    }

    private static String counted(List<String> texts, String text) {
        return "suggestion" + texts.indexOf(text);
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
