package org.tangthu.portal.search.solr;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrDocumentList;
import org.tangthu.iiif.search.PageMatch;
import org.tangthu.iiif.search.PageMatches;
import org.tangthu.iiif.search.PageTextSearch;
import org.tangthu.iiif.search.PageTextSearchUnavailable;
import org.tangthu.iiif.search.Passage;
import org.tangthu.iiif.search.WordCount;
import org.tangthu.portal.search.SearchUnavailable;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.TextMatcher;
import org.tangthu.repository.access.Visitor;
import org.tangthu.repository.ark.Ark;
import org.tangthu.repository.model.Item;
import org.tangthu.repository.text.PlacedText;

/** The page texts in Solr, with the places of what is found in them. Only pages that are answered are looked into. */
final class SolrPageTextSearch implements PageTextSearch {
    private final SolrReader reader;
    private final Planner planner;
    private final PagesPlace places;
    private final Vocabularies vocabularies;

    SolrPageTextSearch(SolrReader reader, Planner planner, PagesPlace places) {
        this.reader = reader;
        this.planner = planner;
        this.places = places;
        this.vocabularies = new Vocabularies(reader);
    }

    @Override
    public PageMatches search(Item item, Visitor visitor, String typed, int offset, int limit) {
        check(offset, limit);
        QueryPlan plan = planner.plan(typed);
        Optional<Index> place = places.of(item, visitor);
        if (plan.isEmpty() || place.isEmpty()) {
            return PageMatches.NONE;
        }
        SolrDocumentList found = asked(() -> pages(place.get(), item.ark(), plan, offset, limit));
        TextMatcher matcher = planner.matcher(plan);
        List<PageMatch> pages = found.stream().map(page -> match(page, matcher)).toList();
        return new PageMatches(found.getNumFound(), pages);
    }

    @Override
    public List<WordCount> complete(Item item, Visitor visitor, String typed, int limit) {
        check(0, limit);
        return places.of(item, visitor)
                .map(place -> asked(() -> vocabularies.of(item.ark(), place)).complete(typed, limit))
                .orElse(List.of());
    }

    private static void check(int offset, int limit) {
        if (offset < 0 || offset > MAX_OFFSET || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset is 0 to " + MAX_OFFSET + " and limit 1 to " + MAX_LIMIT
                    + ", not " + offset + " and " + limit);
        }
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (SearchUnavailable e) {
            throw new PageTextSearchUnavailable(e.getMessage(), e);
        }
    }

    private SolrDocumentList pages(Index place, Ark item, QueryPlan plan, int offset, int limit) {
        Question question = new Question(plan, AskedFields.PAGES);
        SolrQuery solr = SolrPageTextIndex.pagesOf(List.of(item.toString()), question, question.units());
        solr.setFields("page", "machine", "text", "boxes", "reading", "reading_boxes");
        solr.setQuery("*:*").setStart(offset).setRows(limit).set("sort", "position asc");
        return reader.query(place, solr).getResults();
    }

    /** What a page has in characters and in quốc ngữ stands at the same places, so that the reading is told only for itself. */
    private static PageMatch match(SolrDocument page, TextMatcher matcher) {
        List<Passage> passages = passages(page, "text", "boxes", matcher);
        return new PageMatch(
                (String) page.getFieldValue("page"),
                Boolean.TRUE.equals(page.getFieldValue("machine")),
                passages.isEmpty() ? passages(page, "reading", "reading_boxes", matcher) : passages);
    }

    private static List<Passage> passages(SolrDocument page, String text, String boxes, TextMatcher matcher) {
        String plain = (String) page.getFieldValue(text);
        if (plain == null) {
            return List.of();
        }
        PlacedText placed = new PlacedText(plain, WordBoxes.decode((byte[]) page.getFieldValue(boxes)));
        return new Passages(placed).of(matcher.find(plain));
    }
}
