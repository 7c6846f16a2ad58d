package org.tangthu.portal.search.solr;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.common.SolrDocument;
import org.tangthu.analysis.Terms;
import org.tangthu.portal.search.query.Misspelt;
import org.tangthu.portal.search.query.Respeller;
import org.tangthu.portal.search.query.Respeller.Respelling;

/**
 * What a query may have meant that finds little. It is read out of titles, names, subjects and places of items in which all
 * its words stand or nearly so: so a suggestion finds something, and nothing is told of what is withdrawn.
 */
final class Suggestions {
    private static final List<String> LABELS = List.of("title", "agent", "subject", "place");

    /** Items that are read. */
    private static final int READ = 50;

    private static final int MOST = 3;

    private final SolrReader reader;

    Suggestions(SolrReader reader) {
        this.reader = reader;
    }

    /** The nearest first, of those equally near the most frequent; none if an item has the words as they were typed. */
    List<String> of(Respeller respeller) {
        Map<String, Candidate> candidates = new LinkedHashMap<>();
        for (SolrDocument item : reader.query(Index.ITEMS, near(respeller)).getResults()) {
            respeller
                    .in(labels(item))
                    .map(Candidate::first)
                    .ifPresent(found -> candidates.merge(found.key(), found, Candidate::another));
        }
        if (candidates.values().stream().anyMatch(candidate -> candidate.distance == 0)) {
            return List.of();
        }
        return candidates.values().stream()
                .sorted(Comparator.comparingInt(Candidate::distance)
                        .thenComparing(Comparator.comparingInt(Candidate::items).reversed()))
                .map(Candidate::text)
                .limit(MOST)
                .toList();
    }

    /**
     * What is near a word stands in very many items. It is kept as a filter, of which quốc ngữ needs few, and the items that
     * all filters leave are ranked by the words alone that stand there as they were typed.
     */
    private static SolrQuery near(Respeller respeller) {
        SolrQuery solr = new SolrQuery().addFilterQuery(SolrSearchIndex.ITEMS);
        solr.set("everything", "*:*");
        StringBuilder all = new StringBuilder("{!bool must=$everything");
        for (int i = 0; i < respeller.words().size(); i++) {
            Misspelt word = respeller.words().get(i);
            solr.set("exact" + i, Terms.exact(word.exact()));
            solr.set("folded" + i, word.folded());
            solr.set("near" + i, near(i, word.edits()));
            solr.addFilterQuery("{!bool should=$near" + i + "}");
            solr.set("typed" + i, typed(i));
            all.append(" should=$typed").append(i);
        }
        solr.setQuery(all.append('}').toString()).setRows(READ);
        return solr.setFields(LABELS.toArray(String[]::new));
    }

    /** The first character of an exact term is its mark. */
    private static String near(int word, int edits) {
        return LABELS.stream()
                .map(field -> "{!fuzzy f=" + field + " maxEdits=" + edits + " prefixLength=1 v=$")
                .map(fuzzy -> "(" + fuzzy + "exact" + word + "}) (" + fuzzy + "folded" + word + "})")
                .collect(Collectors.joining(" "));
    }

    private static String typed(int word) {
        return LABELS.stream()
                .map(field -> "{!term f=" + field + " v=$")
                .map(term -> "(" + term + "exact" + word + "})^=2 (" + term + "folded" + word + "})^=1")
                .collect(Collectors.joining(" "));
    }

    private static List<String> labels(SolrDocument item) {
        return LABELS.stream()
                .flatMap(field -> {
                    Collection<Object> values = item.getFieldValues(field);
                    return values == null ? Stream.empty() : values.stream().map(String.class::cast);
                })
                .toList();
    }

    private record Candidate(String text, int distance, int items) {
        static Candidate first(Respelling respelling) {
            return new Candidate(respelling.text(), respelling.distance(), 1);
        }

        String key() {
            return text.toLowerCase(Locale.ROOT);
        }

        Candidate another(Candidate other) {
            return new Candidate(text, Math.min(distance, other.distance), items + other.items);
        }
    }
}
