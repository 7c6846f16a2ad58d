package org.tangthu.portal.search.solr;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.solr.common.SolrDocument;
import org.tangthu.portal.search.PageHit;
import org.tangthu.portal.search.SearchResult.Hit;
import org.tangthu.portal.search.Snippet;
import org.tangthu.portal.search.Where;
import org.tangthu.portal.search.query.Match;
import org.tangthu.portal.search.query.Planner;
import org.tangthu.portal.search.query.QueryPlan;
import org.tangthu.portal.search.query.Run.Target;
import org.tangthu.portal.search.query.TextMatcher;
import org.tangthu.repository.catalogue.CatalogueEntry;

/** Tells of the items that are shown where and why they answer. */
final class ItemHits {
    private static final List<Where> DESCRIBED =
            List.of(Where.TITLE, Where.AGENT, Where.SUBJECT, Where.PLACE, Where.DESCRIPTION);
    static final String[] FIELDS = {
        "id", "head", "title", "agent", "subject", "place", "place_since", "description", "mark", "year"
    };

    /** What the items alone take. */
    static final String[] BARE = {"id", "head"};

    /** Shown apart from the snippet in any case. */
    private static final Where ALWAYS_SHOWN = Where.TITLE;

    private final SolrPageTextIndex pages;
    private final Planner planner;

    ItemHits(SolrPageTextIndex pages, Planner planner) {
        this.pages = pages;
        this.planner = planner;
    }

    /** The items without a word about why they were found. */
    static List<Hit> bare(List<SolrDocument> documents) {
        return documents.stream()
                .map(document -> new Hit(head(document), Optional.empty(), Optional.empty(), List.of()))
                .toList();
    }

    /** @param atLeast how many units of the plan a page must have to be shown */
    List<Hit> of(List<SolrDocument> documents, QueryPlan plan, int atLeast) {
        List<String> ids = documents.stream().map(ItemHits::id).toList();
        TextMatcher matcher = planner.matcher(plan);
        Map<String, FoundPage> best = plan.isEmpty() || ids.isEmpty() ? Map.of() : pages.best(ids, plan, atLeast);
        List<Hit> hits = new ArrayList<>();
        for (SolrDocument document : documents) {
            hits.add(hit(document, new Explanation(plan, matcher), Optional.ofNullable(best.get(id(document)))));
        }
        return hits;
    }

    private static Hit hit(SolrDocument document, Explanation explanation, Optional<FoundPage> page) {
        Optional<Snippet> snippet = Optional.empty();
        for (Where where : DESCRIBED) {
            for (String text : texts(document, where)) {
                List<Match> matches = explanation.read(where, text);
                if (snippet.isEmpty() && where != ALWAYS_SHOWN && !matches.isEmpty()) {
                    snippet = Optional.of(Snippet.of(text, matches));
                }
            }
        }
        explanation.keys(Where.MARK, Target.MARKS, values(document, "mark"));
        explanation.keys(Where.DATE, Target.YEARS, values(document, "year"));
        Optional<PageHit> shown = page.map(found -> found.hit(explanation));
        return new Hit(head(document), snippet, shown, explanation.reasons());
    }

    /** A place also answers by what it belongs to now. */
    private static List<String> texts(SolrDocument document, Where where) {
        List<String> texts = values(document, where.code());
        return where == Where.PLACE
                ? Stream.concat(texts.stream(), values(document, "place_since").stream())
                        .toList()
                : texts;
    }

    private static List<String> values(SolrDocument document, String field) {
        Collection<Object> values = document.getFieldValues(field);
        return values == null
                ? List.of()
                : values.stream().map(String.class::cast).toList();
    }

    private static CatalogueEntry head(SolrDocument document) {
        return IndexedHead.read((String) document.getFieldValue("head"));
    }

    private static String id(SolrDocument document) {
        return (String) document.getFieldValue("id");
    }
}
